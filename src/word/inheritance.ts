/**
 * Which section of the edition before each section is: by bookmark, then by heading, then by text,
 * as the redline compares it. What has no counterpart is new, merged, split or gone.
 */
import type { EditionText } from '../edition/library.ts';
import { PREAMBLE } from '../edition/library.ts';
import { areComparable, possibleSimilarity, similarity } from '../redline/similarity.ts';
import { type Unit, unitsOf } from '../redline/units.ts';
import { type Bilingual, LANGUAGES, type Language } from '../text/language.ts';
import type { Section } from '../text/section.ts';
import { headingKey } from './headings.ts';
import { proposedId, topicOf } from './id-proposals.ts';

/** A section of the new text in one language or both. */
export interface Candidate {
  readonly sections: Partial<Record<Language, Section>>;
  /** Ids of the bookmarks at its heading. */
  readonly bookmarked: readonly string[];
}

export type Origin =
  /** The same section, for sure. */
  | { readonly kind: 'kept'; readonly by: 'bookmark' | 'heading' | 'text' }
  /** Found by its text alone; the heading is another. */
  | { readonly kind: 'reworded' }
  | { readonly kind: 'split'; readonly from: string }
  | { readonly kind: 'new' };

export interface Identified {
  readonly id: string;
  readonly origin: Origin;
}

export type LineageProposal =
  | { readonly kind: 'merged'; readonly from: string; readonly into: string }
  | { readonly kind: 'split'; readonly from: string; readonly into: readonly string[] }
  | { readonly kind: 'removed'; readonly from: string };

export interface Inheritance {
  /** In the order of the candidates. */
  readonly ids: readonly Identified[];
  readonly lineage: readonly LineageProposal[];
}

/** Shares of a section's words. */
const MOST_OF_IT = 0.5;
const ALMOST_ALL = 0.85;
const SOME = 0.2;
/** Headings as alike as this are one that was corrected. */
const SAME_HEADING = 0.6;
/** Units at least this similar have the same text. */
const SAME_UNIT = 0.5;

/**
 * @param candidates without the preamble
 * @param taken ids that must not be proposed
 */
export function inherited(
  candidates: readonly Candidate[],
  before: EditionText | undefined,
  taken: ReadonlySet<string>,
): Inheritance {
  const olders = before ? oldersOf(before) : [];
  const found = new Map<number, { readonly older: Older; readonly origin: Origin }>();
  const isFree = (older: Older) => ![...found.values()].some((one) => one.older === older);
  const give = (index: number, older: Older, origin: Origin) => found.set(index, { older, origin });

  for (const [i, { bookmarked }] of candidates.entries()) {
    const older = olders.find(({ id }) => bookmarked.includes(id));
    if (older && isFree(older)) give(i, older, { kind: 'kept', by: 'bookmark' });
  }
  for (const most of [2, 1]) {
    for (const [i, candidate] of candidates.entries()) {
      if (found.has(i)) continue;
      const older = olders.find(
        (one) => isFree(one) && sameHeadings(candidate, one) >= Math.min(most, count(candidate)),
      );
      if (older) give(i, older, { kind: 'kept', by: 'heading' });
    }
  }
  // What was found is not compared with what else was found.
  const shares = candidates.map((candidate, i) =>
    olders.map((older) => (found.has(i) && !isFree(older) ? NONE : shareOf(candidate, older))),
  );
  const pairs = candidates
    .flatMap((candidate, i) =>
      olders.map((older, j) => ({
        i,
        older,
        share: shares[i]?.[j] ?? NONE,
        heading: headingSimilarity(candidate, older),
      })),
    )
    .filter(
      ({ share, heading }) =>
        (share.ofOlder >= MOST_OF_IT && share.ofNewer >= MOST_OF_IT) ||
        (heading >= SAME_HEADING && share.ofOlder >= SOME && share.ofNewer >= SOME),
    )
    .sort(
      (a, b) =>
        b.share.ofOlder +
        b.share.ofNewer +
        b.heading -
        (a.share.ofOlder + a.share.ofNewer + a.heading),
    );
  for (const { i, older, share, heading } of pairs) {
    if (found.has(i) || !isFree(older)) continue;
    const isSure = heading >= SAME_HEADING && share.ofOlder >= ALMOST_ALL;
    give(i, older, isSure ? { kind: 'kept', by: 'text' } : { kind: 'reworded' });
  }

  // The heading alone is a proposal: a section whose text is another keeps its place and address.
  for (const [i, candidate] of candidates.entries()) {
    if (found.has(i)) continue;
    const isNewText = (shares[i] ?? []).every(({ ofNewer }) => ofNewer < MOST_OF_IT);
    const older = olders.find(
      (one) => isFree(one) && headingSimilarity(candidate, one) >= SAME_HEADING,
    );
    const topic = topicOf(headingOf(candidate));
    const named = olders.find((one) => isFree(one) && one.id === topic);
    const kept = older ?? named;
    if (kept && isNewText) give(i, kept, { kind: 'reworded' });
  }

  const used = new Set([...taken, ...olders.map(({ id }) => id), PREAMBLE]);
  const splits = new Map<string, string[]>();
  const ids = candidates.map((candidate, i): Identified => {
    const known = found.get(i);
    if (known) return { id: known.older.id, origin: known.origin };
    const from = olders.find((_, j) => {
      const share = shares[i]?.[j] ?? NONE;
      return share.ofNewer >= MOST_OF_IT;
    });
    const id = proposedId(headingOf(candidate), used);
    used.add(id);
    if (!from || isFree(from)) return { id, origin: { kind: 'new' } };
    splits.set(from.id, [...(splits.get(from.id) ?? [from.id]), id]);
    return { id, origin: { kind: 'split', from: from.id } };
  });
  const lineage: LineageProposal[] = [...splits].map(([from, into]) => ({
    kind: 'split',
    from,
    into,
  }));
  for (const [j, older] of olders.entries()) {
    if (!isFree(older)) continue;
    const into = candidates.findIndex((_, i) => (shares[i]?.[j] ?? NONE).ofOlder >= MOST_OF_IT);
    const target = ids[into]?.id;
    lineage.push(
      target === undefined
        ? { kind: 'removed', from: older.id }
        : { kind: 'merged', from: older.id, into: target },
    );
  }
  return { ids, lineage };
}

