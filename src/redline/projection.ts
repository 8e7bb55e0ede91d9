/**
 * Reads the two editions back out of a redline: what it promises can be proved with it, and a page
 * can be checked against it.
 */
import type { BlockPlace, Marks, Redline, RedlineBlock, Run, RunKind } from './model.ts';

/** A block of one edition as the redline has it. */
export interface ProjectedBlock {
  readonly place: BlockPlace;
  /** One for each cell, plain. */
  readonly texts: readonly string[];
  /** The marks of each stretch of text, as far as marks were set. */
  readonly marked: readonly { readonly text: string; readonly marks: Marks }[];
}

/** The older edition's blocks, by section in the older order: insertions and arrivals left out. */
export function olderBlocks(redline: Redline): ReadonlyMap<string, readonly ProjectedBlock[]> {
  const blocks = redline.sections.flatMap((section) =>
    section.blocks
      .filter(({ change }) => change !== 'inserted' && change !== 'moved-here')
      .flatMap((block) => (block.older ? [projected(block, block.older, 'deleted')] : [])),
  );
  return bySection(blocks);
}

/** The newer edition's blocks, by section in the newer order: deletions and departures left out. */
export function newerBlocks(redline: Redline): ReadonlyMap<string, readonly ProjectedBlock[]> {
  const blocks = redline.sections.flatMap((section) =>
    section.blocks
      .filter(({ change }) => change !== 'deleted' && change !== 'moved-away')
      .flatMap((block) => (block.newer ? [projected(block, block.newer, 'inserted')] : [])),
  );
  return bySection(blocks);
}

/** A block's words in one edition, plain, one text for each cell. */
export function textsIn(edition: 'older' | 'newer', block: RedlineBlock): readonly string[] {
  return textsOf(ownCells(block, edition === 'older' ? 'deleted' : 'inserted'));
}

/** What is left with equal runs and those of the kind `own`. */
function projected(block: RedlineBlock, place: BlockPlace, own: RunKind): ProjectedBlock {
  const cells = ownCells(block, own);
  return {
    place,
    texts: textsOf(cells),
    marked: cells.flat().map(({ text, marks, formerly }) => ({
      text,
      marks: own === 'deleted' ? (formerly ?? marks) : marks,
    })),
  };
}

function ownCells({ cells }: RedlineBlock, own: RunKind): readonly (readonly Run[])[] {
  return cells
    .filter(({ kind }) => kind === 'equal' || kind === own)
    .map(({ runs }) => runs.filter(({ kind }) => kind === 'equal' || kind === own));
}

function textsOf(cells: readonly (readonly Run[])[]): readonly string[] {
  return cells.map((runs) => runs.map(({ text }) => text).join(''));
}

function bySection(
  blocks: readonly ProjectedBlock[],
): ReadonlyMap<string, readonly ProjectedBlock[]> {
  const sections = new Map<string, ProjectedBlock[]>();
  for (const block of blocks) {
    const section = sections.get(block.place.section);
    if (section) section.push(block);
    else sections.set(block.place.section, [block]);
  }
  return sections;
}
