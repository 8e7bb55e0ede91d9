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
  return spans.filter((span) => !taken.some((one) => overlaps(span, one)));
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

/**
 * @param offset into `source`, in UTF-16 units
 * @returns line and column as in the tree of Markdown: from 1
 */
export function positionAt(source: string, offset: number): Position {
  const lines = linesOf(source.slice(0, offset));
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
