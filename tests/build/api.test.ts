/** The published JSON, validated with the published schemas by an independent validator. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BlockChangeJson, changesSchema } from '../../src/formats/json/changes-schema.ts';
import { documentSchema } from '../../src/formats/json/document-schema.ts';
import { editionSchema } from '../../src/formats/json/edition-schema.ts';
import { linksSchema } from '../../src/formats/json/links-schema.ts';
import { filesOf, SITES, site, type TestSite } from '../sites.ts';
import { attributes, fileOf, page } from './html.ts';

/** The site's links to blocks, which are no part of the text. */
const NUMBER = /<a href="[^"]*" class="number" aria-label="[^"]*"><\/a>/g;
const SCHEMA_FOLDER = 'api/v1/schema/';
const read = (one: TestSite, path: string) => readFileSync(join(one.folder, path), 'utf8');
const apiFiles = (one: TestSite) =>
  filesOf(one).filter((path) => path.startsWith('api/') && path.endsWith('.json'));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const withSchema = z.object({ $schema: z.string() });

/** The blocks of an edition in one language, by section and number. */
function blockTexts(one: TestSite, path: string): ReadonlyMap<string, string> {
  const { sections } = editionSchema.parse(JSON.parse(read(one, path)));
  return new Map(
    sections.flatMap(({ id, blocks }) =>
      blocks.map(({ number, text }) => [`${id} ${number}`, text]),
    ),
  );
}

/** A paragraph or row in a block of changes, for the edition `date`, named as in `blockTexts`. */
function textOf(place: BlockChangeJson['older'], date: string) {
  if (!place?.number || place.text === null) return [];
  if (place.kind !== 'paragraph' && place.kind !== 'row') return [];
  return [{ date, key: `${place.section} ${place.number}`, text: place.text }];
}

describe.each(SITES)('$name', (one) => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  for (const path of apiFiles(one).filter((file) => file.startsWith(SCHEMA_FOLDER))) {
    ajv.addSchema(JSON.parse(read(one, path)));
  }
  // A seal is a file of the content, as it is.
  const data = apiFiles(one).filter(
    (path) => !path.startsWith(SCHEMA_FOLDER) && !path.endsWith('/seal.json'),
  );

  it.each(data)('%s matches the schema it names, and is compact', (path) => {
    const text = read(one, path);
    const value: unknown = JSON.parse(text);
    const { $schema } = withSchema.parse(value);
    expect(existsSync(join(one.folder, new URL($schema).pathname))).toBe(true);
    const validate = ajv.getSchema($schema);
    expect([validate?.(value), validate?.errors]).toEqual([true, null]);
    expect(text).toBe(JSON.stringify(value));
  });

  it('the validator finds a broken file', () => {
    const validate = ajv.getSchema(`${one.origin}/api/v1/schema/edition.json`);
    const edition = JSON.parse(read(one, data.find((path) => path.endsWith('/ru.json')) ?? ''));
    expect(validate?.({ ...edition, digest: 'abc' })).toBe(false);
    expect(validate?.({ ...edition, date: '2022-02-30' })).toBe(false);
    expect(validate?.({ ...edition, later: 'a field added within v1' })).toBe(true);
  });

  const editions = data.filter((path) => /\/\d[^/]*\/(?:kk|ru)\.json$/.test(path));

  it.each(editions)('%s: digest and HTML are those of the site', (path) => {
    const edition = editionSchema.parse(JSON.parse(read(one, path)));
    const markdown = readFileSync(join(one.folder, new URL(edition.markdown).pathname));
    expect(edition.digest).toBe(sha256(markdown));
    const address = new URL(edition.page).pathname;
    const html = readFileSync(fileOf(one, address), 'utf8').replace(NUMBER, '');
    const ids = new Set(attributes(page(one, address), '[id]', 'id'));
    for (const section of edition.sections) {
      expect(html).toContain(section.html);
      if (section.number > 0) expect(html).toContain(section.headingHtml);
      expect(section.blocks.filter(({ anchor }) => !ids.has(anchor))).toEqual([]);
    }
  });

  const changes = data.filter((path) => path.includes('/changes/'));

  it('the index names every file of changes, and no other', () => {
    const indexes = data.filter((path) => /^api\/v1\/[^/]+\/index\.json$/.test(path));
    const named = indexes
      .flatMap((path) => documentSchema.parse(JSON.parse(read(one, path))).editions)
      .flatMap((edition) => [edition.changes, edition.changesSince])
      .flatMap((address) => (address ? [new URL(address).pathname.slice(1)] : []));
    expect([...new Set(named)].sort()).toEqual(changes);
  });

  it.each(changes)('%s: sections and blocks are those of the site', (path) => {
    const { document, from, to, sections } = changesSchema.parse(JSON.parse(read(one, path)));
    for (const language of ['kk', 'ru'] as const) {
      const texts = new Map(
        [from, to].map(({ date }) => [
          date,
          blockTexts(one, `api/v1/${document}/${date}/${language}.json`),
        ]),
      );
      for (const section of sections) {
        const { pathname, hash } = new URL(section.pages[language]);
        expect(attributes(page(one, pathname), '[id]', 'id')).toContain(hash.slice(1));
        const told = section.blocks[language].flatMap(({ older, newer }) => [
          ...textOf(older, from.date),
          ...textOf(newer, to.date),
        ]);
        expect(told.filter(({ date, key, text }) => texts.get(date)?.get(key) !== text)).toEqual(
          [],
        );
      }
    }
  });

  it('every address in the JSON leads to a file of the site', () => {
    const addresses = data.flatMap(
      (path) => read(one, path).match(new RegExp(`${one.origin}/[^"#\\\\]*`, 'g')) ?? [],
    );
    const dead = [...new Set(addresses)].filter(
      (address) => !existsSync(fileOf(one, new URL(address).pathname)),
    );
    expect(dead).toEqual([]);
  });
});

describe('the fixture library', () => {
  const library = site('library');

  it('has what became of each kind of id', () => {
    const { links } = linksSchema.parse(JSON.parse(read(library, 'api/v1/privacy/links.json')));
    const brief = links
      .filter(({ state, parts }) => state !== 'live' || parts.length > 0)
      .map(({ id, state, section, parts, since, lineage }) =>
        [id, state, section, parts.join(), since, lineage.map(({ kind }) => kind).join()].join(' '),
      );
    expect(brief).toEqual([
      'data live data device-data 2025-01-01 split',
      'third-parties alias partners  2026-02-01 renamed',
      'cross-border removed   2026-02-01 removed',
      'public-sources alias partners  2026-02-01 merged,renamed',
      'profiling alias personalisation  2024-03-15 renamed',
      'minors upcoming   2026-12-01 ',
      'advertising upcoming   2026-12-01 split',
    ]);
  });

  it('has the days and status of editions', () => {
    const { editions } = documentSchema.parse(
      JSON.parse(read(library, 'api/v1/privacy/index.json')),
    );
    expect(
      editions.map(({ date, effective, until, status }) => [date, effective, until, status]),
    ).toEqual([
      ['2022-02-22', '2022-02-22', '2023-05-31', 'superseded'],
      ['2023-06-01', '2023-06-01', '2024-03-14', 'superseded'],
      ['2024-03-15', '2024-03-15', '2024-12-31', 'superseded'],
      ['2025-01-01', '2025-01-01', '2026-01-31', 'superseded'],
      ['2026-02-01', '2026-02-01', '2026-11-30', 'in-force'],
      ['2026-12-01', '2026-12-01', null, 'upcoming'],
    ]);
  });
});
