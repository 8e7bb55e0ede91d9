/**
 * Finds the counterparts among the blocks of two languages, in order: the alignment of least cost by
 * dynamic programming, as W. A. Gale and K. W. Church align sentences ("A Program for Aligning
 * Sentences in Bilingual Corpora", 1993), but with more cues than length.
 */
import { type Cues, joinCues, unlikeness } from './counterpart-cues.ts';

export type Match<T> =
  | { readonly kind: 'pair'; readonly kk: T; readonly ru: T }
  | {
      readonly kind: 'only';
      readonly language: 'kk' | 'ru';
      readonly block: T;
      /** What the other language has at the place where the counterpart would be. */
      readonly other: T | undefined;
    }
  | { readonly kind: 'joined'; readonly kk: readonly T[]; readonly ru: readonly T[] };

export interface WithCues {
  readonly cues: Cues;
}

interface Cell {
  readonly cost: number;
  readonly kk: number;
  readonly ru: number;
}

/** Two gaps cost more than any pair of one kind, so texts with the same kinds of blocks are paired whole. */
const GAP = 0.62;
/** Pairing one paragraph with two must be clearly better than reporting one as missing. */
const JOINED = 0.6;

/** More than any policy has; beyond it blocks are paired in their order. */
const MOST_PAIRS = 250_000;

/** @returns the matches in the order of the texts */
export function findCounterparts<T extends WithCues>(
  kk: readonly T[],
  ru: readonly T[],
): readonly Match<T>[] {
  if (kk.length * ru.length > MOST_PAIRS) return oneByOne(kk, ru);
  const table: Cell[][] = [];
  const costAt = (i: number, j: number): number => table[i]?.[j]?.cost ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= kk.length; i++) {
    const row: Cell[] = [];
    table.push(row);
    for (let j = 0; j <= ru.length; j++) {
      if (i === 0 && j === 0) {
        row.push({ cost: 0, kk: 0, ru: 0 });
        continue;
      }
      const [a, b, a0, b0] = [kk[i - 1], ru[j - 1], kk[i - 2], ru[j - 2]];
      let best: Cell = { cost: Number.POSITIVE_INFINITY, kk: 0, ru: 0 };
      const offer = (cost: number, fromKk: number, fromRu: number): void => {
        if (cost < best.cost) best = { cost, kk: fromKk, ru: fromRu };
      };
      if (a && b) offer(costAt(i - 1, j - 1) + unlikeness(a.cues, b.cues), 1, 1);
      if (a) offer(costAt(i - 1, j) + GAP, 1, 0);
      if (b) offer((row[j - 1]?.cost ?? Number.POSITIVE_INFINITY) + GAP, 0, 1);
      if (a && a0 && b && joinable(a0, a, b)) {
        offer(costAt(i - 2, j - 1) + JOINED + unlikeness(joinCues(a0.cues, a.cues), b.cues), 2, 1);
      }
      if (a && b && b0 && joinable(b0, b, a)) {
        offer(costAt(i - 1, j - 2) + JOINED + unlikeness(a.cues, joinCues(b0.cues, b.cues)), 1, 2);
      }
      row.push(best);
    }
  }
  return trace(table, kk, ru);
}

function oneByOne<T>(kk: readonly T[], ru: readonly T[]): readonly Match<T>[] {
  const [longer, language] = kk.length > ru.length ? [kk, 'kk' as const] : [ru, 'ru' as const];
  return longer.flatMap((block, i): readonly Match<T>[] => {
    const [a, b] = [kk[i], ru[i]];
    if (a && b) return [{ kind: 'pair', kk: a, ru: b }];
    return [{ kind: 'only', language, block, other: undefined }];
  });
}

function joinable(first: WithCues, second: WithCues, one: WithCues): boolean {
  const kind = one.cues.kind;
  return kind === 'paragraph' && first.cues.kind === kind && second.cues.kind === kind;
}

function trace<T>(
  table: readonly (readonly Cell[])[],
  kk: readonly T[],
  ru: readonly T[],
): readonly Match<T>[] {
  const matches: Match<T>[] = [];
  let [i, j] = [kk.length, ru.length];
  while (i > 0 || j > 0) {
    const cell = table[i]?.[j];
    if (!cell) break;
    const [ofKk, ofRu] = [kk.slice(i - cell.kk, i), ru.slice(j - cell.ru, j)];
    const [a, b] = [ofKk[0], ofRu[0]];
    if (ofKk.length + ofRu.length > 2) matches.push({ kind: 'joined', kk: ofKk, ru: ofRu });
    else if (a && b) matches.push({ kind: 'pair', kk: a, ru: b });
    else if (a) matches.push({ kind: 'only', language: 'kk', block: a, other: ru[j] });
    else if (b) matches.push({ kind: 'only', language: 'ru', block: b, other: kk[i] });
    i -= cell.kk;
    j -= cell.ru;
  }
  return matches.reverse();
}
