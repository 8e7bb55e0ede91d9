/** How much two units of text have in common. */
import type { UnitKind } from './model.ts';
import type { Unit } from './units.ts';

/** Kinds that may turn into each other; any other becomes only its own kind. */
const TEXT_KINDS: readonly UnitKind[] = ['paragraph', 'item'];

export function areComparable(older: Unit, newer: Unit): boolean {
  const [a, b] = [older.place.kind, newer.place.kind];
  return a === b || (TEXT_KINDS.includes(a) && TEXT_KINDS.includes(b));
}

/** Words that both have, each as often as both have it. Both lists sorted. */
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

/** Dice's coefficient over words, 0 to 1; texts without words are alike only when equal. */
export function similarity(older: Unit, newer: Unit): number {
  if (older.text === newer.text) return 1;
  const words = older.words.length + newer.words.length;
  return words === 0 ? 0 : (2 * commonWords(older.words, newer.words)) / words;
}

/** The greatest similarity that texts of these lengths can have: cheap to ask first. */
export function possibleSimilarity(older: Unit, newer: Unit): number {
  const [a, b] = [older.words.length, newer.words.length];
  return a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b);
}

/** What a table says of the same thing, whatever it says of it: the first cell names it. */
export function haveSameFirstCell(older: Unit, newer: Unit): boolean {
  const [a, b] = [older, newer].map(({ cells }) => cells[0]?.map(({ key }) => key).join(' '));
  return older.place.kind === 'row' && newer.place.kind === 'row' && a !== '' && a === b;
}
