/**
 * Lineage: where a section of one edition is in a later one, and what it was before. Each edition
 * lists what became of ids of the previous one; this module follows those entries through any
 * number of editions. An id without an entry stays the same while sections have it, and is removed
 * after.
 */
import type { CivilDate } from '../text/civil-date.ts';
import {
  advance,
  hasSection,
  type LineageEdition,
  type LineageStep,
  sectionIds,
} from './succession.ts';

/** Where a section is now; `others` are the further sections it was split into. */
interface Found {
  readonly id: string;
  readonly others: readonly string[];
}

/** What became of a section id in an edition. */
type Fate =
  /** The edition has a section of that id. */
  | ({ readonly state: 'live' } & Found)
  /** It is now in a section of another id. */
  | ({ readonly state: 'alias' } & Found)
  /** Nothing of it is left. `last` is the last edition that had it, there under the id `id`. */
  | { readonly state: 'removed'; readonly last: CivilDate; readonly id: string }
  /** Only later editions have it, `first` first; `from` are the sections it will be made of. */
  | { readonly state: 'upcoming'; readonly first: CivilDate; readonly from: readonly string[] };

/** What became of a section id, and the lineage entries that led there. */
export type Resolution = Fate & { readonly steps: readonly LineageStep[] };

/** A section in one edition of its history. */
export interface HistoryEntry {
  readonly edition: CivilDate;
  /** Its ids in that edition: several if they were merged later. */
  readonly ids: readonly string[];
  /** The entries by which that edition made `ids` from those of the previous edition. */
  readonly steps: readonly LineageStep[];
}

/** A section id followed up to some edition: the ids it has there, none once it is removed. */
interface Trace {
  readonly ids: readonly string[];
  readonly steps: readonly LineageStep[];
  /** The last edition that had it, and the first of its ids there. */
  readonly last: { readonly date: CivilDate; readonly id: string };
}

/**
 * For each edition, where every id that it or an earlier one has is there, in the order of first
 * appearance. An id that is used again, after it was retired or given to another section, means the
 * new section.
 *
 * @param ordered the editions of a document in order of force, without drafts to be hidden
 */
export function resolutions(
  ordered: readonly LineageEdition[],
): readonly ReadonlyMap<string, Resolution>[] {
  const traces = new Map<string, Trace>();
  return ordered.map((edition, i) => {
    const before = ordered[i - 1];
    for (const [id, trace] of traces) traces.set(id, traced(trace, edition));
    for (const id of sectionIds(edition)) {
      const isKept =
        before !== undefined && hasSection(before, id) && advance(edition, [id]).ids.includes(id);
      if (isKept) continue;
      traces.set(id, { ids: [id], steps: [], last: { date: edition.date, id } });
    }
    return new Map([...traces].map(([id, trace]) => [id, resolutionOf(id, trace)]));
  });
}

function traced(trace: Trace, edition: LineageEdition): Trace {
  if (trace.ids.length === 0) return trace;
  const { ids, steps } = advance(edition, trace.ids);
  return {
    ids,
    steps: steps.length === 0 ? trace.steps : [...trace.steps, ...steps],
    last: ids[0] === undefined ? trace.last : { date: edition.date, id: ids[0] },
  };
}

function resolutionOf(id: string, { ids, steps, last }: Trace): Resolution {
  const [first, ...others] = ids;
  if (first === undefined) return { state: 'removed', last: last.date, id: last.id, steps };
  if (!ids.includes(id)) return { state: 'alias', id: first, others, steps };
  return { state: 'live', id, others: ids.filter((other) => other !== id), steps };
}

/** The ids that only editions after the one at `index` have. */
export function upcomingSections(
  ordered: readonly LineageEdition[],
  index: number,
): ReadonlyMap<string, Resolution> {
  const known = new Set(ordered.slice(0, index + 1).flatMap(sectionIds));
  const found = new Map<string, Resolution>();
  for (let i = index + 1; i < ordered.length; i++) {
    const edition = ordered[i];
    for (const id of edition ? sectionIds(edition) : []) {
      if (!edition || known.has(id) || found.has(id)) continue;
      const history = historyUpTo(ordered.slice(0, i + 1), [id]);
      found.set(id, {
        state: 'upcoming',
        first: edition.date,
        from: history[i - index]?.ids ?? [],
        steps: history.slice(0, i - index).flatMap(({ steps }) => steps),
      });
    }
  }
  return found;
}

/**
 * The section `id` and the sections it came from, newest first, beginning with the last edition
 * that has the id. Empty if none has it.
 *
 * @param ordered editions in order of force
 */
export function sectionHistory(
  ordered: readonly LineageEdition[],
  id: string,
): readonly HistoryEntry[] {
  const newest = ordered.findLastIndex((edition) => hasSection(edition, id));
  return newest === -1 ? [] : historyUpTo(ordered.slice(0, newest + 1), [id]);
}

/**
 * Which sections each section of `older` became in the last of `through`; none if it was removed.
 *
 * @param through the editions after `older`, in order of force, up to the one to compare with
 */
export function successorsThrough(
  older: Pick<LineageEdition, 'sections'>,
  through: readonly LineageEdition[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sectionIds(older).map((id) => [
      id,
      through.reduce<readonly string[]>((ids, edition) => advance(edition, ids).ids, [id]),
    ]),
  );
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
