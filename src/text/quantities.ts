/** Numbers with their units of time or money, in digits or in words: «10 рабочих дней», «бес жұмыс күні». */
import type { Language } from './language.ts';
import { cardinal, valueOfWords } from './number-words.ts';
import { findWords, type Span, type Word } from './spans.ts';

export interface Quantity extends Span {
  readonly value: number;
  readonly unit: Unit;
  /** Which days count; absent where the text does not say. */
  readonly days?: Days;
  /** Whether the number is in words alone. */
  readonly isWorded: boolean;
  /** As written. */
  readonly text: string;
}

export type Unit = (typeof UNITS)[number][0];
export type Days = 'working' | 'calendar' | 'banking';

const UNITS = [
  ['day', /^(?:дн(?:я|ей|ям|ями|ях|и|ю|ём|ем)|день)$/u, /^күн(?!тіз|дел)/u],
  ['week', /^недел/u, /^апта(?!лық)/u],
  ['month', /^месяц/u, /^ай(?:$|дан|да|ды|дың|ға|лық|ы$|ын)/u],
  [
    'year',
    /^(?:лет|год|года|году|годам|годами|годах|годов|годом|летнего|летний)$/u,
    /^(?:жыл|жас(?:$|қа|тан|та|қы|ын|ы$))/u,
  ],
  ['hour', /^час(?:а|ов|ам|ами|ах|у)?$/u, /^сағат/u],
  ['minute', /^минут/u, /^минут/u],
  ['tenge', /^(?:тенге|тг)$/u, /^(?:теңге|тг)/u],
  ['ruble', /^руб(?:л|$)/u, /^руб(?:л|$)/u],
  ['dollar', /^доллар/u, /^доллар/u],
  ['euro', /^евро$/u, /^еуро/u],
  ['percent', /^(?:%|процент)/u, /^(?:%|пайыз|процент)/u],
] as const;
const DAYS: readonly (readonly [Days, RegExp, RegExp])[] = [
  ['working', /^рабоч/u, /^жұмыс/u],
  ['calendar', /^календарн/u, /^күнтізбелік/u],
  ['banking', /^банковск/u, /^банк/u],
];
const TOKENS =
  /(?<![\d.,])\d+(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?(?![\d.]\d)|[\p{L}\p{M}]+|[^\s\u00a0]/gu;
/** «100 мың теңге», «5 млн тенге». */
const TIMES: readonly (readonly [number, RegExp])[] = [
  [1_000, /^(?:мың|тыс|тысяч\p{L}*)$/iu],
  [1_000_000, /^(?:млн|миллион\p{L}*)$/iu],
  [1_000_000_000, /^(?:млрд|миллиард\p{L}*)$/iu],
];
/** A year of the calendar: «2013 года». */
const isYear = (value: number) => value >= 1900 && value <= 2100;

/** The quantities of a text, in order. */
export function findQuantities(text: string, language: Language): readonly Quantity[] {
  const tokens = findWords(text, TOKENS);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    const number = first && numberAt(tokens, at, language);
    if (!number) continue;
    let next = afterBrackets(tokens, number.next);
    const days = daysOf(tokens[next]?.text, language);
    if (days) next++;
    const last = tokens[next];
    const unit = last && unitOf(last.text, language);
    at = number.next - 1;
    if (!unit || (unit === 'year' && isYear(number.value))) continue;
    found.push({
      start: first.start,
      end: last.end,
      value: number.value,
      unit,
      ...(days && { days }),
      isWorded: number.isWorded,
      text: text.slice(first.start, last.end),
    });
  }
  return found;
}

function numberAt(tokens: readonly Word[], at: number, language: Language) {
  const first = tokens[at]?.text ?? '';
  if (/^\d/u.test(first)) {
    const value = Number(first.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.'));
    if (Number.isNaN(value)) return undefined;
    const times = TIMES.find(([, word]) => word.test(tokens[at + 1]?.text ?? ''))?.[0];
    if (times === undefined) return { value, next: at + 1, isWorded: false };
    const next = tokens[at + 2]?.text === '.' ? at + 3 : at + 2;
    return { value: value * times, next, isWorded: false };
  }
  if (cardinal(first, language) === undefined) return undefined;
  let next = at + 1;
  while (next < at + 8 && cardinal(tokens[next]?.text ?? '', language) !== undefined) next++;
  const words = tokens.slice(at, next).map((token) => token.text);
  const value = valueOfWords(words, language);
  return value === undefined ? undefined : { value, next, isWorded: true };
}

/** Past «(трёх)». */
function afterBrackets(tokens: readonly Word[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  const close = tokens.slice(at, at + 8).findIndex(({ text }) => text === ')');
  return close < 0 ? at : at + close + 1;
}

function unitOf(word: string, language: Language): Unit | undefined {
  const lower = word.toLowerCase();
  return UNITS.find(([, ru, kk]) => (language === 'ru' ? ru : kk).test(lower))?.[0];
}

function daysOf(word: string | undefined, language: Language): Days | undefined {
  const lower = word?.toLowerCase() ?? '';
  return DAYS.find(([, ru, kk]) => (language === 'ru' ? ru : kk).test(lower))?.[0];
}
