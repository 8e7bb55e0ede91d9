/** Terms that a text defines for itself: `(далее – «Оператор»)`, `(бұдан әрі – «Оператор»)`. */
import type { Language } from './language.ts';

export interface DefinedTerm {
  /** Offset of the term. */
  readonly at: number;
  /** As defined, without quotation marks. */
  readonly text: string;
  /** Finds it with any ending, in capitals or not. */
  readonly pattern: RegExp;
}

const DEFINITION: Readonly<Record<Language, RegExp>> = {
  ru: /(?<!\p{L})(?:далее|в\s+дальнейшем)(?:\s+(?:по\s+тексту|совместно|именуем\p{L}+))?\s*[–—-]?\s*["«“]?(?<term>\p{L}[\p{L} \u00a0-]{2,40}?)["»”)]/giu,
  kk: /бұдан\s+(?:әрі|былай)(?:\s+мәтін\s+бойынша)?\s*[–—-]?\s*["«“]?(?<term>\p{L}[\p{L} \u00a0-]{2,40}?)["»”)]/giu,
};
/** Endings that make another word: «Пайдаланушылық» is not of «Пайдаланушы». */
const OTHER_WORD = '(?!лық|лік|дық|дік|тық|тік)';

export function findDefinedTerms(text: string, language: Language): readonly DefinedTerm[] {
  return [...text.matchAll(DEFINITION[language])].map(({ 0: all, index, groups }) => {
    const term = groups?.term ?? '';
    return { at: index + all.lastIndexOf(term), text: term, pattern: patternOf(term, language) };
  });
}

function patternOf(term: string, language: Language): RegExp {
  const words = term.split(/[\s\u00a0]+/u).map((word) => {
    if (language === 'kk') return `${word}${OTHER_WORD}\\p{L}{0,8}`;
    const stem = word.length > 4 ? word.slice(0, word.length > 6 ? -2 : -1) : word;
    return `${stem}\\p{L}{0,${word.length - stem.length + 2}}`;
  });
  return new RegExp(`(?<!\\p{L})${words.join('[\\s\\u00a0]+')}(?!\\p{L})`, 'giu');
}
