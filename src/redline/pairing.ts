/**
 * Pairs the units of the older edition with those of the newer one. In place: in the same order, in
 * the section where the older text is compared. Moved: in another order or another section.
 */
import { heaviestPairs } from './heaviest.ts';
import type { SectionMatch } from './section-matches.ts';
import { areComparable, haveSameFirstCell, possibleSimilarity, similarity } from './similarity.ts';
import type { Unit } from './units.ts';

/** Two units in place at least this similar are one that changed. */
const SAME_IN_PLACE = 0.3;
/** Two units elsewhere at least this similar and this long are one that moved. */
const SAME_MOVED = 0.7;
const MOVED_WORDS = 6;
/** Enough where lineage leads from one section to the other. */
const MOVED_WORDS_BY_LINEAGE = 4;
/** Enough where no word differs. */
const MOVED_WORDS_EXACT = 2;
/** Needed where no lineage leads from one section to the other. */
const SAME_UNRELATED = 0.85;
const UNRELATED_WORDS = 8;

export interface Pairing {
  /** Older units by newer ones, and newer units by older ones. */
  readonly inPlace: ReadonlyMap<Unit, Unit>;
  readonly moved: ReadonlyMap<Unit, Unit>;
}

/** The units of one match. */
export interface MatchUnits {
  readonly match: SectionMatch;
  /** Of the newer section; empty for a removed one. */
  readonly newer: readonly Unit[];
  /** Of each older section whose text is compared here. */
  readonly older: readonly (readonly Unit[])[];
}

export function pairUnits(matches: readonly MatchUnits[]): Pairing {
  const inPlace = new Map<Unit, Unit>();
  for (const match of matches) {
    const reserved = reservedIn(match, matches);
    for (const older of match.older) pairInPlace(older, match.newer, reserved, inPlace);
  }
  return { inPlace, moved: pairMoved(matches, inPlace) };
}

/**
 * Texts that both editions have word for word, also at another place or in another successor of the
 * section: they must not be paired with a different text. Within one section this applies to longer
 * texts only: where a list said "3 days" and "5 days" and now says "5 days" and "7 days", both items
 * changed and none moved.
 */
function reservedIn(match: MatchUnits, matches: readonly MatchUnits[]): ReadonlySet<Unit> {
  const reserved = new Set<Unit>();
  for (const other of matches.filter((one) => isSuccessor(one.match, match.match))) {
    for (const older of match.older) {
      const isSameSection = other === match && older === match.older[0];
      const words = isSameSection ? MOVED_WORDS : MOVED_WORDS_EXACT;
      const olderTexts = new Set(older.map(({ text }) => text));
      const newerTexts = new Set(other.newer.map(({ text }) => text));
      for (const unit of [...older, ...other.newer]) {
        const isInBoth = olderTexts.has(unit.text) && newerTexts.has(unit.text);
        if (isInBoth && unit.words.length >= words) reserved.add(unit);
      }
    }
  }
  return reserved;
}

/** Whether some of the older text of `from` may be in the newer section of `match`. */
function isSuccessor(match: SectionMatch, from: SectionMatch): boolean {
  return match.newer !== undefined && from.successors.includes(match.newer.id);
}

function pairInPlace(
  older: readonly Unit[],
  newer: readonly Unit[],
  reserved: ReadonlySet<Unit>,
  inPlace: Map<Unit, Unit>,
): void {
  const weight = (from: Unit, to: Unit) => {
    if (inPlace.has(to) || !areComparable(from, to)) return 0;
    if (from.text === to.text) return from.words.length + 1;
    // The heading of a section stays its heading, whatever its words.
    if (to.place.kind === 'heading') return to.words.length + 1;
    if (reserved.has(from) || reserved.has(to)) return 0;
    const isSame = haveSameFirstCell(from, to);
    if (!isSame && possibleSimilarity(from, to) < SAME_IN_PLACE) return 0;
    const similar = similarity(from, to);
    if (!isSame && similar < SAME_IN_PLACE) return 0;
    return (similar * (from.words.length + to.words.length)) / 2;
  };
  const start = equalPrefix(older, newer, inPlace);
  const pairs = heaviestPairs(older.slice(start), newer.slice(start), weight);
  for (const [i, j] of [
    ...Array.from({ length: start }, (_, k) => [k, k] as const),
    ...pairs.map(([i, j]) => [i + start, j + start] as const),
  ]) {
    const [from, to] = [older[i], newer[j]];
    if (!from || !to) continue;
    inPlace.set(to, from);
    inPlace.set(from, to);
  }
}

function equalPrefix(
  older: readonly Unit[],
  newer: readonly Unit[],
  taken: ReadonlyMap<Unit, Unit>,
): number {
  let length = 0;
  for (const [index, unit] of older.entries()) {
    const other = newer[index];
    if (!other || taken.has(other) || unit.text !== other.text || !areComparable(unit, other))
      break;
    length++;
  }
  return length;
}

/** Pairs the remaining units, the heaviest pair first. */
function pairMoved(
  matches: readonly MatchUnits[],
  inPlace: ReadonlyMap<Unit, Unit>,
): ReadonlyMap<Unit, Unit> {
  const isLeft = (unit: Unit) => !inPlace.has(unit) && unit.words.length >= MOVED_WORDS_EXACT;
  const left = matches.flatMap(({ match, older, newer }) => ({
    match,
    older: older.flat().filter(isLeft),
    newer: newer.filter(isLeft),
  }));
  const candidates: { from: Unit; to: Unit; similar: number; weight: number }[] = [];
  for (const there of left) {
    for (const here of left) {
      if (!here.match.newer) continue;
      const isRelated = there.match === here.match || isSuccessor(here.match, there.match);
      const threshold = isRelated ? SAME_MOVED : SAME_UNRELATED;
      const words = there.match === here.match ? MOVED_WORDS : MOVED_WORDS_BY_LINEAGE;
      for (const from of there.older) {
        for (const to of here.newer) {
          if (!isRelated && to.words.length < UNRELATED_WORDS) continue;
          if (!areComparable(from, to) || possibleSimilarity(from, to) < threshold) continue;
          const similar = similarity(from, to);
          if (similar < threshold) continue;
          if (similar < 1 && to.words.length < words) continue;
          candidates.push({ from, to, similar, weight: similar * to.words.length });
        }
      }
    }
  }
  const moved = new Map<Unit, Unit>();
  candidates.sort((a, b) => b.weight - a.weight || b.similar - a.similar);
  for (const { from, to } of candidates) {
    if (moved.has(from) || moved.has(to)) continue;
    moved.set(from, to);
    moved.set(to, from);
  }
  return moved;
}
