/** Which sections of two editions belong together, by id and lineage. */
import type { Section } from '../text/section.ts';

/** A section of the newer edition, or one of the older edition of which nothing is left. */
export type SectionMatch =
  | {
      readonly newer: Section;
      /** Of what it was made, the section it continues first. */
      readonly older: readonly Section[];
      /** Those of `older` whose text is accounted for here; a split section's is in its first part. */
      readonly home: readonly Section[];
      /** What became of `older`. */
      readonly parts: readonly string[];
    }
  | {
      readonly newer?: undefined;
      readonly older: readonly [Section];
      readonly parts: readonly string[];
    };

/**
 * @param successors ids of the newer edition that each id of the older one became
 * @returns in the newer order; a removed section after the one that it followed
 */
export function matchSections(
  older: readonly Section[],
  newer: readonly Section[],
  successors: ReadonlyMap<string, readonly string[]>,
): readonly SectionMatch[] {
  const present = new Set(newer.map(({ id }) => id));
  const partsOf = (id: string) => (successors.get(id) ?? []).filter((part) => present.has(part));
  const homeOf = (id: string) => (partsOf(id).includes(id) ? id : partsOf(id)[0]);

  const matches: SectionMatch[] = removedAfter(undefined, older, homeOf);
  for (const section of newer) {
    const made = older.filter(({ id }) => partsOf(id).includes(section.id));
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
      parts: [...new Set(made.flatMap(({ id }) => partsOf(id)))],
    });
    for (const one of home) matches.push(...removedAfter(one, older, homeOf));
  }
  return matches;
}

/** The removed sections that stood right after `section`; after none: those at the beginning. */
function removedAfter(
  section: Section | undefined,
  older: readonly Section[],
  homeOf: (id: string) => string | undefined,
): SectionMatch[] {
  const removed: SectionMatch[] = [];
  for (const one of older.slice(section ? older.indexOf(section) + 1 : 0)) {
    if (homeOf(one.id) !== undefined) break;
    removed.push({ older: [one], parts: [] });
  }
  return removed;
}
