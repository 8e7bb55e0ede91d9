/**
 * Small numbers written in words. Digits are accepted where the other language has the same number
 * as a word. A missing word is never a finding: «бір» and «один» often count nothing.
 */
import type { Language } from './language.ts';
import { letterRuns } from './spans.ts';

/** Beginnings of the words, by value. */
const STEMS: Readonly<Record<Language, readonly (readonly [number, RegExp])[]>> = {
  kk: [
    [1, /^бір/u],
    [2, /^ек(?:і|еу)/u],
    [3, /^үш/u],
    [4, /^төрт/u],
    [5, /^бес/u],
    [6, /^алты/u],
    [7, /^жеті/u],
    [8, /^сегіз/u],
    [9, /^тоғыз/u],
    [10, /^он(?!ың|да|дай|дағы|сыз|ымен|ы$)/u],
    [20, /^жиырма/u],
    [30, /^отыз/u],
    [40, /^қырық/u],
    [50, /^елу/u],
    [60, /^алпыс/u],
    [70, /^жетпіс/u],
    [80, /^сексен/u],
    [90, /^тоқсан/u],
    [100, /^жүз(?!ег)/u],
  ],
  ru: [
    [1, /^(?:одн|один|перв)/u],
    [2, /^(?:дв(?:а|е|ух|ум|умя)$|двух|втор)/u],
    [3, /^(?:тр(?:и|ех|ёх|ем|ём|емя)$|тр[её]х|трет)/u],
    [4, /^четыр[её]?/u],
    [5, /^пят(?!ьд|на|ид|ниц)/u],
    [6, /^шест(?!ьд|на|ид)/u],
    [7, /^сем(?:ь|и|ью)$/u],
    [8, /^вос(?:емь|ьми|ьмью)$/u],
    [9, /^девят(?!на)/u],
    [10, /^десят/u],
    [11, /^одиннадцат/u],
    [12, /^двенадцат/u],
    [13, /^тринадцат/u],
    [14, /^четырнадцат/u],
    [15, /^пятнадцат/u],
    [16, /^шестнадцат/u],
    [17, /^семнадцат/u],
    [18, /^восемнадцат/u],
    [19, /^девятнадцат/u],
    [20, /^двадцат/u],
    [30, /^тридцат/u],
    [40, /^сорок/u],
    [50, /^пят(?:ь|и)десят/u],
    [60, /^шест(?:ь|и)десят/u],
    [70, /^сем(?:ь|и)десят/u],
    [80, /^вос(?:емь|ьми)десят/u],
    [90, /^девяност/u],
    [100, /^(?:ст[оа]$|сотн)/u],
    [200, /^дв(?:ест|ухсот)/u],
    [300, /^тр(?:ист|[её]хсот)/u],
    [400, /^четыр(?:ест|[её]хсот)/u],
    [500, /^пят(?:ь|и)сот/u],
    [600, /^шест(?:ь|и)сот/u],
    [700, /^сем(?:ь|и)сот/u],
    [800, /^вос(?:ем|ьми)ь?сот/u],
    [900, /^девят(?:ь|и)сот/u],
  ],
};

const MULTIPLIERS: readonly (readonly [number, RegExp])[] = [
  [1_000, /^(?:мың|тысяч)/u],
  [1_000_000, /^миллион/u],
];
/** «Первый», «үшінші»: they number things and count nothing. */
const ORDINAL: Readonly<Record<Language, RegExp>> = {
  kk: /(?:нші|ншы|інші|ыншы)/u,
  ru: /^(?:перв|втор|трет)|(?<!^одн)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых)$/u,
};

/** @returns the value of one number word that counts; undefined for any other word */
export function cardinal(word: string, language: Language): number | undefined {
  const lower = word.toLowerCase();
  if (ORDINAL[language].test(lower)) return undefined;
  return STEMS[language].findLast(([, stem]) => stem.test(lower))?.[0];
}

/** @returns the number that the words together name («двадцать пять», «екі жүз»); undefined if they name none */
export function valueOfWords(words: readonly string[], language: Language): number | undefined {
  let [total, current] = [0, 0];
  for (const word of words) {
    const times = MULTIPLIERS.find(([, stem]) => stem.test(word.toLowerCase()))?.[0];
    const value = cardinal(word, language);
    if (times !== undefined) {
      total += (current || 1) * times;
      current = 0;
    } else if (value === undefined) return undefined;
    else if (value === 100 && current > 0 && current < 10) current *= 100;
    else if (current % 10 ** `${value}`.length === 0) current += value;
    else return undefined;
  }
  return total + current || undefined;
}

/**
 * The values of the number words of a text. Ones after tens make one number («он бес» is 15). Words
 * in brackets after digits are left out, as they repeat the digits: «10 (он)».
 * @param ordinals whether «третий», «үшінші» are 3
 */
export function numberWords(
  text: string,
  language: Language,
  { ordinals = true } = {},
): ReadonlySet<string> {
  const values = new Set<string>();
  let before = 0;
  for (const { text: word } of letterRuns(text.replace(/\d\s{0,3}\([^)]{0,200}\)/gu, ' '))) {
    const lower = word.toLowerCase();
    const value = ordinals
      ? (STEMS[language].findLast(([, stem]) => stem.test(lower))?.[0] ?? 0)
      : (cardinal(word, language) ?? 0);
    const ones = value > 0 && value < 10;
    if (before >= 10 && ones) values.add(`${before + value}`);
    else for (const single of [before, ones ? value : 0]) if (single > 0) values.add(`${single}`);
    before = value % 10 === 0 ? value : 0;
    if (value > 10 && value < 20) values.add(`${value}`);
  }
  if (before > 0) values.add(`${before}`);
  return values;
}
