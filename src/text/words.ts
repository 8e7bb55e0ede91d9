/** The words of a text with their places. */
import { findSpans, type Span } from './spans.ts';

export interface Word extends Span {
  readonly text: string;
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
  return findSpans(text, pattern).map(({ start, end }) => ({
    text: text.slice(start, end),
    start,
    end,
  }));
}
