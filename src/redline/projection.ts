/** The blocks and texts of one edition, read back out of a redline. */
import type { BlockPlace, RedlineBlock, Run, Side } from './model.ts';

/** Where the edition has the block; undefined if it has no such block here. */
export function placeIn(side: Side, block: RedlineBlock): BlockPlace | undefined {
  const absent = side === 'older' ? ['inserted', 'moved-here'] : ['deleted', 'moved-away'];
  return absent.includes(block.change) ? undefined : block[side];
}

/** A block's words in one edition, plain, one text for each cell. */
export function textsIn(side: Side, block: RedlineBlock): readonly string[] {
  return runsIn(side, block).map((runs) => runs.map(({ text }) => text).join(''));
}

/** A block's runs in one edition, for each cell that the edition has. */
export function runsIn(side: Side, { cells }: RedlineBlock): readonly (readonly Run[])[] {
  const other = side === 'older' ? 'inserted' : 'deleted';
  return cells
    .filter(({ kind }) => kind !== other)
    .map(({ runs }) => runs.filter(({ kind }) => kind !== other));
}
