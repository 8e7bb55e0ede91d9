/** Places in a text: spans, words and lines. */
import type { Position } from './problem.ts';

/** A range of a text: offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where `pattern` matches; it must be global. */
export function findSpans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Those of `spans` that overlap none of `taken`. */
export function outside<S extends Span>(spans: readonly S[], taken: readonly Span[]): readonly S[] {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  let end = 0;
  const ends = sorted.map((one) => {
    end = Math.max(end, one.end);
    return end;
  });
  return spans.filter((span) => {
    const before = countBelow(sorted, span.end);
    return before === 0 || (ends[before - 1] ?? 0) <= span.start;
  });
}

/** How many of the sorted spans start before `end`. */
function countBelow(sorted: readonly Span[], end: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? end) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Word extends Span {
  readonly text: string;
}

const LETTERS = /[\p{L}\p{M}]+/gu;
const HYPHENATED = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*/gu;

/** Runs of letters: `SIM-картаның` is two. */
export function letterRuns(text: string): readonly Word[] {
  return findWords(text, LETTERS);
}

/** Words with their hyphens, apostrophes and digits: `SIM-картаның` is one. */
export function wordsOf(text: string): readonly Word[] {
  return findWords(text, HYPHENATED);
}

/** Where `pattern` matches, with the text there; it must be global. */
export function findWords(text: string, pattern: RegExp): readonly Word[] {
  return findSpans(text, pattern).map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
  }));
}

/** Lines as Markdown's tree counts them, without their ends. */
export function linesOf(source: string): readonly string[] {
  return source.split(/\r\n?|\n/);
}

/** The offset of the first character of each line. */
export function lineStarts(source: string): readonly number[] {
  return [0, ...findSpans(source, /\r\n?|\n/g).map(({ end }) => end)];
}

/**
 * @param offset into the source, in UTF-16 units
 * @param starts what `lineStarts` gives for it
 * @returns line and column as in the tree of Markdown: from 1
 */
export function positionAt(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
