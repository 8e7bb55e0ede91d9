import type { Position } from './problem.ts';

/**
 * @param offset into `source`, in UTF-16 units
 * @returns line and column as in the tree of Markdown: from 1
 */
export function positionAt(source: string, offset: number): Position {
  const lines = source.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
