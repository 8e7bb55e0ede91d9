/**
 * Dates as the two languages write them: `21 мая 2013 года`, `2013 жылғы 21 мамырдағы`,
 * `21.05.2013`, `2013-05-21`, and without year or day `1 января`, `мае 2013 года`.
 */
import type { Language } from './language.ts';
import { outside, type Span } from './spans.ts';

export interface WrittenDate extends Span {
  /** Numbers as written, without leading zeros; absent where the text has none. */
  readonly year?: string;
  readonly month: number;
  readonly day?: string;
}

/** The beginnings of the month names, from January on. */
const MONTHS = {
  kk: [
    ...['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым'],
    ...['шілде', 'тамыз', 'қыркүйе[кг]', 'қазан(?!дық)', 'қараша', 'желтоқсан'],
  ],
  ru: [
    ...['январ', 'феврал', 'март', 'апрел', 'ма[йяею]м?(?!\\p{L})', 'июн'],
    ...['июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
  ],
} as const;

const SPACE = '[\\s\\u00a0]';
const DAY = `[«"“]?(?<day>\\d{1,2})[»"”]?`;
const YEAR = '(?<year>\\d{4})';

const NUMERIC = [
  /(?<![\p{L}\p{N}.-])(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?![\p{N}]|\.\d)/gu,
  /(?<![\p{L}\p{N}.-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{N}])/gu,
];

const WORDED: Readonly<Record<Language, readonly RegExp[]>> = {
  ru: [
    new RegExp(`(?<!\\p{N})${DAY}${SPACE}+${month('ru')}(?:${SPACE}+${YEAR}(?!\\p{N}))?`, 'giu'),
    new RegExp(`(?<!\\p{L})${month('ru')}${SPACE}+${YEAR}(?!\\p{N})`, 'giu'),
  ],
  kk: [
    new RegExp(
      `(?<!\\p{N})${YEAR}${SPACE}*(?:-?жыл\\p{L}*|ж\\.)${SPACE}+(?:${DAY}(?:${SPACE}+|-))?${month('kk')}`,
      'giu',
    ),
    new RegExp(
      `(?<!\\p{N})${DAY}(?:${SPACE}+|-)${month('kk')}(?:${SPACE}+${YEAR}(?!\\p{N}))?`,
      'giu',
    ),
  ],
};

/** The dates of a text in `language`, in order, without overlaps. */
export function findDates(text: string, language: Language): readonly WrittenDate[] {
  let found: readonly WrittenDate[] = [];
  for (const pattern of [...NUMERIC, ...WORDED[language]]) {
    const dates = [...text.matchAll(pattern)].flatMap((match) => dateOf(match, language) ?? []);
    found = [...found, ...outside(dates, found)];
  }
  return [...found].sort((a, b) => a.start - b.start);
}

function dateOf(match: RegExpExecArray, language: Language): WrittenDate | undefined {
  const { day, month: written = '', year } = match.groups ?? {};
  const month = /^\d/.test(written) ? Number(written) : monthNumber(written, language);
  if (month < 1 || month > 12) return undefined;
  return {
    start: match.index,
    end: match.index + match[0].length,
    month,
    ...(year !== undefined && { year }),
    ...(day !== undefined && { day: String(Number(day)) }),
  };
}

function monthNumber(word: string, language: Language): number {
  const stem = MONTHS[language].findIndex((one) => new RegExp(`^${one}`, 'iu').test(word));
  return stem + 1;
}

function month(language: Language): string {
  return `(?<month>(?:${MONTHS[language].join('|')})\\p{L}*)`;
}
