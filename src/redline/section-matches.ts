/** Which sections of two editions belong together, by id and lineage. */
import type { Section } from '../text/section.ts';

/** A section of the newer edition, or a removed one of the older edition. */
export type SectionMatch =
  | {
      readonly newer: Section;
      /** The sections it was made of, first the one that it continues. */
      readonly older: readonly Section[];
      /** Those of `older` whose text is compared here: that of a split section only in one successor. */
      readonly home: readonly Section[];
      /** Ids of all sections that `older` became. */
      readonly successors: readonly string[];
    }
  | {
      readonly newer?: undefined;
      readonly older: readonly [Section];
      readonly successors: readonly string[];
    };

/**
 * @param successors the ids that each id of the older edition became
 * @returns matches in the newer order; a removed section comes after the one that it followed
 */
export function matchSections(
  older: readonly Section[],
  newer: readonly Section[],
  successors: ReadonlyMap<string, readonly string[]>,
): readonly SectionMatch[] {
  const present = new Set(newer.map(({ id }) => id));
  const presentOf = (id: string) => (successors.get(id) ?? []).filter((one) => present.has(one));
  const homeOf = (id: string) => (presentOf(id).includes(id) ? id : presentOf(id)[0]);

  const matches: SectionMatch[] = removedAfter(undefined, older, homeOf);
  for (const section of newer) {
    const made = older.filter(({ id }) => presentOf(id).includes(section.id));
    const home = made.filter(({ id }) => homeOf(id) === section.id);
    const continued = home.find(({ id }) => id === section.id) ?? home[0] ?? made[0];
    const first = (list: readonly Section[]) =>
      continued && list.includes(continued)
        ? [continued, ...list.filter((one) => one !== continued)]
        : list;
    matches.push({
      newer: section,
      older: first(made),
      home: first(home),
      successors: [...new Set(made.flatMap(({ id }) => presentOf(id)))],
    });
    for (const one of home) matches.push(...removedAfter(one, older, homeOf));
  }
  return matches;
}

/** The removed sections right after `section`, or without it those at the beginning. */
function removedAfter(
  section: Section | undefined,
  older: readonly Section[],
  homeOf: (id: string) => string | undefined,
): SectionMatch[] {
  const removed: SectionMatch[] = [];
  for (const one of older.slice(section ? older.indexOf(section) + 1 : 0)) {
    if (homeOf(one.id) !== undefined) break;
    removed.push({ older: [one], successors: [] });
  }
  return removed;
}
