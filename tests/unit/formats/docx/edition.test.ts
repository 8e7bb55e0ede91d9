import { describe, expect, test } from 'vitest';
import {
  blockBookmark,
  editionBookmark,
  sectionBookmark,
} from '../../../../src/formats/docx/bookmarks.ts';
import { parseStyleName, styleName } from '../../../../src/formats/docx/style-names.ts';
import { civilDate } from '../../../../src/text/civil-date.ts';
import { LANGUAGES } from '../../../../src/text/language.ts';
import { editionOf } from '../../redline/edition.ts';
import { fixtureEditions } from '../../redline/fixture.ts';
import { docxOf } from './docx-of.ts';
import { partsOf, resolved } from './resolved.ts';
import { parseXml } from './xml-tree.ts';

test('names of bookmarks fit into Word and differ', () => {
  expect(sectionBookmark('ru', 'third-parties')).toBe('s_ru_third_parties');
  expect(blockBookmark('kk', 'data', '2-1')).toBe('b_kk_data__2_1');
  expect(editionBookmark('privacy', civilDate('2022-02-22'))).toBe('edition_privacy_2022_02_22');
  const long = ['a', 'b'].map((end) => blockBookmark('ru', `${'very-'.repeat(9)}${end}`, '1'));
  for (const name of long) expect(name).toMatch(/^b_ru_very\w*_[0-9a-f]{8}$/);
  expect(long.map((name) => name.length)).toEqual([40, 40]);
  expect(long[0]).not.toBe(long[1]);
  expect(blockBookmark('ru', 'data', 'fn-заң')).toMatch(/^[a-z0-9_]{1,40}$/);
  expect(blockBookmark('ru', 'data', 'fn-a_b')).not.toBe(blockBookmark('ru', 'data', 'fn-a-b'));
});

test.each([
  [[], 'text', 'Body Text'],
  [['list'], 'item', 'List Paragraph'],
  [['list', 'list'], 'text', 'List Continue 2'],
  [['quote'], 'text', 'Quote'],
  [['list', 'list', 'quote'], 'text', 'List 2 Quote'],
  [['quote', 'list'], 'item', 'Quote List Paragraph'],
  [['quote', 'list'], 'gap', 'Quote List Gap'],
  [['list'], 'break', 'List Thematic Break'],
] as const)('%j, %s: %s', (within, leaf, name) => {
  expect(styleName(within, leaf)).toBe(name);
  expect(parseStyleName(name.toLowerCase())).toEqual({ within, leaf });
});

const OLDER = editionOf('2022-01-01', {
  preamble: '# Политика\n\nПишите на support@hitter.kz.\n',
  data: '# Данные\n\n3. раз\n4. два\n\n> цитата[^n]\n\n| а | б |\n| --- | --: |\n| в | г |\n\n[^n]: Сноска.\n',
});
const NEWER = editionOf('2023-01-01', {
  preamble: '# Политика\n\nПишите на support@hitter.kz.\n\nНовый абзац.\n',
  data: '# Данные\n\n3. раз\n4. три\n\n> цитата[^n]\n\n| а | б |\n| --- | --: |\n| в | д |\n\n[^n]: Сноска.\n',
});

test('an edition as paragraphs, lists, quotes, tables and footnotes', () => {
  expect(resolved(docxOf(OLDER, ['ru'])).columns).toEqual([
    [
      { style: 'title', spans: [{ text: 'Политика' }] },
      { style: 'body text', spans: [{ text: 'Пишите на support@hitter.kz.' }] },
      { style: 'heading 1', spans: [{ text: 'Данные' }] },
      { style: 'list paragraph', number: '1 0 decimal 3', spans: [{ text: 'раз' }] },
      { style: 'list paragraph', number: '1 0 decimal 3', spans: [{ text: 'два' }] },
      {
        style: 'quote',
        spans: [
          { text: 'цитата' },
          { text: '', note: [{ style: 'footnote text', spans: [{ text: ' Сноска.' }] }] },
        ],
      },
      {
        style: 'table',
        spans: [],
        rows: [
          [
            [{ style: 'table heading', spans: [{ text: 'а' }] }],
            [{ style: 'table heading', align: 'right', spans: [{ text: 'б' }] }],
          ],
          [
            [{ style: 'table text', spans: [{ text: 'в' }] }],
            [{ style: 'table text', align: 'right', spans: [{ text: 'г' }] }],
          ],
        ],
      },
    ],
  ]);
});

test('bare addresses are links', () => {
  const parts = partsOf(docxOf(OLDER, ['ru']));
  expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="mailto:support@hitter.kz"');
});

test('changes have the operator as author and the day of publication', () => {
  const document = partsOf(docxOf(NEWER, ['ru'], OLDER)).get('word/document.xml') ?? '';
  const changes = [...document.matchAll(/<w:(?:ins|del) [^>]*>/g)].map(([tag]) => tag);
  expect(changes.length).toBeGreaterThan(4);
  for (const tag of changes) {
    expect(tag).toMatch(/w:author="ТОО «КаР-Тел»" w:date="2023-01-01T00:0[02]:00Z"/);
  }
  const ids = changes.map((tag) => /w:id="(\d+)"/.exec(tag)?.[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('every fixture edition', async () => {
  const editions = await fixtureEditions();

  test.each(editions)('$date: well-formed, at most 40 kB, the same bytes again', (edition) => {
    for (const languages of [['kk'], ['ru'], LANGUAGES] as const) {
      const bytes = docxOf(edition, languages);
      expect(bytes.length).toBeLessThanOrEqual(40_000);
      expect(docxOf(edition, languages)).toEqual(bytes);
      const parts = partsOf(bytes);
      for (const source of parts.values()) parseXml(source);
      expect(parts.get('docProps/core.xml')).toContain(
        `${edition.published}T00:00:00Z</dcterms:modified>`,
      );
      const names = resolved(bytes).bookmarks;
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
    }
  });
});

test('no zone of the computer reaches the bytes', () => {
  const zone = process.env['TZ'];
  const bytes = ['Asia/Almaty', 'America/New_York', 'UTC'].map((one) => {
    process.env['TZ'] = one;
    return docxOf(OLDER, ['ru']);
  });
  process.env['TZ'] = zone;
  expect(bytes[1]).toEqual(bytes[0]);
  expect(bytes[2]).toEqual(bytes[0]);
});
