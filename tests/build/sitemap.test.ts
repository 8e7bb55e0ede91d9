import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { site } from '../sites.ts';
import { fileOf } from './html.ts';

const library = site('library');
const read = (address: string) => readFileSync(fileOf(library, address), 'utf8');

it('lists the indexable pages and no others', () => {
  const listed = [...read('/sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(
    (match) => match[1],
  );
  expect(listed.sort()).toEqual([
    'https://hitter.kz/',
    'https://hitter.kz/kk/',
    'https://hitter.kz/kk/privacy/',
    'https://hitter.kz/kk/privacy/archive/',
    'https://hitter.kz/ru/',
    'https://hitter.kz/ru/privacy/',
    'https://hitter.kz/ru/privacy/archive/',
  ]);
});

it('names the translations of each', () => {
  const entry = /<url><loc>https:\/\/hitter\.kz\/ru\/privacy\/<\/loc>.*?<\/url>/.exec(
    read('/sitemap-0.xml'),
  )?.[0];
  const links = [...(entry ?? '').matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map((m) =>
    m.slice(1),
  );
  expect(links).toEqual([
    ['kk', 'https://hitter.kz/kk/privacy/'],
    ['ru', 'https://hitter.kz/ru/privacy/'],
    ['x-default', 'https://hitter.kz/kk/privacy/'],
  ]);
});

it('says on which day each page last changed, with no namespace that it does not use', () => {
  const sitemap = read('/sitemap-0.xml');
  // On 2026-11-20 the edition of 2026-12-01 became public.
  expect(sitemap.match(/<lastmod>.*?<\/lastmod>/g)).toEqual(
    Array(7).fill('<lastmod>2026-11-20</lastmod>'),
  );
  expect(read('/sitemap-index.xml')).toContain('<lastmod>2026-11-20</lastmod>');
  const prefixes = [...sitemap.matchAll(/xmlns:(\w+)=/g)].map(([, prefix]) => prefix);
  expect(prefixes).toEqual(['xhtml']);
});

it('is named by robots.txt', () => {
  expect(read('/robots.txt')).toContain('Sitemap: https://hitter.kz/sitemap-index.xml\n');
  expect(read('/sitemap-index.xml')).toContain('<loc>https://hitter.kz/sitemap-0.xml</loc>');
});
