/**
 * Sets the parts of one language against those of the other, in their order: the alignment of
 * least cost by dynamic programming, as W. A. Gale and K. W. Church align sentences ("A Program for
 * Aligning Sentences in Bilingual Corpora", 1993), with more to go by than length.
 */
import { joinTraits, type Traits, unlikeness } from './traits.ts';

export type Step<T> =
  | { readonly kind: 'pair'; readonly kk: T; readonly ru: T }
  | {
      readonly kind: 'only';
      readonly language: 'kk' | 'ru';
      readonly part: T;
      readonly other: T | undefined;
    }
  | { readonly kind: 'joined'; readonly kk: readonly T[]; readonly ru: readonly T[] };

interface Traited {
  readonly traits: Traits;
}

interface Cell {
  readonly cost: number;
  readonly kk: number;
  readonly ru: number;
}

/** Two gaps cost more than any pair of one kind, so that texts of equal shape stay set side by side. */
const GAP = 0.62;
/** One paragraph against two must be clearly the better reading than one too many. */
const JOINED = 0.6;

/** More than any policy has; beyond it the parts are taken in their order. */
const MOST_PAIRS = 250_000;

/** `other` of a lonely part is what stands in the other language where its counterpart should. */
export function align<T extends Traited>(kk: readonly T[], ru: readonly T[]): readonly Step<T>[] {
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
      if (a && b) offer(costAt(i - 1, j - 1) + unlikeness(a.traits, b.traits), 1, 1);
      if (a) offer(costAt(i - 1, j) + GAP, 1, 0);
      if (b) offer((row[j - 1]?.cost ?? Number.POSITIVE_INFINITY) + GAP, 0, 1);
      if (a && a0 && b && joinable(a0, a, b)) {
        offer(
          costAt(i - 2, j - 1) + JOINED + unlikeness(joinTraits(a0.traits, a.traits), b.traits),
          2,
          1,
        );
      }
      if (a && b && b0 && joinable(b0, b, a)) {
        offer(
          costAt(i - 1, j - 2) + JOINED + unlikeness(a.traits, joinTraits(b0.traits, b.traits)),
          1,
          2,
        );
      }
      row.push(best);
    }
  }
  return trace(table, kk, ru);
}

function oneByOne<T>(kk: readonly T[], ru: readonly T[]): readonly Step<T>[] {
  const [longer, language] = kk.length > ru.length ? [kk, 'kk' as const] : [ru, 'ru' as const];
  return longer.flatMap((part, i): readonly Step<T>[] => {
    const [a, b] = [kk[i], ru[i]];
    if (a && b) return [{ kind: 'pair', kk: a, ru: b }];
    return [{ kind: 'only', language, part, other: undefined }];
  });
}

function joinable(first: Traited, second: Traited, one: Traited): boolean {
  const kind = one.traits.kind;
  return kind === 'paragraph' && first.traits.kind === kind && second.traits.kind === kind;
}

function trace<T>(
  table: readonly (readonly Cell[])[],
  kk: readonly T[],
  ru: readonly T[],
): readonly Step<T>[] {
  const steps: Step<T>[] = [];
  let [i, j] = [kk.length, ru.length];
  while (i > 0 || j > 0) {
    const cell = table[i]?.[j];
    if (!cell) break;
    const [ofKk, ofRu] = [kk.slice(i - cell.kk, i), ru.slice(j - cell.ru, j)];
    const [a, b] = [ofKk[0], ofRu[0]];
    if (ofKk.length + ofRu.length > 2) steps.push({ kind: 'joined', kk: ofKk, ru: ofRu });
    else if (a && b) steps.push({ kind: 'pair', kk: a, ru: b });
    else if (a) steps.push({ kind: 'only', language: 'kk', part: a, other: ru[j] });
    else if (b) steps.push({ kind: 'only', language: 'ru', part: b, other: kk[i] });
    i -= cell.kk;
    j -= cell.ru;
  }
  return steps.reverse();
}
