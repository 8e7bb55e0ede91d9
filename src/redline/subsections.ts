/**
 * Which sub-sections of a section belong together: what follows one sub-heading in the older text
 * with what follows one in the newer text. A text seldom replaces one of another sub-section.
 */
import { commonWords } from './similarity.ts';
import type { Unit } from './units.ts';

/** Enough in common for sub-sections under different headings. */
const SAME_HEADING = 0.5;
const SAME_TEXT = 0.4;

/** Whether a unit of the older section is in the counterpart of the newer unit's sub-section. */
export type Corresponds = (older: Unit, newer: Unit) => boolean;

interface Subsection {
  /** Absent in the text before the first sub-heading. */
  readonly heading?: Unit;
  readonly units: Unit[];
}

export function subsectionsOf(older: readonly Unit[], newer: readonly Unit[]): Corresponds {
  const [before, after] = [divided(older), divided(newer)];
  if (before.length === 1 && after.length === 1) return () => true;
  const counterparts = counterpartsOf(before, after);
  const taken = new Set(counterparts.values());
  const olderOf = homes(before);
  const newerOf = homes(after);
  return (from, to) => {
    const [there, here] = [olderOf.get(from), newerOf.get(to)];
    // Footnotes stand at the end of the section, whatever they belong to.
    if (!there || !here || from.place.kind === 'footnote') return true;
    if (counterparts.get(here) === there) return true;
    // A text without sub-headings got some, or lost them.
    return (!there.heading && !counterparts.has(here)) || (!here.heading && !taken.has(there));
  };
}

function divided(units: readonly Unit[]): readonly Subsection[] {
  const found: Subsection[] = [{ units: [] }];
  for (const unit of units) {
    if (unit.place.kind === 'subheading') found.push({ heading: unit, units: [] });
    found.at(-1)?.units.push(unit);
  }
  return found;
}

function homes(subsections: readonly Subsection[]): ReadonlyMap<Unit, Subsection> {
  return new Map(subsections.flatMap((one) => one.units.map((unit) => [unit, one] as const)));
}

/** Older sub-sections by newer ones: those under the same heading, then the most similar ones. */
function counterpartsOf(
  older: readonly Subsection[],
  newer: readonly Subsection[],
): ReadonlyMap<Subsection, Subsection> {
  const found = new Map<Subsection, Subsection>();
  const named = Map.groupBy(older, nameOf);
  for (const one of newer) {
    const same = named.get(nameOf(one))?.shift();
    if (same) found.set(one, same);
  }
  const taken = new Set(found.values());
  const candidates = newer
    .filter((one) => !found.has(one))
    .flatMap((to) =>
      older
        .filter((one) => !taken.has(one))
        .map((from) => ({ from, to, likeness: likeness(from, to) })),
    )
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { from, to } of candidates) {
    if (found.has(to) || taken.has(from)) continue;
    found.set(to, from);
    taken.add(from);
  }
  return found;
}

/** Equal where sub-sections are surely the same. */
function nameOf({ heading }: Subsection): string {
  return heading ? `#${heading.place.explicitId ?? heading.text}` : '';
}

/** 0: they have too little in common. */
function likeness(older: Subsection, newer: Subsection): number {
  if (!older.heading || !newer.heading) return 0;
  const headings = share(older.heading.words, newer.heading.words);
  const texts = share(wordsOf(older), wordsOf(newer));
  return headings >= SAME_HEADING || texts >= SAME_TEXT ? headings + texts : 0;
}

const known = new WeakMap<Subsection, readonly string[]>();

function wordsOf(one: Subsection): readonly string[] {
  const words =
    known.get(one) ??
    one.units
      .filter((unit) => unit !== one.heading)
      .flatMap((unit) => unit.words)
      .sort();
  known.set(one, words);
  return words;
}

/** Dice's coefficient of two sorted lists. */
function share(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 0 : (2 * commonWords(a, b)) / (a.length + b.length);
}
