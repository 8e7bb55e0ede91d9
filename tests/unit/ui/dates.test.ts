import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../../src/text/civil-date.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import {
  dateText,
  editionOf,
  forceDays,
  inForce,
  numericDate,
  plainSpaces,
  sentences,
  since,
  takesEffect,
  until,
  wasInForce,
  willApply,
} from '../../../src/ui/dates.ts';
import { readDates } from './read-dates.ts';

const february = civilDate('2022-02-22');
const december = civilDate('2026-12-01');
const range = { since: february, until: civilDate('2026-11-30') };

describe('the wording of the design', () => {
  it.each([
    [editionOf('kk', february), '2022 жылғы 22 ақпандағы редакция'],
    [editionOf('ru', february), 'Редакция от 22 февраля 2022 г.'],
    [inForce('kk', { since: february }), '2022 жылғы 22 ақпаннан бастап қолданылады'],
    [inForce('ru', { since: february }), 'Действует с 22 февраля 2022 г.'],
    [inForce('ru', range), 'Действует с 22 февраля 2022 г. по 30 ноября 2026 г.'],
    [
      inForce('kk', range),
      '2022 жылғы 22 ақпаннан бастап 2026 жылғы 30 қарашаны қоса алғанда қолданылады',
    ],
    [takesEffect('kk', december), '2026 жылғы 1 желтоқсаннан бастап күшіне енеді'],
    [takesEffect('ru', december), 'Вступает в силу 1 декабря 2026 г.'],
    [willApply('ru', { since: december }), 'Вступает в силу 1 декабря 2026 г.'],
    [
      willApply('ru', { since: february, until: december }),
      'Вступает в силу 22 февраля 2022 г., действует по 1 декабря 2026 г.',
    ],
    [
      willApply('kk', { since: february, until: december }),
      '2022 жылғы 22 ақпаннан бастап күшіне енеді, 2026 жылғы 1 желтоқсанды қоса алғанда қолданылады',
    ],
    [
      wasInForce('kk', range),
      '2022 жылғы 22 ақпаннан бастап 2026 жылғы 30 қарашаны қоса алғанда қолданылды',
    ],
    [wasInForce('ru', range), 'Действовала с 22 февраля 2022 г. по 30 ноября 2026 г.'],
  ])('%s', (actual, expected) => {
    expect(plainSpaces(actual)).toBe(expected);
  });
});

it('names all months', () => {
  const months = Array.from({ length: 12 }, (_, i) =>
    civilDate(`2025-${String(i + 1).padStart(2, '0')}-09`),
  );
  expect(plainSpaces(months.map((month) => dateText('ru', month)).join())).toBe(
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
      .split(' ')
      .map((month) => `9 ${month} 2025 г.`)
      .join(),
  );
  expect(plainSpaces(months.map((month) => dateText('kk', month)).join())).toBe(
    'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'
      .split(' ')
      .map((month) => `2025 жылғы 9 ${month}`)
      .join(),
  );
  expect(plainSpaces(months.map((month) => until('kk', month)).join())).toBe(
    'қаңтарды ақпанды наурызды сәуірді мамырды маусымды шілдені тамызды қыркүйекті қазанды қарашаны желтоқсанды'
      .split(' ')
      .map((month) => `2025 жылғы 9 ${month} қоса алғанда`)
      .join(),
  );
});

const day = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => addDays(civilDate('2000-01-01'), days));

it.each(LANGUAGES)('every day reads back as itself in each of its forms: %s', (language) => {
  fc.assert(
    fc.property(day, fc.nat({ max: 4000 }), (from, days) => {
      const to = addDays(from, days);
      const both = { since: from, until: to };
      expect([
        readDates(
          language,
          [dateText, editionOf, takesEffect].map((say) => say(language, from)).join(),
        ),
        readDates(language, forceDays(language, { since: from })),
        ...[forceDays, inForce, wasInForce, willApply].map((say) =>
          readDates(language, say(language, both)),
        ),
        readDates(language, numericDate(from)),
      ]).toEqual([
        [from, from, from],
        [from],
        ...Array.from({ length: 4 }, () => [from, `until ${to}`]),
        [from.split('-').reverse().join('.')],
      ]);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['kk', '2026 жылғы 30 қарашаға дейін'],
  ['kk', '2026 жылғы 30 қарашадан қоса алғанда'],
  ['kk', '2026 жылғы 30 қарашаны'],
  ['ru', '30 ноябрь 2026 г.'],
] as const)('no reader is sure of %s: %s', (language, text) => {
  expect(() => readDates(language, text)).toThrow('Not a date that a reader is sure of');
});

it('a line ends neither between a day and its month nor between a year and its word', () => {
  const texts = LANGUAGES.flatMap((language) =>
    [dateText, editionOf, since, takesEffect, until].map((say) => say(language, december)),
  );
  expect(texts.filter((text) => /\d \p{L}/u.test(text))).toEqual([]);
});

it('gives each sentence one full stop', () => {
  expect(sentences('Политика', '', 'Редакция от 1 мая 2024 г.', 'Действует')).toBe(
    'Политика. Редакция от 1 мая 2024 г. Действует.',
  );
});
