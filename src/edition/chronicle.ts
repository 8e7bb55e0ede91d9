/**
 * The chronicle of a document: when each edition applies, and where each section id ever used is
 * now. It is computed once; no other module compares dates to decide which edition applies.
 *
 * Edition E is in force on day D when it is public, `E.effective <= D`, and no public edition with
 * a later `effective` day has come into force either.
 */
import { addDays, type CivilDate } from '../text/civil-date.ts';
import type { Edition } from './library.ts';
import { type Resolution, resolutions, upcomingSections } from './lineage.ts';

/** The first and last day on which an edition applies. No `until`: no later edition is known. */
export interface ForceRange {
  readonly since: CivilDate;
  readonly until?: CivilDate;
}

/** `unpublished`: not public yet, sealed or not. */
export type EditionStatus = 'superseded' | 'in-force' | 'upcoming' | 'unpublished';

/** One edition in its document's chronicle. */
export interface Entry {
  readonly edition: Edition;
  /** On the chronicle's day. */
  readonly status: EditionStatus;
  readonly range: ForceRange;
  /** The edition that applies before it; undefined for the first. */
  readonly before: Edition | undefined;
  /** The public edition that applies next, where one is known. */
  readonly after: Edition | undefined;
  /**
   * What each section id that this edition or an earlier one has resolves to in this edition, in
   * the order in which the ids first appeared.
   */
  readonly resolutions: ReadonlyMap<string, Resolution>;
}

export interface Chronicle {
  /** The day for which it is written. */
  readonly today: CivilDate;
  /** In the order in which the editions come into force. */
  readonly entries: readonly Entry[];
  /** Undefined before the first edition takes effect. */
  readonly inForce: Entry | undefined;
  /** What addresses without a date show: the edition in force or, before one is, the first. */
  readonly shown: Entry | undefined;
  /** What each section id ever used resolves to in the edition shown, including upcoming ones. */
  readonly links: ReadonlyMap<string, Resolution>;
}

/** What a chronicle needs from an edition. */
type Dated = Pick<Edition, 'date' | 'effective' | 'published'>;

/**
 * @param editions of one document, in any order
 * @param drafts whether editions that are not public on `today` have entries too
 */
export function chronicleOf(
  editions: readonly Edition[],
  today: CivilDate,
  { drafts }: { readonly drafts: boolean },
): Chronicle {
  const isPublic = ({ published }: Dated) => published <= today;
  const ordered = inOrderOfForce(drafts ? editions : editions.filter(isPublic));
  const current = ordered.findLast((one) => isPublic(one) && one.effective <= today);
  const found = resolutions(ordered);
  const entries = ordered.map((edition, i): Entry => {
    const after = ordered.slice(i + 1).find(isPublic);
    return {
      edition,
      status: !isPublic(edition)
        ? 'unpublished'
        : edition.effective > today
          ? 'upcoming'
          : edition === current
            ? 'in-force'
            : 'superseded',
      range: {
        since: edition.effective,
        ...(after && { until: addDays(after.effective, -1) }),
      },
      before: ordered[i - 1],
      after,
      resolutions: found[i] ?? new Map(),
    };
  });
  const inForce = entries.find(({ status }) => status === 'in-force');
  const shown = inForce ?? entries[0];
  const links = new Map([
    ...(shown?.resolutions ?? []),
    ...upcomingSections(ordered, shown ? entries.indexOf(shown) : -1),
  ]);
  return { today, entries, inForce, shown, links };
}

/** The last day, up to today, on which an edition became public or took effect. */
export function lastChange({ entries, today }: Pick<Chronicle, 'entries' | 'today'>) {
  return entries
    .flatMap(({ edition: { published, effective } }) => [published, effective])
    .filter((day) => day <= today)
    .sort()
    .at(-1);
}

/**
 * The days of an edition as they were known when it was published: with a last day if the edition
 * after it was public by then. No edition comes before a sealed one, so that day stays true.
 */
export function rangeAtPublication({ edition, range, after }: Entry): ForceRange {
  return after && after.published <= edition.published ? range : { since: range.since };
}

/** The entry of the edition with that date. */
export function entryOf(chronicle: Chronicle, date: CivilDate): Entry | undefined {
  return chronicle.entries.find(({ edition }) => edition.date === date);
}

/** The editions after `older` up to and including `newer`, in order of force. */
export function editionsBetween(
  { entries }: Pick<Chronicle, 'entries'>,
  older: CivilDate,
  newer: CivilDate,
): readonly Edition[] {
  const index = (date: CivilDate) => entries.findIndex(({ edition }) => edition.date === date);
  return entries.slice(index(older) + 1, index(newer) + 1).map(({ edition }) => edition);
}

/** Sorted by the day they come into force, public or not. */
export function inOrderOfForce<E extends Dated>(editions: readonly E[]): readonly E[] {
  return editions.toSorted((a, b) => compare(a.effective, b.effective) || compare(a.date, b.date));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