interface Older {
  readonly id: string;
  readonly sections: Partial<Bilingual<Section>>;
}

function oldersOf({ sections }: EditionText): readonly Older[] {
  const ids = new Set([...sections.kk, ...sections.ru].map(({ id }) => id));
  ids.delete(PREAMBLE);
  return [...ids].map((id) => {
    const of = (language: Language) => sections[language].find((one) => one.id === id);
    const [kk, ru] = [of('kk'), of('ru')];
    return { id, sections: { ...(kk && { kk }), ...(ru && { ru }) } };
  });
}

function headingOf({ sections }: Candidate): string {
  return sections.ru?.heading ?? sections.kk?.heading ?? '';
}

function count({ sections }: Candidate): number {
  return Object.keys(sections).length;
}

function sameHeadings({ sections }: Candidate, older: Older): number {
  return LANGUAGES.filter((language) => {
    const [now, then] = [sections[language], older.sections[language]];
    return now && then && headingKey(now.heading) === headingKey(then.heading);
  }).length;
}

function headingSimilarity({ sections }: Candidate, older: Older): number {
  const values = LANGUAGES.flatMap((language) => {
    const [now, then] = [sections[language], older.sections[language]];
    const [newer] = now ? unitsOf(now, 'newer') : [];
    const [former] = then ? unitsOf(then, 'older') : [];
    return newer && former ? [similarity(former, newer)] : [];
  });
  return Math.max(0, ...values);
}

/** How much of each of two sections is in the other. */
interface Share {
  readonly ofOlder: number;
  readonly ofNewer: number;
}

const NONE: Share = { ofOlder: 0, ofNewer: 0 };

function shareOf({ sections }: Candidate, older: Older): Share {
  let [shared, former, newer] = [0, 0, 0];
  for (const language of LANGUAGES) {
    const [now, then] = [sections[language], older.sections[language]];
    if (!now || !then) continue;
    const olderUnits = textUnits(unitsOf(then, 'older'));
    const newerUnits = textUnits(unitsOf(now, 'newer'));
    former += words(olderUnits);
    newer += words(newerUnits);
    shared += sharedWords(olderUnits, newerUnits);
  }
  return { ofOlder: former === 0 ? 0 : shared / former, ofNewer: newer === 0 ? 0 : shared / newer };
}

function textUnits(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ place, words: own }) => place.kind !== 'heading' && own.length > 1);
}

function words(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.words.length, 0);
}

/** Each text of one is paired with the most similar one of the other. */
function sharedWords(older: readonly Unit[], newer: readonly Unit[]): number {
  const free = new Set(older);
  let shared = 0;
  for (const unit of newer) {
    let best: { readonly unit: Unit; readonly similar: number } | undefined;
    for (const other of free) {
      const least = best?.similar ?? SAME_UNIT;
      if (!areComparable(other, unit) || possibleSimilarity(other, unit) < least) continue;
      const similar = similarity(other, unit);
      if (similar >= least) best = { unit: other, similar };
    }
    if (!best) continue;
    free.delete(best.unit);
    shared += Math.min(best.unit.words.length, unit.words.length) * best.similar;
  }
  return shared;
}
