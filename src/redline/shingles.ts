/**
 * Texts that share wording: units with the same few words in a row. Unlike single words, those
 * are rarely shared by chance, and finding them takes one look at each text.
 */
import type { Unit } from './units.ts';

/** What makes two texts share wording. */
export interface Shingles {
  /** How many words in a row. */
  readonly length: number;
  /** A row that more older texts have is a set phrase, and says nothing. */
  readonly mostOwners: number;
}

export interface SharedWording {
  readonly older: Unit;
  readonly newer: Unit;
  /** How many words of the newer text are in rows that the older one has too. */
  readonly words: number;
}

/** All pairs of an older and a newer unit that share wording, in the order of both. */
export function sharedWordings(
  older: readonly Unit[],
  newer: readonly Unit[],
  { length, mostOwners }: Shingles,
): readonly SharedWording[] {
  if (older.length === 0 || newer.length === 0) return [];
  const owners = new Map<string, Set<number>>();
  for (const [index, unit] of older.entries()) {
    for (const shingle of shinglesOf(unit, length)) {
      const known = owners.get(shingle);
      if (!known) owners.set(shingle, new Set([index]));
      else if (known.size <= mostOwners) known.add(index);
    }
  }
  return newer.flatMap((unit) => {
    const shared = new Map<number, { words: number; end: number }>();
    for (const [start, shingle] of shinglesOf(unit, length).entries()) {
      const found = owners.get(shingle);
      if (!found || found.size > mostOwners) continue;
      const end = start + Math.min(length, unit.words.length);
      for (const index of found) {
        const one = shared.get(index) ?? { words: 0, end: 0 };
        shared.set(index, { words: one.words + end - Math.max(start, one.end), end });
      }
    }
    return [...shared]
      .sort(([a], [b]) => a - b)
      .flatMap(([index, { words }]) => {
        const from = older[index];
        return from ? [{ older: from, newer: unit, words }] : [];
      });
  });
}

/** A text shorter than a shingle is one itself. */
function shinglesOf({ cells }: Unit, length: number): readonly string[] {
  const words = cells.flatMap((tokens) =>
    tokens.filter(({ isWord }) => isWord).map(({ key }) => key.toLowerCase()),
  );
  if (words.length === 0) return [];
  const count = Math.max(1, words.length - length + 1);
  return Array.from({ length: count }, (_, i) => words.slice(i, i + length).join(' '));
}
