/**
 * Lineage: where a section of one edition is to be found in a later one, and what it was before.
 * Each edition says what became of the ids of the edition before it; here those entries are followed
 * through any number of editions. An id that no entry names stays what it is, or is gone.
 */
import type { CivilDate } from '../text/civil-date.ts';
import { memo } from '../text/memo.ts';
import type { Edition } from './library.ts';
import { advance, hasSection, type LineageStep, sectionIds } from './succession.ts';
import { inOrderOfForce } from './timeline.ts';

/** What lineage needs to know of an edition. */
export type LineageEdition = Pick<
  Edition,
  'date' | 'effective' | 'published' | 'sections' | 'lineage'
>;

export type Resolution =
  /** The edition has a section of that id. `others`: further parts of it, since it was split. */
  | {
      readonly state: 'live';
      readonly id: string;
      readonly others: readonly string[];
      readonly steps: readonly LineageStep[];
    }
  /** It lives on as `id`; of a split one `id` is the first part and `others` are the rest. */
  | {
      readonly state: 'alias';
      readonly id: string;
      readonly others: readonly string[];
      readonly steps: readonly LineageStep[];
    }
  /** Nothing of it is left. `last` is the last edition that had it, there under the id `id`. */
  | {
      readonly state: 'removed';
      readonly last: CivilDate;
      readonly id: string;
      readonly steps: readonly LineageStep[];
    }
  /** Only later editions have it, `first` first; `from` are the sections it will be made of. */
  | {
      readonly state: 'upcoming';
      readonly first: CivilDate;
      readonly from: readonly string[];
      readonly steps: readonly LineageStep[];
    };

/** A section in one edition of its history. */
export interface HistoryEntry {
  readonly edition: CivilDate;
  /** The ids under which that edition has it: several where they were merged later. */
  readonly ids: readonly string[];
  /** What that edition did to make `ids` of those of the edition before. */
  readonly steps: readonly LineageStep[];
}

/**
 * Where `id` is to be found in the edition `to`.
 *
 * @param editions of one document, in any order; drafts the caller does not want seen left out
 * @param to the date of one of them
 * @param from the date of the edition whose section is meant; left out: the first of the last
 *   unbroken run of editions up to `to` that have the id (an id taken up again means the new section)
 * @returns undefined when no edition has such an id
 */
export function resolveSection(
  editions: readonly LineageEdition[],
  id: string,
  to: CivilDate,
  from?: CivilDate,
): Resolution | undefined {
  const ordered = inOrderOfForce(editions);
  const end = ordered.findIndex(({ date }) => date === to);
  const start = from ? ordered.findIndex(({ date }) => date === from) : lastRun(ordered, id, end);
  if (start === -1 || start > end) return upcoming(ordered, id, end);
  let ids: readonly string[] = [id];
  let last = { date: ordered[start]?.date ?? to, id };
  const steps: LineageStep[] = [];
  for (const edition of ordered.slice(start + 1, end + 1)) {
    const next = advance(edition, ids);
    steps.push(...next.steps);
    ids = next.ids;
    if (ids[0] === undefined) return { state: 'removed', last: last.date, id: last.id, steps };
    last = { date: edition.date, id: ids[0] };
  }
  if (ids.includes(id)) {
    return { state: 'live', id, others: ids.filter((other) => other !== id), steps };
  }
  const [first = id, ...others] = ids;
  return { state: 'alias', id: first, others, steps };
}

/** Every page of an edition asks for the same. */
const resolved = memo<readonly LineageEdition[], ReadonlyMap<string, Resolution>>();

/** Where every id that any of `editions` has is to be found in `to`, in the order of first appearance. */
export function resolveAll(
  editions: readonly LineageEdition[],
  to: CivilDate,
): ReadonlyMap<string, Resolution> {
  return resolved(editions, to, () => resolveEach(editions, to));
}

