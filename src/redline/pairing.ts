/**
 * Pairs the units of the older edition with those of the newer one. In place: in the same order, in
 * the section where the older text is compared, one with one or, where texts were split or merged,
 * one with several. Moved: in another order or another section.
 */
import { heaviestPairs } from './heaviest.ts';
import { type Link, regroup, type SharedPart } from './regrouping.ts';
import type { SectionMatch } from './section-matches.ts';
import { type Shingles, sharedWordings } from './shingles.ts';
import {
  areComparable,
  haveSameFirstCell,
  isRunningText,
  possibleSimilarity,
  similarity,
} from './similarity.ts';
import { type Corresponds, subsectionsOf } from './subsections.ts';
import type { Unit } from './units.ts';

/** Two units in place at least this similar are one that changed. */
const SAME_IN_PLACE = 0.3;
/** No part of another text takes the place of one of two units at least this similar. */
const SURELY_IN_PLACE = 0.5;
/** The same where they are in sub-sections that have nothing to do with each other. */
const SAME_ACROSS_SUBSECTIONS = 0.6;
/**
 * Two units in place that share this many words in rows may be parts of one text, or fewer if those
 * are a good share of the shorter one.
 */
const PARTS: Shingles = { length: 4, mostOwners: 4 };
const PART_WORDS = 8;
const PART_SHARE = 0.25;
const SHORT_PART_WORDS = 4;
const SHORT_PART_SHARE = 0.5;
/** What moved has at least a few words in a row in common. */
const MOVES: Shingles = { length: 2, mostOwners: 16 };
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
/** Enough where nothing else is nearly as similar to either of the two: a text moved and reworded. */
const SAME_REWORDED = 0.5;
const REWORDED_WORDS = 8;
const REWORDED_IN_ROWS = 0.4;
const NEARLY = 0.1;

export interface Pairing {
  /** Older units by newer ones, and newer units by older ones. */
  readonly inPlace: ReadonlyMap<Unit, Unit>;
  /** The parts of each unit that was split or merged, or made of others, in its order. */
  readonly parts: ReadonlyMap<Unit, readonly SharedPart[]>;
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
  const parts = new Map<Unit, readonly SharedPart[]>();
  for (const match of matches) {
    const reserved = reservedIn(match, matches);
    for (const older of match.older) pairInPlace(older, match.newer, reserved, inPlace, parts);
  }
  const isLeft = (unit: Unit) => !inPlace.has(unit) && !parts.has(unit);
  return { inPlace, parts, moved: pairMoved(matches, isLeft) };
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
  parts: Map<Unit, readonly SharedPart[]>,
): void {
  const corresponds = subsectionsOf(older, newer);
  const isTaken = (unit: Unit) => inPlace.has(unit) || parts.has(unit);
  const weight = (from: Unit, to: Unit) => {
    if (isTaken(to) || !areComparable(from, to)) return 0;
    if (from.text === to.text) return from.words.length + 1;
    // The heading of a section stays its heading, whatever its words.
    if (to.place.kind === 'heading') return to.words.length + 1;
    const isAcross = !corresponds(from, to);
    if (to.place.kind === 'subheading') return isAcross ? 0 : to.words.length + 1;
    if (reserved.has(from) || reserved.has(to)) return 0;
    const isSame = !isAcross && haveSameFirstCell(from, to);
    const threshold = isAcross ? SAME_ACROSS_SUBSECTIONS : SAME_IN_PLACE;
    if (!isSame && possibleSimilarity(from, to) < threshold) return 0;
    const similar = similarity(from, to);
    if (!isSame && similar < threshold) return 0;
    return (similar * (from.words.length + to.words.length)) / 2;
  };
  const start = equalPrefix(older, newer, isTaken);
  const pair = (from: Unit, to: Unit) => {
    inPlace.set(to, from);
    inPlace.set(from, to);
  };
  for (const [index, from] of older.slice(0, start).entries()) {
    const to = newer[index];
    if (to) pair(from, to);
  }
  const rest = { older: older.slice(start), newer: newer.slice(start) };
  if (rest.older.length === 0 || rest.newer.length === 0) return;
  const links = heaviestPairs(rest.older, rest.newer, weight).flatMap(([from, to]): Link[] => {
    const [before, after] = [rest.older[from], rest.newer[to]];
    if (!before || !after) return [];
    return [{ older: before, newer: after, from, to, weight: weight(before, after) }];
  });
  const { pairs, groups } = regroup([...links, ...partLinks(rest, links, corresponds, isTaken)]);
  for (const link of pairs) pair(link.older, link.newer);
  for (const group of groups) {
    for (const side of ['older', 'newer'] as const) {
      for (const [unit, own] of Map.groupBy(group, (part) => part[side])) parts.set(unit, own);
    }
  }
}

