/** The blocks of a section's redline, made of its paired units. */
import { type Edit, editsBetween, keepsWords, wordsIn } from './edits.ts';
import { heaviestPairs } from './heaviest.ts';
import type {
  BlockChange,
  BlockPlace,
  RedlineBlock,
  RedlineCell,
  RunKind,
  WordCounts,
} from './model.ts';
import type { MatchUnits, Pairing } from './pairing.ts';
import type { SharedPart } from './regrouping.ts';
import { runsOf } from './runs.ts';
import { commonWords } from './similarity.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

const NO_WORDS: WordCounts = { inserted: 0, deleted: 0, moved: 0 };

export function totalWords(counted: readonly { readonly counts: WordCounts }[]): WordCounts {
  return counted.reduce(
    (total, { counts }) => ({
      inserted: total.inserted + counts.inserted,
      deleted: total.deleted + counts.deleted,
      moved: total.moved + counts.moved,
    }),
    NO_WORDS,
  );
}

/** In the newer order; a deleted block is where it was, before the block that replaced it. */
export function blocksOfMatch(
  { newer, older }: MatchUnits,
  { inPlace, parts, moved }: Pairing,
): readonly RedlineBlock[] {
  const blocks: RedlineBlock[] = [];
  const next = older.map(() => 0);
  const isInPlace = (unit: Unit) => inPlace.has(unit) || parts.has(unit);
  const firstOf = (unit: Unit) => inPlace.get(unit) ?? parts.get(unit)?.[0]?.older;
  /** Adds the deleted blocks before `unit` in its section; without `unit`, all that remain. */
  const pushGoneBefore = (unit: Unit | undefined) => {
    for (const [index, units] of older.entries()) {
      const end = unit ? units.indexOf(unit) : units.length;
      for (const gone of units.slice(next[index], Math.max(end, 0))) {
        if (!isInPlace(gone)) blocks.push(goneBlock(gone, moved));
      }
      next[index] = Math.max(next[index] ?? 0, end);
    }
  };
  // For each newer unit the older one of the next that is in place.
  const anchors: (Unit | undefined)[] = newer.map(firstOf);
  for (let i = anchors.length - 2; i >= 0; i--) anchors[i] ??= anchors[i + 1];
  for (const [index, unit] of newer.entries()) {
    pushGoneBefore(anchors[index]);
    const own = parts.get(unit);
    if (!own) blocks.push(newerBlock(unit, inPlace.get(unit), moved.get(unit)));
    for (const part of own ?? []) {
      pushGoneBefore(part.older);
      blocks.push(partBlock(part));
    }
  }
  pushGoneBefore(undefined);
  return blocks;
}

function goneBlock(unit: Unit, moved: Pairing['moved']): RedlineBlock {
  const there = moved.get(unit);
  const cells = unit.cells.map((tokens) => cellOf('deleted', wholly(tokens, [])));
  const older = unit.place;
  return there
    ? { change: 'moved-away', older, newer: there.place, ...summed(cells), counts: NO_WORDS }
    : { change: 'deleted', older, ...summed(cells) };
}

function newerBlock(unit: Unit, before: Unit | undefined, from: Unit | undefined): RedlineBlock {
  const newer = unit.place;
  const other = before ?? from;
  if (!other) {
    const cells = unit.cells.map((tokens) => cellOf('inserted', wholly([], tokens)));
    return { change: 'inserted', newer, ...summed(cells) };
  }
  const older = other.place;
  const compared = summed(comparedCells(other, unit));
  if (before) return { change: changeIn(before, unit, compared.cells), older, newer, ...compared };
  const counts = { ...compared.counts, moved: unit.words.length };
  return { change: 'moved-here', older, newer, ...compared, counts };
}

/** Also where no word of it changed: that the block was split or merged is a change. */
function partBlock({ older, newer, edits, olderPart, newerPart }: SharedPart): RedlineBlock {
  return {
    change: 'changed',
    older: older.place,
    newer: newer.place,
    ...(olderPart && { olderPart }),
    ...(newerPart && { newerPart }),
    ...summed([cellOf('equal', edits)]),
  };
}

function changeIn(older: Unit, newer: Unit, cells: readonly RedlineCell[]): BlockChange {
  const runs = cells.flatMap((cell) => cell.runs);
  const isSameText =
    cells.every(({ kind }) => kind === 'equal') && runs.every(({ kind }) => kind === 'equal');
  if (!isSameText) return 'changed';
  return runs.some(({ formerly }) => formerly) || !sameStructure(older.place, newer.place)
    ? 'formatted'
    : 'unchanged';
}

/** Whether both are of one kind and in containers of the same kinds, whatever their numbers. */
export function sameStructure(a: BlockPlace, b: BlockPlace): boolean {
  return (
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.explicitId === b.explicitId &&
    a.containers.length === b.containers.length &&
    a.containers.every((container, index) => {
      const other = b.containers[index];
      return (
        container.kind === other?.kind &&
        container.ordered === other.ordered &&
        container.start === other.start
      );
    })
  );
}

interface CountedCell extends RedlineCell {
  readonly counts: WordCounts;
}

function wholly(older: readonly Token[], newer: readonly Token[]): readonly Edit[] {
  return [{ isEqual: false, older, newer }];
}

function cellOf(kind: RunKind, edits: readonly Edit[]): CountedCell {
  const replaced = edits.filter((edit) => !keepsWords(edit));
  const counts = {
    inserted: replaced.reduce((sum, { newer }) => sum + wordsIn(newer), 0),
    deleted: replaced.reduce((sum, { older }) => sum + wordsIn(older), 0),
    moved: 0,
  };
  return { kind, runs: runsOf(edits), counts };
}

function summed(cells: readonly CountedCell[]): Pick<RedlineBlock, 'cells' | 'counts'> {
  return {
    cells: cells.map(({ kind, runs }) => ({ kind, runs })),
    counts: totalWords(cells),
  };
}

/** Cells are paired by column, or by their words where the number of columns changed. */
function comparedCells(older: Unit, newer: Unit): readonly CountedCell[] {
  const cells: CountedCell[] = [];
  let next = 0;
  const pairs =
    older.cells.length === newer.cells.length
      ? newer.cells.map((_, index) => [index, index] as const)
      : heaviestPairs(older.cells, newer.cells, (a, b) => commonWords(wordsOf(a), wordsOf(b)));
  const goneUntil = (index: number) => {
    for (const tokens of older.cells.slice(next, index)) {
      cells.push(cellOf('deleted', wholly(tokens, [])));
    }
    next = index + 1;
  };
  for (const [index, tokens] of newer.cells.entries()) {
    const before = pairs.find(([, to]) => to === index)?.[0];
    if (before === undefined) {
      cells.push(cellOf('inserted', wholly([], tokens)));
      continue;
    }
    goneUntil(before);
    cells.push(cellOf('equal', editsBetween(older.cells[before] ?? [], tokens)));
  }
  goneUntil(older.cells.length);
  return cells;
}

function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter((token) => token.isWord)
    .map(({ key }) => key)
    .sort();
}
