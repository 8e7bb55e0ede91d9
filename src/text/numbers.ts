/**
 * The numbers and dates of a text, however written, in a form that is equal in both languages:
 * `10 000` and `10000`, `1,5` and `1.5`, `№ 94-V`, `2-үй`, `XXI`, a date in words or digits.
 * What stands in an e-mail address, a web address or a telephone number is not counted.
 */
import { findContactPoints } from './contact-points.ts';
import { withDigits } from './digit-lookalikes.ts';
import type { Language } from './language.ts';
import { unmixed } from './script-mix.ts';
import { findDates } from './written-dates.ts';

export interface FoundNumber {
  /** Equal when the numbers are: `10000`, `1.5`, `2013-5-21`. */
  readonly key: string;
  /** What it is made of, for texts that divide it otherwise: day, `m5` and year; 1 and 5. */
  readonly components: readonly string[];
  /** As written. */
  readonly text: string;
  /** Offsets into the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const GROUPED = '\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?![\\d])';
const NUMBER = new RegExp(`(?<!\\d)(?:${GROUPED}(?:,\\d+)?|\\d+(?:[.,:]\\d+)*)`, 'gu');
/** Up to 39, beyond which letters are rather an abbreviation; Cyrillic І and Х are often typed for them. */
const ROMAN = /(?<![\p{L}\p{N}])(?:[IІXХV]+)(?![\p{L}\p{N}])/gu;
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const ROMAN_VALUE = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
/** Digits with the marks of a telephone number, also when no such number can be rung. */
const PHONE_LIKE =
  /(?<![\p{L}\p{N}+])(?:(?:\+\d|8[\s\u00a0-]?(?=\()|(?=\())[\d\s\u00a0()‑–-]{6,}\d|\+?\d{1,4}(?:[\s\u00a0]?[(\s\u00a0‑–-][\s\u00a0]?\d{2,4}\)?){3,})(?!\p{N})/gu;
const THOUSANDS = new RegExp(`^${GROUPED}$`, 'u');
/** What a number may be written in, and how many zeros that stands for. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^[\s\u00a0]*(?:мың|тыс)/iu, 3],
  [/^[\s\u00a0]*(?:млн|миллион)/iu, 6],
  [/^[\s\u00a0]*(?:млрд|миллиард)/iu, 9],
];
const FOOTNOTE_MARK = /\[\^[^\]\s]+\]/gu;

/** All numbers of a text in `language`, in order, without overlaps. */
export function findNumbers(written: string, language: Language): readonly FoundNumber[] {
  const text = withDigits(unmixed(written));
  const taken: Span[] = [
    ...findContactPoints(text),
    ...phoneLike(text),
    ...spans(text, FOOTNOTE_MARK),
  ];
  const found: FoundNumber[] = [];
  const add = (number: Omit<FoundNumber, 'text'>): void => {
    if (taken.some(({ start, end }) => start < number.end && number.start < end)) return;
    taken.push(number);
    found.push({ ...number, text: written.slice(number.start, number.end) });
  };
  for (const { start, end, year, month, day } of findDates(text, language)) {
    const components = [year, `m${month}`, day].filter((component) => component !== undefined);
    add({ start, end, key: [year ?? '', month, day ?? ''].join('-'), components });
  }
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    const components = multiplied(componentsOf(digits), text.slice(index + digits.length));
    add({ start: index, end: index + digits.length, key: components.join('.'), components });
  }
  for (const { 0: letters, index } of text.matchAll(ROMAN)) {
    const value = romanValue(letters);
    if (value === undefined || isInitial(text, index, letters)) continue;
    add({ start: index, end: index + letters.length, key: `${value}`, components: [`${value}`] });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Telephone numbers by their look, wherever they can be rung or not. */
export function phoneLike(text: string): readonly Span[] {
  return spans(text, PHONE_LIKE).filter(({ start, end }) => {
    const written = text.slice(start, end);
    const digits = written.replace(/\D/gu, '').length;
    return digits >= 8 && digits <= 14 && !THOUSANDS.test(written);
  });
}

function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** `09.30` and `9:30` alike; leading zeros of longer numbers (a BIN) count. */
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
    written.length === 1 && /^\.\s*\p{Lu}/u.test(after) && !/[-–\p{N}]\s?$/u.test(text.slice(0, at))
  );
}
