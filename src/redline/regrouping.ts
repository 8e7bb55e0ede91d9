/**
 * Paragraphs that were split or merged: neighbouring texts of both editions, some of which have
 * their wording in several texts of the other edition. Their words are compared as one text, which
 * is then cut where either edition has a break.
 */
import { type Edit, longestCommon, tidied, wordsIn } from './edits.ts';
import { heaviestAscending } from './heaviest.ts';
import type { Part } from './model.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** Two units that share wording, at their places in lists of units. */
export interface Link {
  readonly older: Unit;
  readonly newer: Unit;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** What an older and a newer unit share, where at least one of them is divided. */
export interface SharedPart {
  readonly older: Unit;
  readonly newer: Unit;
  readonly edits: readonly Edit[];
  readonly olderPart?: Part;
  readonly newerPart?: Part;
}

export interface Regrouped {
  /** Units that are compared with each other alone. */
  readonly pairs: readonly Link[];
  /** Neighbours of the same texts together, in the order of both. */
  readonly groups: readonly (readonly SharedPart[])[];
}

/** Equal words count from this many in a row. */
const ROW = 3;
/** A part has at least this many of them, or this share of the shorter text. */
const PART_WORDS = 8;
const PART_SHARE = 0.25;
const LEAST_WORDS = 4;

/** The links of greatest weight that keep the order of both texts, and what they make. */
export function regroup(links: readonly Link[]): Regrouped {
  const last = links.reduce((most, { from }) => Math.max(most, from), 0);
  const sorted = links.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const kept = heaviestAscending(
    sorted.map(({ from, to, weight }) => ({ value: to * (last + 1) + from, weight })),
  );
  const pairs: Link[] = [];
  const groups: (readonly SharedPart[])[] = [];
  const pending = connected(sorted.filter((_, index) => kept.has(index))).toReversed();
  for (;;) {
    const group = pending.pop();
    const [first] = group ?? [];
    if (!group || !first) return { pairs, groups };
    const { parts, weakest } =
      group.length > 1 ? divided(group) : { parts: [], weakest: undefined };
    if (group.length === 1) pairs.push(first);
    else if (weakest === undefined) groups.push(parts);
    else pending.push(...connected(group.filter((one) => one !== weakest)).toReversed());
  }
}

/** Neighbouring links that share a unit. */
function connected(links: readonly Link[]): readonly (readonly Link[])[] {
  const groups: Link[][] = [];
  for (const link of links) {
    const last = groups.at(-1)?.at(-1);
    if (last && (last.from === link.from || last.to === link.to)) groups.at(-1)?.push(link);
    else groups.push([link]);
  }
  return groups;
}

interface OwnedToken {
  readonly token: Token;
  readonly unit: Unit;
}

/** A token of both texts, or of one of them. */
type Step = Partial<Record<'older' | 'newer', OwnedToken>>;

/** @returns the parts, or the link that the words do not bear out */
function divided(links: readonly Link[]): {
  readonly parts: readonly SharedPart[];
  readonly weakest: Link | undefined;
} {
  const steps = stepsOf(links);
  const rows = rowsOf(steps, links);
  const weak = links
    .map((link, index) => ({ link, rest: (rows[index] ?? 0) - neededWords(link) }))
    .filter(({ rest }) => rest < 0)
    .sort((a, b) => a.rest - b.rest);
  if (weak[0]) return { parts: [], weakest: weak[0].link };
  const edits = links.map((): { isEqual: boolean; older: Token[]; newer: Token[] }[] => []);
  for (const { step, place } of placed(steps, links)) {
    const isEqual = step.older !== undefined && step.newer !== undefined;
    const own = edits[place];
    if (own?.at(-1)?.isEqual !== isEqual) own?.push({ isEqual, older: [], newer: [] });
    if (step.older) own?.at(-1)?.older.push(step.older.token);
    if (step.newer) own?.at(-1)?.newer.push(step.newer.token);
  }
  const parts = links.map(({ older, newer }, index) => ({
    older,
    newer,
    edits: tidied(edits[index] ?? []),
    ...partOf('olderPart', links, index, (one) => one.older === older),
    ...partOf('newerPart', links, index, (one) => one.newer === newer),
  }));
  return { parts, weakest: undefined };
}

function partOf(
  name: 'olderPart' | 'newerPart',
  links: readonly Link[],
  index: number,
  isOf: (link: Link) => boolean,
): Partial<Record<typeof name, Part>> {
  const of = links.filter(isOf).length;
  return of > 1 ? { [name]: { index: links.slice(0, index).filter(isOf).length, of } } : {};
}

/** Both texts compared word by word; words are equal only where the links allow it. */
function stepsOf(links: readonly Link[]): readonly Step[] {
  const owned = (units: readonly Unit[]) =>
    [...new Set(units)].flatMap((unit) => unit.cells.flat().map((token) => ({ token, unit })));
  const older = owned(links.map((link) => link.older));
  const newer = owned(links.map((link) => link.newer));
  const steps: Step[] = [];
  let [from, to] = [0, 0];
  const tokens = (list: readonly OwnedToken[]) => list.map(({ token }) => token);
  for (const edit of longestCommon(tokens(older), tokens(newer))) {
    const taken = older.slice(from, from + edit.older.length);
    const given = newer.slice(to, to + edit.newer.length);
    from += taken.length;
    to += given.length;
    if (edit.isEqual) {
      for (const [i, one] of taken.entries()) {
        const other = given[i];
        if (other && linkOf(links, one.unit, other.unit) >= 0) {
          steps.push({ older: one, newer: other });
        } else steps.push({ older: one }, ...(other ? [{ newer: other }] : []));
      }
    } else {
      steps.push(...taken.map((one) => ({ older: one })), ...given.map((one) => ({ newer: one })));
    }
  }
  return steps;
}

function linkOf(links: readonly Link[], older: Unit, newer: Unit): number {
  return links.findIndex((link) => link.older === older && link.newer === newer);
}

/** For each link how many words its units have in common in rows of at least `ROW`. */
function rowsOf(steps: readonly Step[], links: readonly Link[]): readonly number[] {
  const words = links.map(() => 0);
  let row = { place: -1, words: 0 };
  const end = () => {
    if (row.words >= ROW) words[row.place] = (words[row.place] ?? 0) + row.words;
  };
  for (const { older, newer } of steps) {
    const place = older && newer ? linkOf(links, older.unit, newer.unit) : -1;
    if (place !== row.place) {
      end();
      row = { place, words: 0 };
    }
    row.words += newer?.token.isWord ? 1 : 0;
  }
  end();
  return words;
}

function neededWords({ older, newer }: Link): number {
  const shorter = Math.min(wordsIn(older.cells.flat()), wordsIn(newer.cells.flat()));
  return Math.min(PART_WORDS, Math.max(LEAST_WORDS, PART_SHARE * shorter));
}

/**
 * Each step with the link that it belongs to. A word of one text alone goes with the equal word
 * before it in its unit, or else with the one after it.
 */
function placed(
  steps: readonly Step[],
  links: readonly Link[],
): readonly { readonly step: Step; readonly place: number }[] {
  const first = new Map<Unit, number>();
  for (const { older, newer } of steps) {
    if (!older || !newer) continue;
    const place = linkOf(links, older.unit, newer.unit);
    for (const { unit } of [older, newer]) if (!first.has(unit)) first.set(unit, place);
  }
  const current = new Map(first);
  return steps.map((step) => {
    const { older, newer } = step;
    if (older && newer) {
      const place = linkOf(links, older.unit, newer.unit);
      current.set(older.unit, place);
      current.set(newer.unit, place);
      return { step, place };
    }
    const unit = (older ?? newer)?.unit;
    return { step, place: (unit && current.get(unit)) ?? 0 };
  });
}
