import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../src/text/civil-date.ts';
import {
  dateText,
  editionOf,
  inForce,
  sentences,
  takesEffect,
  until,
  wasInForce,
  willApply,
} from '../../../src/ui/dates.ts';

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
    expect(actual).toBe(expected);
  });
});

it('names all months', () => {
  const months = Array.from({ length: 12 }, (_, i) =>
    civilDate(`2025-${String(i + 1).padStart(2, '0')}-09`),
  );
  expect(months.map((month) => dateText('ru', month)).join()).toBe(
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
      .split(' ')
      .map((month) => `9 ${month} 2025 г.`)
      .join(),
  );
  expect(months.map((month) => dateText('kk', month)).join()).toBe(
    'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'
      .split(' ')
      .map((month) => `2025 жылғы 9 ${month}`)
      .join(),
  );
  expect(months.map((month) => until('kk', month)).join()).toBe(
    'қаңтарды ақпанды наурызды сәуірді мамырды маусымды шілдені тамызды қыркүйекті қазанды қарашаны желтоқсанды'
      .split(' ')
      .map((month) => `2025 жылғы 9 ${month} қоса алғанда`)
      .join(),
  );
});

it('gives each sentence one full stop', () => {
  expect(sentences('Политика', '', 'Редакция от 1 мая 2024 г.', 'Действует')).toBe(
    'Политика. Редакция от 1 мая 2024 г. Действует.',
  );
});
