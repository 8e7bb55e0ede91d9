/**
 * Which edition applies when. Edition E is in force on day D when it is public, `E.effective <= D`
 * and no public edition with a later `effective` day has also come into force.
 */
import { addDays, type CivilDate } from '../text/civil-date.ts';
import type { Edition } from './library.ts';

/** Days on which an edition applies, both included. No `until`: no later edition is known. */
export interface ForceRange {
  readonly since: CivilDate;
  readonly until?: CivilDate;
}

export type EditionStatus = 'superseded' | 'in-force' | 'upcoming' | 'unpublished';

type Dated = Pick<Edition, 'date' | 'effective' | 'published'>;

/** The editions that are public on `today`, in the order in which they come into force. */
export function publishedEditions<E extends Dated>(
  editions: readonly E[],
  today: CivilDate,
): readonly E[] {
  return inOrderOfForce(editions.filter((edition) => edition.published <= today));
}

export function inOrderOfForce<E extends Dated>(editions: readonly E[]): readonly E[] {
  return [...editions].sort((a, b) =>
    a.effective === b.effective ? (a.date < b.date ? -1 : 1) : a.effective < b.effective ? -1 : 1,
  );
}

/** The edition in force on `today`; none before the first one takes effect. */
export function editionInForce<E extends Dated>(
  editions: readonly E[],
  today: CivilDate,
): E | undefined {
  return publishedEditions(editions, today).findLast((edition) => edition.effective <= today);
}

/** The edition that applies next after `edition`, itself public or not, among those public on `today`. */
export function editionAfter<E extends Dated>(
  editions: readonly E[],
  edition: E,
  today: CivilDate,
): E | undefined {
  const ordered = inOrderOfForce(
    editions.filter((one) => one.published <= today || one.date === edition.date),
  );
  return ordered[ordered.findIndex((one) => one.date === edition.date) + 1];
}

/** The edition that applies before `edition`, among all of `editions`, public or not. */
export function editionBefore<E extends Dated>(editions: readonly E[], edition: E): E | undefined {
  const ordered = inOrderOfForce(editions);
  return ordered[ordered.findIndex((one) => one.date === edition.date) - 1];
}

/** From its first day to the day before the next known edition takes over. */
export function forceRange<E extends Dated>(
  editions: readonly E[],
  edition: E,
  today: CivilDate,
): ForceRange {
  const next = editionAfter(editions, edition, today);
  return next
    ? { since: edition.effective, until: addDays(next.effective, -1) }
    : { since: edition.effective };
}

export function editionStatus<E extends Dated>(
  editions: readonly E[],
  edition: E,
  today: CivilDate,
): EditionStatus {
  if (edition.published > today) return 'unpublished';
  if (edition.effective > today) return 'upcoming';
  return editionInForce(editions, today)?.date === edition.date ? 'in-force' : 'superseded';
}
