/** Groups of letters of the words of a text: what looks like a word of it and what does not. */

export interface LetterGroups {
  /** In how many words other than `word` a group of three to five letters occurs; `^` and `$` are its ends. */
  others(group: string, word: string): number;
}

const SIZES = [3, 4, 5];

/** @param words each once, in small letters */
export function letterGroups(words: Iterable<string>): LetterGroups {
  const counts = new Map<string, number>();
  const add = (group: string) => counts.set(group, (counts.get(group) ?? 0) + 1);
  for (const word of words) for (const group of groupsOf(word)) add(group);
  const known = new Set(words);
  return {
    others: (group, word) =>
      (counts.get(group) ?? 0) - (known.has(word) && `^${word}$`.includes(group) ? 1 : 0),
  };
}

function groupsOf(word: string): ReadonlySet<string> {
  const ends = `^${word}$`;
  return new Set(
    SIZES.flatMap((size) =>
      Array.from({ length: Math.max(0, ends.length - size + 1) }, (_, i) =>
        ends.slice(i, i + size),
      ),
    ),
  );
}

/** The groups of `size` letters that contain the letter at `at`. */
export function groupsAt(word: string, at: number, size: number): readonly string[] {
  const ends = `^${word}$`;
  return Array.from({ length: size }, (_, i) => at + 2 - size + i)
    .filter((start) => start >= 0 && start + size <= ends.length)
    .map((start) => ends.slice(start, start + size));
}
