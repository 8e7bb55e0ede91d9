/** A stretch of a text: offsets in UTF-16 units; `end` is exclusive. */
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
