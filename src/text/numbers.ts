/**
 * The numbers and dates of a text, however written, in a form that is equal in both languages:
 * `10 000` and `10000`, `1,5` and `1.5`, `№ 94-V`, `2-үй`, `XXI`, a date in words or digits.
 * Digits of an e-mail address, a web address or a telephone number are not numbers here.
 */
import { findContactPoints } from './contact-points.ts';
import type { Language } from './language.ts';
import { unmixed } from './script-mix.ts';
import { findSpans, findWords, outside, type Span, type Word } from './spans.ts';
import { findTelephoneLike } from './telephones.ts';
import { findDates } from './written-dates.ts';

export interface FoundNumber extends Span {
  /** Equal when the numbers are: `10000`, `1.5`, `2013-5-21`. */
  readonly key: string;
  /** Day, `m5` and year of a date, whole and fraction of a number: the other text may write them apart. */
  readonly components: readonly string[];
  /** As written. */
  readonly text: string;
}

const GROUPED = '\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?![\\d])';
const NUMBER = new RegExp(`(?<!\\d)(?:${GROUPED}(?:,\\d+)?|\\d+(?:[.,:]\\d+)*)`, 'gu');
/** Up to 39: beyond that, such letters are more likely an abbreviation. Cyrillic І and Х are often typed for I and X. */
const ROMAN = /(?<![\p{L}\p{N}])(?:[IІXХV]+)(?![\p{L}\p{N}])/gu;
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const ROMAN_VALUE = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
/** Words after a number that multiply it, with how many zeros they add. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^[\s\u00a0]*(?:мың|тыс)/iu, 3],
  [/^[\s\u00a0]*(?:млн|миллион)/iu, 6],
  [/^[\s\u00a0]*(?:млрд|миллиард)/iu, 9],
];
const FOOTNOTE_MARK = /\[\^[^\]\s]+\]/gu;

/** All numbers of a text in `language`, in order, without overlaps. */
export function findNumbers(written: string, language: Language): readonly FoundNumber[] {
  const text = withDigits(unmixed(written));
  let taken: readonly Span[] = [
    ...findContactPoints(text),
    ...findTelephoneLike(text),
    ...findSpans(text, FOOTNOTE_MARK),
  ];
  const found: FoundNumber[] = [];
  for (const find of [datesOf, decimals, romans]) {
    const numbers = outside(find(text, language), taken);
    taken = [...taken, ...numbers];
    for (const number of numbers)
      found.push({ ...number, text: written.slice(number.start, number.end) });
  }
  return found.sort((a, b) => a.start - b.start);
}

type Unwritten = Omit<FoundNumber, 'text'>;

function datesOf(text: string, language: Language): readonly Unwritten[] {
  return findDates(text, language).map(({ start, end, year, month, day }) => {
    const components = [year, `m${month}`, day].filter((component) => component !== undefined);
    return { start, end, key: [year ?? '', month, day ?? ''].join('-'), components };
  });
}

function decimals(text: string): readonly Unwritten[] {
  return findWords(text, NUMBER).map(({ start, end, text: digits }) => {
    const components = multiplied(componentsOf(digits), text.slice(end, end + 20));
    return { start, end, key: components.join('.'), components };
  });
}

function romans(text: string): readonly Unwritten[] {
  return findWords(text, ROMAN).flatMap(({ start, end, text: letters }) => {
    const value = romanValue(letters);
    if (value === undefined || isInitial(text, start, letters)) return [];
    return [{ start, end, key: `${value}`, components: [`${value}`] }];
  });
}

/** `09.30` and `9:30` are equal; in longer numbers (a BIN) leading zeros count. */
function componentsOf(written: string): readonly string[] {
  const [whole = '', ...rest] = written.replace(/[\s\u00a0\u2009\u202f]/gu, '').split(/[.,:]/u);
  return [whole.length === 2 ? whole.replace(/^0(?=\d)/, '') : whole, ...rest];
}

/** «100 мың», «1,5 млн» written out: as 100000 and 1500000. */
function multiplied(components: readonly string[], after: string): readonly string[] {
  const zeros = MULTIPLIERS.find(([word]) => word.test(after))?.[1];
  const [whole = '', fraction = ''] = components;
  if (zeros === undefined || components.length > 2 || fraction.length > zeros) return components;
  return [`${whole}${fraction.padEnd(zeros, '0')}`];
}

function romanValue(written: string): number | undefined {
  const roman = written.replace(/І/gu, 'I').replace(/Х/gu, 'X');
  if (!ROMAN_VALUE.test(roman)) return undefined;
  const ones = /(?:IX|IV|V?I{0,3})$/.exec(roman)?.[0] ?? '';
  return (roman.length - ones.length) * 10 + ONES.indexOf(ones);
}

/** `Х. Досмұхамедов`, `В. И. Иванов`. */
function isInitial(text: string, at: number, written: string): boolean {
  const after = text.slice(at + written.length);
  return (
    written.length === 1 &&
    /^\.\s*\p{Lu}/u.test(after) &&
    !/[-–\p{N}]\s?$/u.test(text.slice(Math.max(0, at - 3), at))
  );
}

/**
 * Letters typed for digits within a number: O for 0, З for 3, l and I for 1, and б for 6 in the last
 * group of a telephone number (`350 06 0б`; elsewhere it is a house, `2б`).
 */
const NUMBER_WITH_LETTERS =
  /(?<![\p{L}\p{N}])\d+(?:[OoОо]+\d*|[lIІЗз]+\d+)+(?![\p{L}\p{N}])|(?<=\d{2}[ \u00a0-]\d{2}[ \u00a0-])\dб(?![\p{L}\p{N}])/gu;
const DIGITS: readonly (readonly [RegExp, string])[] = [
  [/[OoОо]/gu, '0'],
  [/[lIІ]/gu, '1'],
  [/[Зз]/gu, '3'],
  [/б/gu, '6'],
];

/** Numbers with such letters in them. */
export function numbersWithLetters(text: string): readonly Word[] {
  return findWords(text, NUMBER_WITH_LETTERS);
}

/** The text with digits for those letters; offsets stay the same. */
export function withDigits(text: string): string {
  return text.replace(NUMBER_WITH_LETTERS, (number) =>
    DIGITS.reduce((digits, [letters, digit]) => digits.replace(letters, digit), number),
  );
}
