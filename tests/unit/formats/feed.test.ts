import { expect, it } from 'vitest';
import { feedText } from '../../../src/formats/feed.ts';
import { documentOn } from '../edition/fixture-document.ts';

it('names editions by their addresses and says from which day they apply, newest first', async () => {
  const feed = await feedText({ document: documentOn('2026-11-25'), language: 'kk' });
  expect(feed).toContain('<language>kk</language>');
  expect(feed).toContain('<lastBuildDate>Fri, 20 Nov 2026 00:00:00 GMT</lastBuildDate>');
  const [item = ''] = /<item>.*?<\/item>/.exec(feed) ?? [];
  const values = ['title', 'link', 'pubDate', 'dcterms:valid'].map(
    (name) => new RegExp(`<${name}>(.*?)</${name}>`).exec(item)?.[1],
  );
  expect(values).toEqual([
    'Құпиялылық саясаты. 2026 жылғы 1 желтоқсандағы редакция',
    'https://hitter.kz/kk/privacy/2026-12-01/',
    'Fri, 20 Nov 2026 00:00:00 GMT',
    'start=2026-12-01; scheme=W3C-DTF',
  ]);
});
