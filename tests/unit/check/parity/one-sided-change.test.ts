import { describe, expect, test } from 'vitest';
import { oneSidedChange } from '../../../../src/check/parity/one-sided-change.ts';
import type { Edition } from '../../../../src/edition/library.ts';
import { editionOf, renamed, split, type Texts } from '../../redline/edition.ts';
import { fixtureEditions } from '../../redline/fixture.ts';

function find(previous: Edition | undefined, edition: Edition): readonly string[] {
  const context = { text: edition, edition, ...(previous && { previous }), today: edition.date };
  const findings = oneSidedChange.check(context);
  return [...findings].map(({ place }) => `${place.file}:${place.line}:${place.column}`);
}

test('the fixture editions: only the misprint that a waiver covers', async () => {
  const editions = await fixtureEditions();
  const found = editions.flatMap((edition, index) => find(editions[index - 1], edition));
  expect(found).toEqual(['privacy/2023-06-01/kk/09-measures.md:5:1']);
});

describe('in one section', () => {
  const kk = ['Бірінші абзац осында.', 'Екінші абзац мұнда.', 'Үшінші, соңғысы.'];
  const ru = ['Здесь первый абзац.', 'А второй абзац тут.', 'Третий, он последний.'];
  const list = (...items: string[]) => items.map((item) => `- ${item}`).join('\n');
  const cases: [string, string[], string[], string[], string[], string[]][] = [
    ['nothing changed', kk, ru, kk, ru, []],
    ['both changed', kk, ru, ['Басқа.', ...kk.slice(1)], ['Иное.', ...ru.slice(1)], []],
    ['both in another order', kk, ru, kk.toReversed(), ru.toReversed(), []],
    ['one in another order', kk, ru, kk.toReversed(), ru, ['kk:3:1', 'kk:7:1']],
    ['a block inserted before', kk, ru, ['Жаңа.', ...kk], ['Новый.', ...ru], []],
    ['a block removed', kk, ru, kk.slice(1), ru.slice(1), []],
    ['a comma', kk, ru, kk, ru.with(2, 'Третий; он последний.'), ['ru:7:1']],
    ['emphasis', kk, ru, kk, ru.with(0, '*Здесь* первый абзац.'), ['ru:3:1']],
    [
      'the target of a link',
      ['[сайт](https://a.kz/)'],
      ['[сайт](https://a.kz/)'],
      ['[сайт](https://b.kz/)'],
      ['[сайт](https://a.kz/)'],
      ['kk:3:1'],
    ],
    [
      'short items in another order, and equal ones',
      [list('ИИН', 'аты', '–', '–')],
      [list('ИИН', 'имя', '–', '–')],
      [list('аты', 'ИИН', '–', '–')],
      [list('имя', 'ИИН', '–', '–')],
      [],
    ],
    [
      'an item inserted before a similar one',
      [list('абонентік нөмір;', 'жасы.')],
      [list('абонентский номер;', 'возраст.')],
      [list('екінші абонентік нөмір;', 'абонентік нөмір;', 'жасы.')],
      [list('второй абонентский номер;', 'абонентский номер;', 'возраст.')],
      [],
    ],
  ];
  test.each(cases)('%s', (_, olderKk, olderRu, newerKk, newerRu, finds) => {
    const texts = (parts: string[]): Texts => ({ data: ['# Т', ...parts].join('\n\n') });
    const older = editionOf('2022-01-01', texts(olderKk), [], texts(olderRu));
    const newer = editionOf('2023-01-01', texts(newerKk), [], texts(newerRu));
    expect(find(older, newer)).toEqual(
      finds.map((found) => {
        const [language, ...position] = found.split(':');
        return `privacy/2023-01-01/${language}/00-data.md:${position.join(':')}`;
      }),
    );
  });
});

test('follows lineage', () => {
  const older = editionOf('2022-01-01', { data: '# А\n\nОдин два три.\n\nЧетыре пять шесть.' });
  const text = { info: '# А\n\nОдин два три.', more: '# Б\n\nЧетыре пять шесть.' };
  const changed = { ...text, more: '# Б\n\nЧетыре пять семь.' };
  const lineage = [split('data', ['info', 'more'])];
  expect(find(older, editionOf('2023-01-01', text, lineage))).toEqual([]);
  expect(find(older, editionOf('2023-01-01', text, lineage, changed))).toEqual([
    'privacy/2023-01-01/ru/01-more.md:3:1',
  ]);
  const same = { info: '# А\n\nОдин два три.\n\nЧетыре пять шесть.' };
  expect(find(older, editionOf('2023-01-01', same, [renamed('data', 'info')]))).toEqual([]);
});

test('finds nothing in a first edition', () => {
  expect(find(undefined, editionOf('2022-01-01', { data: '# А' }))).toEqual([]);
});
