/**
 * Latin and Cyrillic letters that look alike: those of the confusables in Unicode Technical Standard
 * 39 that Kazakh, Russian and English use, and also `k` and `h`, which readers easily miss.
 */
import type { Phrase } from './problem.ts';

export type Script = 'Latin' | 'Cyrillic' | 'other';

const LATIN = 'aceopxyihkABCEHIKMOPTXYəƏɵƟ';
const CYRILLIC = 'асеорхуіһкАВСЕНІКМОРТХҮәӘөӨ';
const GREEK = 'οαεριχυΑΒΕΗΙΚΜΝΟΡΤΧΥ';
const GREEK_AS_CYRILLIC = 'оаеріхуАВЕНІКМNОРТХҮ';

/** Letters on the same key or of the same handwritten shape: easily mistyped, but not alike in print. */
const AKIN = new Map(zip('bmt', 'вмт'));

const TO_CYRILLIC = new Map([...zip(LATIN, CYRILLIC), ...zip(GREEK, GREEK_AS_CYRILLIC)]);
const TO_LATIN = new Map([...zip(CYRILLIC, LATIN), ['У', 'Y'] as const, ['Ӏ', 'I'] as const]);

export function scriptOf(letter: string): Script {
  if (/\p{Script=Latin}/u.test(letter)) return 'Latin';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  return 'other';
}

/** The letter of `script` that looks like `letter`. */
export function lookalike(letter: string, script: 'Latin' | 'Cyrillic'): string | undefined {
  return (script === 'Cyrillic' ? TO_CYRILLIC : TO_LATIN).get(letter);
}

/** The letter of `script` likely to be meant by `letter` in a word of that script. */
export function letterMeant(letter: string, script: 'Latin' | 'Cyrillic'): string | undefined {
  return lookalike(letter, script) ?? (script === 'Cyrillic' ? AKIN.get(letter) : undefined);
}

/** The word in Cyrillic letters, if each of its letters looks like one. */
export function asCyrillic(word: string): string | undefined {
  const letters = [...word].map((letter) => lookalike(letter, 'Cyrillic'));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}

/** `U+0456` */
export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `Cyrillic і (U+0456)`, in the languages of messages. */
export function nameLetter(letter: string): Phrase {
  const script = scriptOf(letter);
  const named = `${letter} (${codePoint(letter)})`;
  if (script === 'Latin') return { en: `Latin ${named}`, ru: `латинская ${named}` };
  if (script === 'Cyrillic') return { en: `Cyrillic ${named}`, ru: `кириллическая ${named}` };
  return { en: named, ru: named };
}

function zip(from: string, to: string): readonly (readonly [string, string])[] {
  const targets = [...to];
  return [...from].map((letter, i) => [letter, targets[i] ?? letter] as const);
}
