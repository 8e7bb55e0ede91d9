/** The built sites match the table of outputs, both ways. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerFields, headersFor } from '../../src/delivery/headers.ts';
import { HOST_FILES, type Output, outputsOf, propertiesAt } from '../../src/site/outputs.ts';
import { publishedLibrary } from '../../src/site/published-library.ts';
import { loadContent } from '../../src/store/load.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import { SITE } from '../named-site.ts';
import { filesOf, SITES } from '../sites.ts';

const COMPRESSED = /\.(?:br|gz)$/;
const fields = headerFields({
  site: SITE,
  inline: { styles: [], scripts: [] },
  embedAncestors: [],
});

const CACHING: Readonly<Record<Output['cache'], string>> = {
  fresh: 'public, max-age=300, must-revalidate',
  lasting: 'public, max-age=2592000',
};

describe.each(SITES)('$name', async (one) => {
  const content = await loadContent(one.content);
  const outputs = outputsOf(publishedLibrary(content, civilDate(one.today)));
  const pages = outputs.filter(({ file }) => file.endsWith('.html'));
  const html = (output: Output) => readFileSync(join(one.folder, output.file), 'utf8');

  it('has every file of the table and no other', () => {
    const built = filesOf(one).filter((file) => !COMPRESSED.test(file));
    const expected = [...outputs.map(({ file }) => file), ...Object.values(HOST_FILES)];
    expect(built).toEqual(expected.sort());
  });

  it('has no compressed form of anything else', () => {
    const files = new Set(outputs.map(({ file }) => file));
    const forms = filesOf(one).filter((file) => COMPRESSED.test(file));
    expect(forms.filter((form) => !files.has(form.replace(COMPRESSED, '')))).toEqual([]);
  });

  it('lists each address once, with its subject', () => {
    expect(new Set(outputs.map(({ address }) => address)).size).toBe(outputs.length);
    const date = content.library.documents[0]?.editions[0]?.date;
    expect(outputs.find(({ address }) => address === `/ru/privacy/${date}.md`)).toMatchObject({
      kind: 'editionFile',
      subject: { language: 'ru', document: 'privacy', date, extension: 'md' },
    });
  });

  it('sends the headers and types of the table', () => {
    const sent = outputs.map(({ file }) => {
      const headers = headersFor(fields, `/${file}`);
      return [
        file,
        propertiesAt(`/${file}`)?.mediaType,
        headers['Cache-Control'],
        headers['X-Robots-Tag'],
      ];
    });
    expect(sent).toEqual(
      outputs.map(({ file, mediaType, cache, search }) => [
        file,
        mediaType,
        CACHING[cache],
        search === 'refused' && !file.endsWith('.html') ? 'noindex' : undefined,
      ]),
    );
  });

  it('lets search engines index the pages that the table says', () => {
    const refused = pages.filter((output) => html(output).includes('content="noindex"'));
    expect(refused.map(({ address }) => address)).toEqual(
      pages.filter(({ search }) => search === 'refused').map(({ address }) => address),
    );
    const listed = readFileSync(join(one.folder, 'sitemap-0.xml'), 'utf8').matchAll(
      new RegExp(`<loc>${one.origin}(.*?)</loc>`, 'g'),
    );
    expect([...listed].map(([, address]) => address).sort()).toEqual(
      pages
        .filter(({ search }) => search === 'listed')
        .map(({ address }) => address)
        .sort(),
    );
  });
});
