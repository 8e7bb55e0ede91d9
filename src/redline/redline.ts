/**
 * Compares two editions word by word. Sections are matched by id and lineage, the texts in them by
 * similarity, and the words in those by their longest common subsequence. `model.ts` describes the
 * result.
 */
import type { Edition, EditionText } from '../edition/library.ts';
import { successorsThrough } from '../edition/lineage.ts';
import type { Language } from '../text/language.ts';
import type { Section } from '../text/section.ts';
import { blocksOfMatch, totalWords } from './blocks.ts';
import { heaviestAscending } from './heaviest.ts';
import type { Redline, SectionPlace, SectionRedline, Verdict } from './model.ts';
import { type MatchUnits, pairUnits } from './pairing.ts';
import { withPassages } from './passages.ts';
import { matchSections, type SectionMatch } from './section-matches.ts';
import { unitsOf } from './units.ts';

/** The newer edition of a comparison: its words and its lineage. */
export type ComparedEdition = EditionText & Pick<Edition, 'lineage'>;

/**
 * @param through the editions after `older` up to and including `newer`, in order of force
 *   (`editionsBetween`): their lineage says what became of each section
 */
export function redline(
  older: EditionText,
  newer: ComparedEdition,
  language: Language,
  through: readonly ComparedEdition[] = [newer],
): Redline {
  const matches = matchSections(
    older.sections[language],
    newer.sections[language],
    successorsThrough(older, through),
  ).map(
    (match): MatchUnits => ({
      match,
      newer: match.newer ? unitsOf(match.newer, 'newer') : [],
      older: (match.newer ? match.home : match.older).map((section) => unitsOf(section, 'older')),
    }),
  );
  const pairing = pairUnits(matches);
  const moved = movedSections(matches, older.sections[language]);
  const texts = withPassages(matches.map((units) => blocksOfMatch(units, pairing)));
  const sections = matches.map(({ match }, index): SectionRedline => {
    const blocks = texts[index] ?? [];
    const changed = blocks.some(({ change }) => change !== 'unchanged');
    const isMoved = match.newer !== undefined && moved.has(match.newer);
    return {
      verdict: verdictOf(match, changed, isMoved),
      id: match.newer?.id ?? match.older[0]?.id ?? '',
      older: match.older.map(placeOf),
      ...(match.newer && { newer: placeOf(match.newer) }),
      successors: match.successors,
      changed,
      moved: isMoved,
      blocks,
      counts: totalWords(blocks),
    };
  });
  return {
    document: newer.document,
    language,
    older: older.date,
    newer: newer.date,
    sections,
    counts: totalWords(sections),
  };
}

function placeOf({ id, number, heading }: Section): SectionPlace {
  return { id, number, heading };
}

function verdictOf(match: SectionMatch, changed: boolean, moved: boolean): Verdict {
  if (!match.newer) return 'removed';
  if (match.older.length === 0) return 'added';
  if (match.successors.length > 1) return 'split';
  if (match.older.length > 1) return 'merged';
  if (match.older[0]?.id !== match.newer.id) return 'renamed';
  if (moved) return 'moved';
  return changed ? 'changed' : 'unchanged';
}

/** Of two sections that changed places, the shorter one has moved. */
function movedSections(
  matches: readonly MatchUnits[],
  older: readonly Section[],
): ReadonlySet<Section> {
  const continued = matches.flatMap(({ match, newer }) => {
    const from = match.newer ? match.home[0] : undefined;
    if (!match.newer || !from) return [];
    const words = newer.reduce((sum, unit) => sum + unit.words.length, 0);
    return [{ section: match.newer, value: older.indexOf(from), weight: words + 1 }];
  });
  const kept = heaviestAscending(continued);
  return new Set(continued.filter((_, index) => !kept.has(index)).map(({ section }) => section));
}
