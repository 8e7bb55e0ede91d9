/** The two editions read back out of a redline: tests prove with it that a redline loses nothing. */
import type { BlockPlace, Marks, Redline, RedlineBlock, Run, Side } from './model.ts';

/** A block of one edition as the redline has it. */
export interface ProjectedBlock {
  readonly place: BlockPlace;
  /** One for each cell, plain. */
  readonly texts: readonly string[];
  /** The text in pieces of one set of marks each. */
  readonly marked: readonly { readonly text: string; readonly marks: Marks }[];
}

/** The blocks of one edition by section, in the order of the text. */
export function blocksIn(
  side: Side,
  redline: Redline,
): ReadonlyMap<string, readonly ProjectedBlock[]> {
  const sections = new Map<string, ProjectedBlock[]>();
  for (const block of redline.sections.flatMap(({ blocks }) => blocks)) {
    const place = placeIn(side, block);
    if (!place) continue;
    const section = sections.get(place.section) ?? [];
    sections.set(place.section, section);
    section.push(projected(side, block, place));
  }
  return sections;
}

/** Where the edition has the block; undefined if it has no such block here. */
export function placeIn(side: Side, block: RedlineBlock): BlockPlace | undefined {
  const absent = side === 'older' ? ['inserted', 'moved-here'] : ['deleted', 'moved-away'];
  return absent.includes(block.change) ? undefined : block[side];
}

/** A block's words in one edition, plain, one text for each cell. */
export function textsIn(side: Side, block: RedlineBlock): readonly string[] {
  return textsOf(runsIn(side, block));
}

/** A block's runs in one edition, for each cell that the edition has. */
export function runsIn(side: Side, { cells }: RedlineBlock): readonly (readonly Run[])[] {
  const other = side === 'older' ? 'inserted' : 'deleted';
  return cells
    .filter(({ kind }) => kind !== other)
    .map(({ runs }) => runs.filter(({ kind }) => kind !== other));
}

function projected(side: Side, block: RedlineBlock, place: BlockPlace): ProjectedBlock {
  const cells = runsIn(side, block);
  return {
    place,
    texts: textsOf(cells),
    marked: cells.flat().map(({ text, marks, formerly }) => ({
      text,
      marks: side === 'older' ? (formerly ?? marks) : marks,
    })),
  };
}

function textsOf(cells: readonly (readonly Run[])[]): readonly string[] {
  return cells.map((runs) => runs.map(({ text }) => text).join(''));
}
