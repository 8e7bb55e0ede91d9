/**
 * Dates in words. The tables are our own because browsers and ICU lack the grammatical cases of
 * Kazakh month names that legal Kazakh needs. No line ends between a day and its month, or between a
 * year and its word: see `plainSpaces` for what is not a page.
 */
import type { ForceRange } from '../edition/chronicle.ts';
import type { EditionSubject } from '../edition/published.ts';
import { type CivilDate, dateParts } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';

/** base · of (-дағы) · from (-дан) · accusative (-ды), for a last day: «… қоса алғанда» */
const KAZAKH_MONTHS = [
  ['қаңтар', 'қаңтардағы', 'қаңтардан', 'қаңтарды'],
  ['ақпан', 'ақпандағы', 'ақпаннан', 'ақпанды'],
  ['наурыз', 'наурыздағы', 'наурыздан', 'наурызды'],
  ['сәуір', 'сәуірдегі', 'сәуірден', 'сәуірді'],
  ['мамыр', 'мамырдағы', 'мамырдан', 'мамырды'],
  ['маусым', 'маусымдағы', 'маусымнан', 'маусымды'],
  ['шілде', 'шілдедегі', 'шілдеден', 'шілдені'],
  ['тамыз', 'тамыздағы', 'тамыздан', 'тамызды'],
  ['қыркүйек', 'қыркүйектегі', 'қыркүйектен', 'қыркүйекті'],
  ['қазан', 'қазандағы', 'қазаннан', 'қазанды'],
  ['қараша', 'қарашадағы', 'қарашадан', 'қарашаны'],
  ['желтоқсан', 'желтоқсандағы', 'желтоқсаннан', 'желтоқсанды'],
] as const;

const RUSSIAN_MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;

const NO_BREAK = '\u00a0';

const CASES = { base: 0, of: 1, from: 2, including: 3 } as const;

function kazakh(date: CivilDate, form: keyof typeof CASES): string {
  const { year, month, day } = dateParts(date);
  return `${year}${NO_BREAK}жылғы ${day}${NO_BREAK}${KAZAKH_MONTHS[month - 1]?.[CASES[form]] ?? ''}`;
}

function russian(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  return `${day}${NO_BREAK}${RUSSIAN_MONTHS[month - 1] ?? ''} ${year}${NO_BREAK}г.`;
}

/** «22 февраля 2022 г.» · «2022 жылғы 22 ақпан» */
export function dateText(language: Language, date: CivilDate): string {
  return language === 'kk' ? kazakh(date, 'base') : russian(date);
}

/** «22.02.2022», where there is no room for words; the same in both languages. */
export function numericDate(date: CivilDate): string {
  return date.split('-').reverse().join('.');
}

/** «Редакция от 22 февраля 2022 г.» · «2022 жылғы 22 ақпандағы редакция» */
export function editionOf(language: Language, date: CivilDate): string {
  return language === 'kk' ? `${kazakh(date, 'of')} редакция` : `Редакция от ${russian(date)}`;
}

/** «с 1 декабря 2026 г.» · «2026 жылғы 1 желтоқсаннан бастап» */
export function since(language: Language, date: CivilDate): string {
  return language === 'kk' ? `${kazakh(date, 'from')} бастап` : `с ${russian(date)}`;
}

/**
 * «по 30 ноября 2026 г.» · «2026 жылғы 30 қарашаны қоса алғанда»: the day is included in both
 * languages. «30 қарашаға дейін» would leave it out.
 */
export function until(language: Language, date: CivilDate): string {
  return language === 'kk' ? `${kazakh(date, 'including')} қоса алғанда` : `по ${russian(date)}`;
}

/** «Эта редакция утратила силу 1 декабря 2026 г.», on the first day on which it no longer applies. */
export function ceased(language: Language, date: CivilDate): string {
  return language === 'kk'
    ? `Бұл редакция ${kazakh(date, 'from')} бастап күшін жойды`
    : `Эта редакция утратила силу ${russian(date)}`;
}

/** The first and last day in figures: «01.06.2023 – 14.03.2024», «с 01.02.2026». */
export function numericDays(language: Language, { since: from, until: to }: ForceRange): string {
  const first = numericDate(from);
  if (to !== undefined) return `${first} – ${numericDate(to)}`;
  return language === 'kk' ? `${first} ж. бастап` : `с ${first}`;
}

/** The first and last day, without a verb: «с 22 февраля 2022 г. по 30 ноября 2026 г.» */
export function forceDays(language: Language, { since: from, until: to }: ForceRange): string {
  const first = since(language, from);
  return to === undefined ? first : `${first} ${until(language, to)}`;
}

/** «Действует с …», with the last day if a later edition is known. */
export function inForce(language: Language, range: ForceRange): string {
  return language === 'kk'
    ? `${forceDays('kk', range)} қолданылады`
    : `Действует ${forceDays('ru', range)}`;
}

/** «Вступает в силу 1 декабря 2026 г.» */
export function takesEffect(language: Language, date: CivilDate): string {
  return language === 'kk'
    ? `${kazakh(date, 'from')} бастап күшіне енеді`
    : `Вступает в силу ${russian(date)}`;
}

/** «Вступает в силу …», with the last day if a later edition is known. */
export function willApply(language: Language, { since: from, until: to }: ForceRange): string {
  const start = takesEffect(language, from);
  if (to === undefined) return start;
  return language === 'kk'
    ? `${start}, ${until('kk', to)} қолданылады`
    : `${start}, действует ${until('ru', to)}`;
}

/** «Действовала с 22 февраля 2022 г. по 30 ноября 2026 г.» */
export function wasInForce(language: Language, range: ForceRange): string {
  return language === 'kk'
    ? `${forceDays('kk', range)} қолданылды`
    : `Действовала ${forceDays('ru', range)}`;
}

/** Since when and until when the edition applies, as a sentence that stays true. */
export function forceText({ entry, language }: EditionSubject): string {
  switch (entry.status) {
    case 'superseded':
      return wasInForce(language, entry.range);
    case 'in-force':
      return inForce(language, entry.range);
    default:
      return willApply(language, entry.range);
  }
}

/** For files, titles and feeds, where a search for a date must find it. */
export function plainSpaces(text: string): string {
  return text.replaceAll(NO_BREAK, ' ');
}

/** Joins sentences with one full stop each: a Russian date already ends with one («г.»). */
export function sentences(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => (text.endsWith('.') ? text : `${text}.`))
    .join(' ');
}
