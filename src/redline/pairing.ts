/**
 * Which unit of the older edition is which of the newer one. In place: both stand in the same order
 * in a section and its home. Moved: the order is another, or the section is.
 */
import { heaviestPairs } from './heaviest.ts';
import type { SectionMatch } from './section-matches.ts';
import { areComparable, haveSameFirstCell, possibleSimilarity, similarity } from './similarity.ts';
import type { Unit } from './units.ts';

/** From here on two units in place are one that changed. */
const SAME_IN_PLACE = 0.3;
/** Elsewhere it takes more to say that it is the same one. */
const SAME_MOVED = 0.7;
const MOVED_WORDS = 6;
/** Where lineage leads from one section to the other fewer words will do. */
const MOVED_WORDS_BY_LINEAGE = 4;
/** Enough where not one word differs. */
const MOVED_WORDS_EXACT = 2;
/** And still more where no lineage leads from one section to the other. */
const SAME_UNRELATED = 0.85;
const UNRELATED_WORDS = 8;

export interface Pairing {
  /** Older units by newer unit, and the other way round. */
  readonly inPlace: ReadonlyMap<Unit, Unit>;
  readonly moved: ReadonlyMap<Unit, Unit>;
}

/** The units of one match. */
export interface MatchUnits {
  readonly match: SectionMatch;
  /** Of the newer section; empty for a removed one. */
  readonly newer: readonly Unit[];
  /** Of each older section that is at home here. */
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
 * Texts that both editions have word for word, be it in another place or another part of a split or
 * merged section: none of them is taken for a changed version of something else. Within one section
 * only longer ones: where a list said "3 days" and "5 days" and now says "5 days" and "7 days", both
 * items changed and none moved.
 */
function reservedIn(match: MatchUnits, matches: readonly MatchUnits[]): ReadonlySet<Unit> {
  const reserved = new Set<Unit>();
  for (const part of matches.filter((one) => isPart(one.match, match.match))) {
    for (const older of match.older) {
      const isSameSection = part === match && older === match.older[0];
      const words = isSameSection ? MOVED_WORDS : MOVED_WORDS_EXACT;
      const olderTexts = new Set(older.map(({ text }) => text));
      const newerTexts = new Set(part.newer.map(({ text }) => text));
      for (const unit of [...older, ...part.newer]) {
        const isInBoth = olderTexts.has(unit.text) && newerTexts.has(unit.text);
        if (isInBoth && unit.words.length >= words) reserved.add(unit);
      }
    }
  }
  return reserved;
}

/** Whether some of the section that is at home in `whole` became the newer section of `part`. */
function isPart(part: SectionMatch, whole: SectionMatch): boolean {
  return part.newer !== undefined && whole.parts.includes(part.newer.id);
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
    // A section's heading is its heading, however it is worded.
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

/** Of what is left, the most alike first. */
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
      const isRelated = there.match === here.match || isPart(here.match, there.match);
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
