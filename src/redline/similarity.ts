/** How much two units of text have in common. */
import type { UnitKind } from './model.ts';
import type { Unit } from './units.ts';

/** Kinds that may be compared with each other. */
const TEXT_KINDS: readonly UnitKind[] = ['paragraph', 'item'];

/** Whether it is text that may be split and merged: a paragraph, an item. */
export function isRunningText({ place }: Unit): boolean {
  return TEXT_KINDS.includes(place.kind);
}

export function areComparable(older: Unit, newer: Unit): boolean {
  const [a, b] = [older.place.kind, newer.place.kind];
  return a === b || (TEXT_KINDS.includes(a) && TEXT_KINDS.includes(b));
}

/** How many words two sorted lists have in common, repeated ones included. */
export function commonWords(a: readonly string[], b: readonly string[]): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = '', right = ''] = [a[i], b[j]];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
}

/** Dice's coefficient of their words, 0 to 1; texts without words are similar only if equal. */
export function similarity(older: Unit, newer: Unit): number {
  if (older.text === newer.text) return 1;
  const words = older.words.length + newer.words.length;
  return words === 0 ? 0 : (2 * commonWords(older.words, newer.words)) / words;
}

/** The greatest similarity that texts of these lengths can have; much cheaper than `similarity`. */
export function possibleSimilarity(older: Unit, newer: Unit): number {
  const [a, b] = [older.words.length, newer.words.length];
  return a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b);
}

/** Whether two rows of a table are about the same thing, which the first cell names. */
export function haveSameFirstCell(older: Unit, newer: Unit): boolean {
  if (older.place.kind !== 'row' || newer.place.kind !== 'row') return false;
  const [a, b] = [older, newer].map(({ cells }) => cells[0]?.map(({ key }) => key).join(' '));
  return a !== '' && a === b;
}
