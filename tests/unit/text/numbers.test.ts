import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/text/language.ts';
import { numberWords } from '../../../src/text/number-words.ts';
import { findNumbers } from '../../../src/text/numbers.ts';

const CASES: readonly (readonly [Language, string, readonly string[]])[] = [
  ['ru', 'от 21 мая 2013 года № 94-V', ['2013-5-21', '94', '5']],
  ['kk', '2013 жылғы 21 мамырдағы № 94-V', ['2013-5-21', '94', '5']],
  ['kk', '2022 жылғы 1 қыркүйегінен', ['2022-9-1']],
  ['ru', '21.05.2013, 2013-05-21, «5» марта 2024 г.', ['2013-5-21', '2013-5-21', '2024-3-5']],
  ['ru', 'дата (2027-02-01)', ['2027-2-1']],
  ['ru', 'в мае 2013 года, 1 января', ['2013-5-', '-1-1']],
  ['ru', '10 000 тенге, 10\u00a0000, 10000', ['10000', '10000', '10000']],
  ['kk', '1,5 млн, 100 мың, 1.5 %', ['1500000', '100000', '1.5']],
  ['kk', 'БСН 050740000397, сағат 09:30, 3–5', ['050740000397', '9.30', '3', '5']],
  ['kk', 'ІІІ тоқсан, XXI ғасыр, Х. Ахметов, iOS', ['3', '21']],
  ['ru', 'телефон: 8(727)350 06 06, дом 2, a1@hitter.kz, www.hitter.kz/2', ['2']],
  ['ru', 'сноска[^1] и 1О0', ['100']],
];

describe('findNumbers', () => {
  test.each(CASES)('%s: %s', (language, text, keys) => {
    expect(findNumbers(text, language).map(({ key }) => key)).toEqual(keys);
  });
});

describe('numberWords', () => {
  test.each([
    ['kk', 'он бес күн ішінде, бес рет', ['15', '5']],
    ['kk', 'онда оның онымен бірге', ['1']],
    ['ru', 'в течение двадцати пяти дней, десять раз', ['25', '10']],
    ['ru', '10 (десять) дней, в пятницу', []],
  ] as const)('%s: %s', (language, text, values) => {
    expect([...numberWords(text, language)]).toEqual(values);
  });
});
