/**
 * The footnotes of a Word file. Word has one mark for each note: where a mark occurs again, a field
 * repeats its number. A note whose mark both editions have is compared; that of a deleted or inserted
 * mark has the text of its edition.
 */
import type { Run } from '../../redline/model.ts';
import type { PlacedBlock } from './placement.ts';
import type { Sequence, TrackedBlock } from './sequence.ts';

/** A mark in the text of one edition or both. */
export interface Mark {
  readonly label: string;
  readonly older?: PlacedBlock;
  readonly newer?: PlacedBlock;
}

/** Tells which mark is the first of its note in each edition; call it in the order of the text. */
export function firstMarks(): (
  side: 'older' | 'newer',
  block: PlacedBlock,
  label: string,
) => boolean {
  const seen = new Set<string>();
  return (side, { section }, label) => {
    const key = `${side} ${section.id} ${label}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  };
}

/** The paragraphs of the note of a mark. */
export function noteOf({ footnotes }: Sequence, mark: Mark): readonly TrackedBlock[] {
  const isOf = (block: PlacedBlock | undefined, place: PlacedBlock | undefined) =>
    block?.footnote === mark.label && block.section.id === place?.section.id;
  const blocks = footnotes.flatMap((block): readonly TrackedBlock[] => {
    const isOlder = isOf(block.older, mark.older);
    const isNewer = isOf(block.newer, mark.newer);
    if (isOlder && isNewer) return [block];
    if (isOlder) return [sideOf(block, 'older')];
    return isNewer ? [sideOf(block, 'newer')] : [];
  });
  return mark.older && mark.newer ? withKept(blocks) : blocks;
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

/** A note always has a paragraph, so one that was rewritten keeps its first. */
function withKept(blocks: readonly TrackedBlock[]): readonly TrackedBlock[] {
  if (blocks.some(({ state }) => state === 'kept')) return blocks;
  const gone = blocks.find(({ state }) => state === 'deleted');
  const come = blocks.find(({ state }) => state === 'inserted');
  if (!gone?.older || !come?.newer) return blocks;
  const first: TrackedBlock = {
    state: 'kept',
    older: gone.older,
    newer: come.newer,
    cells: [[...gone.cells.flat(), ...come.cells.flat()]],
  };
  const rest = blocks.filter((block) => block !== gone && block !== come);
  return [first, ...rest];
}