/** Links of running texts that share wording, besides `links`. */
function partLinks(
  rest: Readonly<Record<'older' | 'newer', readonly Unit[]>>,
  links: readonly Link[],
  corresponds: Corresponds,
  isTaken: (unit: Unit) => boolean,
): readonly Link[] {
  const paired = new Map(links.map((link) => [link.newer, link.older]));
  const same = new Set(
    links.flatMap(({ older, newer }) => (older.text === newer.text ? [older, newer] : [])),
  );
  const isOpen = (unit: Unit) => isRunningText(unit) && !same.has(unit) && !isTaken(unit);
  const open = { older: rest.older.filter(isOpen), newer: rest.newer.filter(isOpen) };
  if (open.older.length === 0 || open.newer.length === 0) return [];
  const crosses = crossing(links, rest);
  const indices = {
    older: new Map(rest.older.map((unit, index) => [unit, index])),
    newer: new Map(rest.newer.map((unit, index) => [unit, index])),
  };
  return sharedWordings(open.older, open.newer, PARTS).flatMap(({ older, newer, words }) => {
    const [from, to] = [indices.older.get(older), indices.newer.get(newer)];
    if (from === undefined || to === undefined || paired.get(newer) === older) return [];
    if (older.text === newer.text || crosses(from, to)) return [];
    const shorter = Math.min(older.words.length, newer.words.length);
    const isShort = words >= SHORT_PART_WORDS && words >= SHORT_PART_SHARE * shorter;
    const isLong = words >= PART_WORDS && words >= PART_SHARE * shorter;
    const isPart = corresponds(older, newer) ? isShort || isLong : isShort && isLong;
    return isPart ? [{ older, newer, from, to, weight: words }] : [];
  });
}

/**
 * Whether units at two places are on different sides of a pair that surely stays where it is: what
 * they share moved.
 */
function crossing(
  links: readonly Link[],
  rest: Readonly<Record<'older' | 'newer', readonly Unit[]>>,
): (from: number, to: number) => boolean {
  const sure = links.filter(({ older, newer, weight }) => {
    const words = (older.words.length + newer.words.length) / 2;
    return weight >= SURELY_IN_PLACE * words;
  });
  /** At index `i` the number of such pairs before unit `i`, at `i + 1` with its own. */
  const counts = (units: readonly Unit[], places: ReadonlySet<number>) => {
    let count = 0;
    return [0, ...units.map((_, index) => (places.has(index) ? ++count : count))];
  };
  const older = counts(rest.older, new Set(sure.map(({ from }) => from)));
  const newer = counts(rest.newer, new Set(sure.map(({ to }) => to)));
  return (from, to) =>
    (older[from] ?? 0) > (newer[to + 1] ?? 0) || (newer[to] ?? 0) > (older[from + 1] ?? 0);
}

function equalPrefix(
  older: readonly Unit[],
  newer: readonly Unit[],
  isTaken: (unit: Unit) => boolean,
): number {
  let length = 0;
  for (const [index, unit] of older.entries()) {
    const other = newer[index];
    if (!other || isTaken(other) || unit.text !== other.text || !areComparable(unit, other)) break;
    length++;
  }
  return length;
}

interface Move {
  readonly from: Unit;
  readonly to: Unit;
  readonly similar: number;
  /** Whether they are so similar that no other pair has to be looked at. */
  readonly isSure: boolean;
}

/** Pairs the remaining units, the heaviest pair first. */
function pairMoved(
  matches: readonly MatchUnits[],
  isLeft: (unit: Unit) => boolean,
): ReadonlyMap<Unit, Unit> {
  const long = (unit: Unit) => isLeft(unit) && unit.words.length >= MOVED_WORDS_EXACT;
  const homes = new Map<Unit, SectionMatch>();
  for (const { match, older, newer } of matches) {
    for (const unit of [...older.flat(), ...newer]) homes.set(unit, match);
  }
  const moves = sharedWordings(
    matches.flatMap(({ older }) => older.flat().filter(long)),
    matches.flatMap(({ newer }) => newer.filter(long)),
    MOVES,
  ).flatMap(({ older, newer, words: shared }): Move[] => {
    const [there, here] = [homes.get(older), homes.get(newer)];
    if (!there || !here || !areComparable(older, newer)) return [];
    if (possibleSimilarity(older, newer) < SAME_REWORDED) return [];
    const similar = similarity(older, newer);
    if (similar < SAME_REWORDED) return [];
    const isSure = isSurelyMoved(newer, similar, there, here);
    const words = Math.min(older.words.length, newer.words.length);
    const isReworded = words >= REWORDED_WORDS && shared >= REWORDED_IN_ROWS * words;
    return isSure || isReworded ? [{ from: older, to: newer, similar, isSure }] : [];
  });
  const moved = new Map<Unit, Unit>();
  const weight = ({ to, similar }: Move) => similar * to.words.length;
  for (const { from, to, similar, isSure } of moves.toSorted(
    (a, b) => Number(b.isSure) - Number(a.isSure) || weight(b) - weight(a) || b.similar - a.similar,
  )) {
    if (moved.has(from) || moved.has(to)) continue;
    if (!isSure && !isBest(from, to, similar, moves)) continue;
    moved.set(from, to);
    moved.set(to, from);
  }
  return moved;
}

function isSurelyMoved(
  newer: Unit,
  similar: number,
  there: SectionMatch,
  here: SectionMatch,
): boolean {
  const isRelated = there === here || isSuccessor(here, there);
  const words = there === here ? MOVED_WORDS : MOVED_WORDS_BY_LINEAGE;
  if (!isRelated && newer.words.length < UNRELATED_WORDS) return false;
  if (similar < (isRelated ? SAME_MOVED : SAME_UNRELATED)) return false;
  return similar === 1 || newer.words.length >= words;
}

function isBest(from: Unit, to: Unit, similar: number, moves: readonly Move[]): boolean {
  return moves.every(
    (one) => (one.from === from) === (one.to === to) || one.similar < similar - NEARLY,
  );
}