function resolveEach(
  editions: readonly LineageEdition[],
  to: CivilDate,
): ReadonlyMap<string, Resolution> {
  const resolutions = new Map<string, Resolution>();
  for (const edition of inOrderOfForce(editions)) {
    for (const id of sectionIds(edition)) {
      const resolution = resolutions.has(id) ? undefined : resolveSection(editions, id, to);
      if (resolution) resolutions.set(id, resolution);
    }
  }
  return resolutions;
}

/** The retired ids that end in each section of the edition `to`: what its page emits as aliases. */
export function aliasesOf(
  editions: readonly LineageEdition[],
  to: CivilDate,
): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  for (const [id, resolution] of resolveAll(editions, to)) {
    if (resolution.state !== 'alias') continue;
    aliases.set(resolution.id, [...(aliases.get(resolution.id) ?? []), id]);
  }
  return aliases;
}

/**
 * The section `id` and the sections it came from, newest edition first, beginning with the last
 * edition that has the id. Empty when none has.
 */
export function sectionHistory(
  editions: readonly LineageEdition[],
  id: string,
): readonly HistoryEntry[] {
  const ordered = inOrderOfForce(editions);
  const newest = ordered.findLastIndex((edition) => hasSection(edition, id));
  return newest === -1 ? [] : historyUpTo(ordered.slice(0, newest + 1), [id]);
}

/**
 * Which sections of the newest of `through` each section of `older` became; none for a removed one.
 *
 * @param through the editions after `older`, in order of force, the one compared with last
 */
export function successorsThrough(
  older: Pick<Edition, 'sections'>,
  through: readonly Pick<Edition, 'date' | 'sections' | 'lineage'>[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sectionIds(older).map((id) => [
      id,
      through.reduce<readonly string[]>((ids, edition) => advance(edition, ids).ids, [id]),
    ]),
  );
}

/** The editions after `older` up to `newer`, in order of force: what a comparison goes through. */
export function editionsBetween<E extends Pick<Edition, 'date' | 'effective' | 'published'>>(
  editions: readonly E[],
  older: CivilDate,
  newer: CivilDate,
): readonly E[] {
  const ordered = inOrderOfForce(editions);
  const index = (date: CivilDate) => ordered.findIndex((edition) => edition.date === date);
  return ordered.slice(index(older) + 1, index(newer) + 1);
}

function historyUpTo(
  ordered: readonly LineageEdition[],
  ids: readonly string[],
): readonly HistoryEntry[] {
  const edition = ordered.at(-1);
  if (!edition || ids.length === 0) return [];
  const before = ordered.at(-2);
  const from = (before ? sectionIds(before) : []).filter((id) =>
    advance(edition, [id]).ids.some((successor) => ids.includes(successor)),
  );
  const { steps } = advance(edition, from);
  return [{ edition: edition.date, ids, steps }, ...historyUpTo(ordered.slice(0, -1), from)];
}

/**
 * Where the last unbroken run of editions that have the section `id`, up to the one at `end`,
 * begins; or -1. An edition that gives the id to another section breaks the run.
 */
function lastRun(ordered: readonly LineageEdition[], id: string, end: number): number {
  const has = (index: number) => {
    const edition = ordered[index];
    return edition !== undefined && hasSection(edition, id);
  };
  let start = end;
  while (start >= 0 && !has(start)) start--;
  while (start > 0 && has(start - 1) && continues(ordered[start], id)) start--;
  return start;
}

function continues(edition: LineageEdition | undefined, id: string): boolean {
  return edition !== undefined && advance(edition, [id]).ids.includes(id);
}

function upcoming(
  ordered: readonly LineageEdition[],
  id: string,
  at: number,
): Resolution | undefined {
  const index = ordered.findIndex((edition, i) => i > at && hasSection(edition, id));
  const first = ordered[index];
  if (!first) return undefined;
  const history = historyUpTo(ordered.slice(0, index + 1), [id]);
  return {
    state: 'upcoming',
    first: first.date,
    from: history[index - at]?.ids ?? [],
    steps: history.slice(0, index - at).flatMap(({ steps }) => steps),
  };
}
