/**
 * Dates read back from the words of both languages, by tables of their own: what a reader takes
 * them to say.
 */
import type { Language } from '../../../src/text/language.ts';

/** By month: base · of · from · on · a last day, which is included. */
const KAZAKH: readonly (readonly string[])[] = `
қаңтар қаңтардағы қаңтардан қаңтарда қаңтарды
ақпан ақпандағы ақпаннан ақпанда ақпанды
наурыз наурыздағы наурыздан наурызда наурызды
сәуір сәуірдегі сәуірден сәуірде сәуірді
мамыр мамырдағы мамырдан мамырда мамырды
маусым маусымдағы маусымнан маусымда маусымды
шілде шілдедегі шілдеден шілдеде шілдені
тамыз тамыздағы тамыздан тамызда тамызды
қыркүйек қыркүйектегі қыркүйектен қыркүйекте қыркүйекті
қазан қазандағы қазаннан қазанда қазанды
қараша қарашадағы қарашадан қарашада қарашаны
желтоқсан желтоқсандағы желтоқсаннан желтоқсанда желтоқсанды`
  .trim()
  .split('\n')
  .map((month) => month.split(' '));

const RUSSIAN =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

const WRITTEN = {
  kk: /(?<year>\d{4})\s+жылғы\s+(?<day>\d{1,2})\s+(?<month>\p{L}+)(?<after>\s+қоса\s+алғанда)?/giu,
  ru: /(?<before>(?<!\p{L})по\s+)?(?<day>\d{1,2})\s+(?<month>\p{L}+)\s+(?<year>\d{4})\s+г\./giu,
};

/**
 * @returns `2026-11-30`, `until 2026-11-30` for a last day that is included, and `30.11.2026`,
 *   sorted
 * @throws Error on a date that does not say whether its day is included, or that is not a date
 */
export function readDates(language: Language, text: string): readonly string[] {
  const words = [...text.matchAll(WRITTEN[language])].map(({ 0: written, groups = {} }) => {
    const { year = '', day = '', month = '' } = groups;
    const number = monthOf(language, month.toLowerCase());
    const isLast = groups['before'] !== undefined || groups['after'] !== undefined;
    const includes = language === 'ru' || KAZAKH[number - 1]?.[4] === month;
    if (number === 0 || (language === 'kk' && isLast !== includes)) {
      throw new Error(`Not a date that a reader is sure of: ${written}`);
    }
    const date = [year, number, day].map((part) => String(part).padStart(2, '0')).join('-');
    return isLast ? `until ${date}` : date;
  });
  return [...words, ...(text.match(/\b\d{2}\.\d{2}\.\d{4}\b/g) ?? [])].sort();
}

/** 1–12; 0 if the word is no month in a case that the site uses. */
function monthOf(language: Language, word: string): number {
  return (
    1 + (language === 'kk' ? KAZAKH.findIndex((m) => m.includes(word)) : RUSSIAN.indexOf(word))
  );
}
