/**
 * Latin and Cyrillic letters that look alike, and what they stand for.
 * After the confusables of Unicode Technical Standard 39, cut down to the letters of Kazakh,
 * Russian and English, and with `k` and `h`, which the eye also passes over.
 */
export type Script = 'Latin' | 'Cyrillic' | 'other';

const LATIN = 'aceopxyihkABCEHIKMOPTXYəƏɵƟ';
const CYRILLIC = 'асеорхуіһкАВСЕНІКМОРТХҮәӘөӨ';
const GREEK = 'οαεριχυΑΒΕΗΙΚΜΝΟΡΤΧΥ';
const GREEK_AS_CYRILLIC = 'оаеріхуАВЕНІКМNОРТХҮ';

/** Letters of the same key or shape in writing, which nobody takes for the other in print. */
const AKIN = new Map(zip('bmt', 'вмт'));

const TO_CYRILLIC = new Map([...zip(LATIN, CYRILLIC), ...zip(GREEK, GREEK_AS_CYRILLIC)]);
const TO_LATIN = new Map([...zip(CYRILLIC, LATIN), ['У', 'Y'] as const, ['Ӏ', 'I'] as const]);

export function scriptOf(letter: string): Script {
  if (/\p{Script=Latin}/u.test(letter)) return 'Latin';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  return 'other';
}

/** The letter of `script` that looks like `letter`, if there is one. */
export function lookalike(letter: string, script: 'Latin' | 'Cyrillic'): string | undefined {
  return (script === 'Cyrillic' ? TO_CYRILLIC : TO_LATIN).get(letter);
}

/** The letter of `script` that is meant by `letter` within a word of that script, if one can tell. */
export function letterMeant(letter: string, script: 'Latin' | 'Cyrillic'): string | undefined {
  return lookalike(letter, script) ?? (script === 'Cyrillic' ? AKIN.get(letter) : undefined);
}

/** The whole word in Cyrillic, when each of its letters is a Latin one that looks Cyrillic. */
export function asCyrillic(word: string): string | undefined {
  const letters = [...word].map((letter) => lookalike(letter, 'Cyrillic'));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}

/** `U+0456` */
export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `Cyrillic і (U+0456)`, in the languages of messages. */
export function nameLetter(letter: string): { readonly en: string; readonly ru: string } {
  const script = scriptOf(letter);
  const point = codePoint(letter);
  if (script === 'Latin')
    return { en: `Latin ${letter} (${point})`, ru: `латинская ${letter} (${point})` };
  if (script === 'Cyrillic') {
    return { en: `Cyrillic ${letter} (${point})`, ru: `кириллическая ${letter} (${point})` };
  }
  return { en: `${letter} (${point})`, ru: `${letter} (${point})` };
}

function zip(from: string, to: string): readonly (readonly [string, string])[] {
  const targets = [...to];
  return [...from].map((letter, i) => [letter, targets[i] ?? letter] as const);
}
