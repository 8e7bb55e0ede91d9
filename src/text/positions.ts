import type { Position } from './problem.ts';

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
