/**
 * The footnotes of a Word file. Word has one mark for each note: where a mark occurs again, a field
 * repeats its number. A note is never tracked itself: one that changed goes with its mark, and the new
 * one comes with its own. LibreOffice keeps no changes within notes if any mark is in a table, and may
 * take the end of the paragraph with the mark for changed.
 */
import type { Run } from '../../redline/model.ts';
import type { Language } from '../../text/language.ts';
import type { Bit } from './bits.ts';
import { blockBookmark } from './bookmarks.ts';
import type { PlacedBlock } from './placement.ts';
import { isUnchanged, type Sequence, type State, type TrackedBlock } from './sequence.ts';

/** A mark in the text of one edition or both. */
export interface Mark {
  readonly label: string;
  readonly older?: PlacedBlock;
  readonly newer?: PlacedBlock;
}

/** The mark with its note, or one that repeats its number. */
export interface NamedMark extends Mark {
  readonly state: State;
  /** The bookmark of the first mark. */
  readonly name: string;
  readonly isFirst: boolean;
}

/**
 * Names marks; call it in the order of the text. A mark that leads to another note in each edition, or
 * is the first of its note in one alone, is deleted and inserted, as is one whose note changed.
 */
export function markNames(
  sequence: Sequence,
  language: Language,
): (bit: Bit, block: TrackedBlock) => readonly NamedMark[] {
  const nameIn = ({ section }: PlacedBlock, number: string) =>
    blockBookmark(language, section.id, number);
  const newerNames = new Set(
    sequence.footnotes.flatMap(({ newer }) =>
      newer ? [nameIn(newer, `fn-${newer.footnote}`)] : [],
    ),
  );
  const known = { older: new Map<string, string>(), newer: new Map<string, string>() };
  return (bit, { older, newer }) => {
    const label = bit.marks.footnote ?? '';
    const keyOf = ({ section }: PlacedBlock) => `${section.id} ${label}`;
    const one = (state: State, mark: Mark, wanted: string): NamedMark => {
      const found =
        (mark.newer && known.newer.get(keyOf(mark.newer))) ??
        (mark.older && known.older.get(keyOf(mark.older)));
      const name = found ?? wanted;
      if (mark.older) known.older.set(keyOf(mark.older), name);
      if (mark.newer) known.newer.set(keyOf(mark.newer), name);
      return { ...mark, state, name, isFirst: found === undefined };
    };
    const deleted = (block: PlacedBlock) => {
      const name = nameIn(block, `fn-${label}`);
      const own = newerNames.has(name) ? nameIn(block, `fn-${label}-older`) : name;
      return one('deleted', { label, older: block }, own);
    };
    const inserted = (block: PlacedBlock) =>
      one('inserted', { label, newer: block }, nameIn(block, `fn-${label}`));
    if (bit.state === 'kept' && older && newer) {
      const both = { label, older, newer };
      const isSame = known.older.get(keyOf(older)) === known.newer.get(keyOf(newer));
      if (isSame && noteOf(sequence, both).every(isUnchanged))
        return [one('kept', both, nameIn(newer, `fn-${label}`))];
      return [deleted(older), inserted(newer)];
    }
    if (bit.state === 'deleted') return older ? [deleted(older)] : [];
    return newer ? [inserted(newer)] : [];
  };
}

/** The paragraphs of the note of a mark. */
export function noteOf({ footnotes }: Sequence, mark: Mark): readonly TrackedBlock[] {
  const isOf = (block: PlacedBlock | undefined, place: PlacedBlock | undefined) =>
    block?.footnote === mark.label && block.section.id === place?.section.id;
  return footnotes.flatMap((block): readonly TrackedBlock[] => {
    const isOlder = isOf(block.older, mark.older);
    const isNewer = isOf(block.newer, mark.newer);
    if (isOlder && isNewer) return [block];
    if (isOlder) return [sideOf(block, 'older')];
    return isNewer ? [sideOf(block, 'newer')] : [];
  });
}

/** A paragraph of a note, which goes and comes with its mark. */
export function untracked({ cells, ...sides }: TrackedBlock): TrackedBlock {
  return {
    ...sides,
    state: 'kept',
    cells: cells.map((runs) => runs.map((run): Run => ({ ...run, kind: 'equal' }))),
  };
}

/**
 * The words of a note that is marked in a note. Word has no notes in notes, so they go into brackets.
 */
export function bracketed(sequence: Sequence, mark: Mark): string {
  const runs = noteOf(sequence, mark).flatMap(({ cells }) => cells.flat());
  return ` [${runs.map(({ text }) => text).join('')}]`;
}

/** A block as one edition has it. */
function sideOf({ cells, ...block }: TrackedBlock, side: 'older' | 'newer'): TrackedBlock {
  const [state, other] =
    side === 'older' ? (['deleted', 'inserted'] as const) : (['inserted', 'deleted'] as const);
  const own = (run: Run): Run => ({
    kind: state,
    text: run.text,
    marks: (side === 'older' && run.formerly) || run.marks,
  });
  const placed = block[side];
  return {
    state,
    ...(placed && { [side]: placed }),
    cells: cells.map((runs) => runs.filter(({ kind }) => kind !== other).map(own)),
  };
}
