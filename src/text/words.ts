/** Words of a text, with where they stand. */
export interface Word {
  readonly text: string;
  /** Offsets into the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const LETTERS = /[\p{L}\p{M}]+/gu;
const HYPHENATED = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*/gu;

/** Runs of letters: `SIM-картаның` is two. */
export function letterRuns(text: string): readonly Word[] {
  return find(text, LETTERS);
}

/** Words with their hyphens, apostrophes and digits: `SIM-картаның` is one. */
export function wordsOf(text: string): readonly Word[] {
  return find(text, HYPHENATED);
}

function find(text: string, pattern: RegExp): readonly Word[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
