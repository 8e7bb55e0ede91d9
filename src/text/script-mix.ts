/**
 * Words with letters of two scripts. Either some letters are of the wrong script, or a Latin name
 * and a Cyrillic ending are joined without a hyphen.
 */
import { letterMeant, lookalike, scriptOf } from './scripts.ts';

export type ScriptMix =
  | {
      readonly kind: 'wrong-letters';
      readonly meant: 'Latin' | 'Cyrillic';
      /** Offset of the first wrong letter. */
      readonly at: number;
      readonly letter: string;
      /** What `letter` should be, where that is clear. */
      readonly expected: string | undefined;
      readonly count: number;
    }
  | {
      readonly kind: 'joined' /** Offset of the first letter of the second script. */;
      readonly at: number;
    };

const JOINED =
  /^(?:\p{Script=Latin}{2,}\p{Script=Cyrillic}+|\p{Script=Cyrillic}{2,}\p{Script=Latin}{2,})$/u;

/** @returns undefined for a word of one script */
export function scriptMix(word: string): ScriptMix | undefined {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  const scripts = new Set(letters.map(scriptOf));
  if (scripts.size < 2) return undefined;
  const boundary = joinedAt(word);
  if (boundary !== undefined) return { kind: 'joined', at: boundary };
  const meant = meantScript(letters);
  let next = 0;
  const wrong = [...word].flatMap((letter) => {
    const at = next;
    next += letter.length;
    return /\p{L}/u.test(letter) && scriptOf(letter) !== meant ? [{ letter, at }] : [];
  });
  const first = wrong[0];
  if (!first) return undefined;
  return {
    kind: 'wrong-letters',
    meant,
    at: first.at,
    letter: first.letter,
    expected: letterMeant(first.letter, meant),
    count: wrong.length,
  };
}

/** Where the script changes, if both scripts have letters that do not look like the other's. */
function joinedAt(word: string): number | undefined {
  if (!JOINED.test(word)) return undefined;
  const letters = [...word];
  if (!hasOwn(letters, 'Latin') || !hasOwn(letters, 'Cyrillic')) return undefined;
  const first = scriptOf(letters[0] ?? '');
  return letters.findIndex((letter) => scriptOf(letter) !== first);
}

function hasOwn(letters: readonly string[], script: 'Latin' | 'Cyrillic'): boolean {
  return ownCount(letters, script) > 0;
}

/** How many letters are surely of `script`: no letter of the other script looks like them. */
function ownCount(letters: readonly string[], script: 'Latin' | 'Cyrillic'): number {
  const other = script === 'Latin' ? 'Cyrillic' : 'Latin';
  return letters.filter((letter) => scriptOf(letter) === script && !lookalike(letter, other))
    .length;
}

function meantScript(letters: readonly string[]): 'Latin' | 'Cyrillic' {
  const latin = ownCount(letters, 'Latin');
  const cyrillic = ownCount(letters, 'Cyrillic');
  if (latin !== cyrillic) return latin > cyrillic ? 'Latin' : 'Cyrillic';
  const all = letters.filter((letter) => scriptOf(letter) === 'Latin').length;
  return all > letters.length - all ? 'Latin' : 'Cyrillic';
}

const MIXED =
  /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u;

/** The text with the wrong letters of mixed words replaced; offsets stay the same. */
export function unmixed(text: string): string {
  if (!MIXED.test(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const mix = scriptMix(word);
    if (mix?.kind !== 'wrong-letters') return word;
    const { meant } = mix;
    return [...word].map((letter) => letterMeant(letter, meant) ?? letter).join('');
  });
}
