/** Two editions compared, for the terminal and for programs. */
import { inOrderOfForce } from '../../edition/chronicle.ts';
import {
  type Edition,
  type EditionText,
  editionPath,
  type LineageEntry,
  type PolicyDocument,
  sectionOf,
} from '../../edition/library.ts';
import type {
  BlockChange,
  Redline,
  RedlineBlock,
  Run,
  RunKind,
  SectionRedline,
  Verdict,
  WordCounts,
} from '../../redline/model.ts';
import { redline } from '../../redline/redline.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { type Bilingual, bilingual, type Language } from '../../text/language.ts';
import { startOf } from '../../text/problem.ts';
import type { LineageProposal } from '../../word/inheritance.ts';

export interface DiffReport {
  readonly document: string;
  readonly older: CivilDate;
  readonly newer: CivilDate;
  readonly texts: Bilingual<TextDiff>;
}

export interface TextDiff {
  readonly counts: WordCounts;
  /** Only those that differ. */
  readonly sections: readonly SectionDiff[];
}

export interface SectionDiff {
  readonly id: string;
  /** Its heading, in the newer edition if that has the section. */
  readonly title: string;
  readonly verdict: Verdict;
  /** Ids in the older edition. */
  readonly from: readonly string[];
  /** Their headings. */
  readonly fromTitles: readonly string[];
  /** Only blocks that differ. */
  readonly blocks: readonly BlockDiff[];
}

export interface BlockDiff {
  readonly change: BlockChange;
  /** Whether it is a part of an older block, or of a newer one. */
  readonly split?: true;
  readonly merged?: true;
  /** `2-1`, or `heading`; in the newer edition, if that has the block. */
  readonly place: string;
  /** One list per table cell; other blocks have one. */
  readonly cells: readonly (readonly { readonly kind: RunKind; readonly text: string }[])[];
}

export function diffReport(document: PolicyDocument, older: Edition, newer: Edition): DiffReport {
  return {
    document: document.id,
    older: older.date,
    newer: newer.date,
    texts: bilingual((language) => textDiff(document, older, newer, language)),
  };
}

/** One text of a draft before and after it was rewritten. */
export function draftDiff(
  older: EditionText,
  newer: EditionText,
  language: Language,
  lineage: readonly LineageProposal[],
): TextDiff {
  const place = startOf(editionPath(newer));
  const entries = lineage.map((entry): LineageEntry => ({ ...entry, place }));
  return toldBy(redline(older, { ...newer, lineage: entries }, language), older, newer);
}

function textDiff(
  { editions }: PolicyDocument,
  older: Edition,
  newer: Edition,
  language: Language,
): TextDiff {
  const ordered = inOrderOfForce(editions);
  const through = ordered.slice(ordered.indexOf(older) + 1, ordered.indexOf(newer) + 1);
  return toldBy(redline(older, newer, language, through), older, newer);
}

function toldBy(
  { language, counts, sections }: Redline,
  older: EditionText,
  newer: EditionText,
): TextDiff {
  const titleIn = (edition: EditionText, id: string) => sectionOf(edition, language, id)?.heading;
  return {
    counts,
    sections: sections
      .filter(({ changed, verdict }) => changed || verdict !== 'unchanged')
      .map((section) => {
        const from = section.older.map((place) => place.id);
        return sectionDiff(section, {
          title: titleIn(newer, section.id) ?? titleIn(older, section.id) ?? section.id,
          from,
          fromTitles: from.map((id) => titleIn(older, id) ?? id),
        });
      }),
  };
}

function sectionDiff(
  { id, verdict, blocks }: SectionRedline,
  titles: Pick<SectionDiff, 'title' | 'from' | 'fromTitles'>,
): SectionDiff {
  return {
    id,
    verdict,
    ...titles,
    blocks: blocks.filter(({ change }) => change !== 'unchanged').map(blockDiff),
  };
}

function blockDiff(block: RedlineBlock): BlockDiff {
  const { change, older, newer, olderPart, newerPart, cells } = block;
  const place = change === 'moved-away' ? older : (newer ?? older);
  return {
    change,
    ...(olderPart && { split: true }),
    ...(newerPart && { merged: true }),
    place: place?.number ?? place?.kind ?? '',
    cells: cells.map(({ runs }) => joined(runs)),
  };
}

/** Joins neighbours of one kind, whatever their formatting. */
function joined(runs: readonly Run[]): BlockDiff['cells'][number] {
  const stretches: { kind: RunKind; text: string }[] = [];
  for (const { kind, text } of runs) {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else stretches.push({ kind, text });
  }
  return stretches;
}
