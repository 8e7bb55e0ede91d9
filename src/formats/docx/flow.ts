/**
 * The blocks of a sequence one after the other: rows in their tables, with what Word needs between
 * blocks so that they stay apart.
 */
import type { Instance, PlacedBlock } from './placement.ts';
import { surroundings } from './placement.ts';
import type { Sequence, State, TrackedBlock } from './sequence.ts';
import type { Surrounding } from './style-names.ts';
import { indentOf, TABLE_BORDERS } from './styles.ts';
import { shownOf, type TextWriter } from './text.ts';
import { element, valued } from './xml.ts';

/** A paragraph with what comes before it, or a table. */
export interface Piece {
  /** The same in both languages for blocks that correspond. */
  readonly key: string;
  readonly state: State;
  readonly isTitle: boolean;
  readonly isTable: boolean;
  readonly xml: string;
}

export interface FlowOptions {
  /** The width of the text, for tables. */
  readonly width: number;
  /** Whether each piece is in a cell of its own, whose last paragraph cannot be tracked. */
  readonly inCells: boolean;
}

export function pieces(
  sequence: Sequence,
  writer: TextWriter,
  { width, inCells }: FlowOptions,
): readonly Piece[] {
  const { text } = sequence;
  const made: Piece[] = [];
  const last: { older?: PlacedBlock; newer?: PlacedBlock } = {};
  for (let i = 0; i < text.length; ) {
    const block = text[i];
    if (!block) break;
    const shown = shownOf(block);
    const table = tableOf(block, sequence);
    const end = table ? endOfTable(text, i, table, sequence) : i + 1;
    const blocks = text.slice(i, end);
    const before = openings(block, last, writer);
    const opened = shown.opened.map((one) => writer.opening(one, block.state)).join('');
    for (const { older, newer } of blocks) {
      if (older) last.older = older;
      if (newer) last.newer = newer;
    }
    if (table) {
      const around = outside(shown);
      const state = stateOf(blocks);
      const indent = indentOf(around);
      const apart = inCells || !isTracked(made.at(-1)) ? '' : writer.gap(around, 'kept', 'space');
      const after = text[end];
      const next = after && tableOf(after, sequence);
      const isLost = state !== 'kept' && !inCells;
      const close = !isLost
        ? writer.gap(around)
        : next
          ? writer.gap(around, 'kept', 'space')
          : writer.gap(around, state);
      const xml = tableXml(blocks, writer, width - indent, indent);
      const own = { isTitle: false, isTable: true, state, key: keyOf(block, state) };
      made.push({ ...own, xml: apart + before + opened + xml + close });
    } else {
      const xml = writer.block(block, leadsIn(block, text[end]));
      const isTitle = shown.style === 'Title';
      const own = { isTitle, isTable: false, state: block.state, key: keyOf(block) };
      made.push({ ...own, xml: before + opened + xml });
    }
    i = end;
  }
  return made;
}

/** A tracked paragraph right before a table would lose its end in LibreOffice. */
function isTracked(piece: Piece | undefined): boolean {
  return piece !== undefined && !piece.isTable && piece.state !== 'kept';
}

/** What separates the block from the one before it in each edition. */
function openings(
  block: TrackedBlock,
  last: { readonly older?: PlacedBlock; readonly newer?: PlacedBlock },
  writer: TextWriter,
): string {
  const gapIn = (side: 'older' | 'newer') => {
    const now = block[side];
    return now ? gapBetween(last[side], now) : undefined;
  };
  const older = gapIn('older');
  const newer = gapIn('newer');
  if (older && newer) return writer.gap(newer);
  if (newer) return writer.gap(newer, 'inserted');
  return older ? writer.gap(older, 'deleted') : '';
}

/** Two quotes in a row, in one place, would read as one; a table always ends with a gap. */
function gapBetween(
  before: PlacedBlock | undefined,
  now: PlacedBlock,
): readonly Surrounding[] | undefined {
  if (!before || before.section !== now.section) return undefined;
  const depth = before.path.findIndex((one, i) => one !== now.path[i]);
  const areQuotes = before.path[depth]?.kind === 'quote' && now.path[depth]?.kind === 'quote';
  return areQuotes ? surroundings(now.path.slice(0, depth)) : undefined;
}

function leadsIn(block: TrackedBlock, next: TrackedBlock | undefined): boolean {
  if (!next) return false;
  const depth = (one: TrackedBlock) => shownOf(one).path.length;
  return shownOf(block).place.kind !== 'heading' && depth(next) > depth(block);
}

/** The table that a row is written in. */
function tableOf(block: TrackedBlock, { continued }: Sequence): Instance | undefined {
  const isTable = ({ kind }: Instance) => kind === 'table';
  const older = block.older?.path.find(isTable);
  return block.newer?.path.find(isTable) ?? (older && (continued.get(older) ?? older));
}

function endOfTable(
  text: readonly TrackedBlock[],
  start: number,
  table: Instance,
  sequence: Sequence,
): number {
  let end = start + 1;
  while (text[end] && tableOf(text[end] as TrackedBlock, sequence) === table) end++;
  return end;
}

function stateOf(rows: readonly TrackedBlock[]): State {
  const [first] = rows;
  return first && rows.every(({ state }) => state === first.state) ? first.state : 'kept';
}

/** The containers of a row without its table. */
function outside({ path }: PlacedBlock): readonly Surrounding[] {
  return surroundings(
    path.slice(
      0,
      path.findIndex(({ kind }) => kind === 'table'),
    ),
  );
}

/** @param state of the table, where the block is its first row */
function keyOf(block: TrackedBlock, state = block.state): string {
  const { section, place } = shownOf(block);
  const number = place.kind === 'row' ? (place.number ?? '').replace(/-\d+$/, '') : place.number;
  return [state, section.id, place.kind, place.depth, number, place.paragraph].join(' ');
}

function tableXml(
  rows: readonly TrackedBlock[],
  writer: TextWriter,
  width: number,
  left: number,
): string {
  const widths = columnWidths(rows, width);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      valued('w:tblStyle', 'PolicyTable'),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      left > 0 ? element('w:tblInd', { 'w:w': left, 'w:type': 'dxa' }) : '',
      element('w:tblBorders', {}, TABLE_BORDERS),
      '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    ),
    element('w:tblGrid', {}, ...widths.map((one) => element('w:gridCol', { 'w:w': one }))),
    ...rows.map((row) => writer.block(row)),
  );
}

/** About the width of a letter in a table, in twentieths of a point. */
const LETTER = 115;
const CELL_MARGINS = 230;

/** A column has room for its longest word; what remains goes where the texts are longer. */
function columnWidths(rows: readonly TrackedBlock[], width: number): readonly number[] {
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: count }, (_, i) => {
    const texts = rows.map(({ cells }) => (cells[i] ?? []).map(({ text }) => text).join(''));
    const lengthOf = (list: readonly string[]) => Math.max(1, ...list.map((one) => one.length));
    const word = lengthOf(texts.flatMap((text) => text.split(/[\s-]/)));
    return { least: word * LETTER + CELL_MARGINS, wanted: Math.min(lengthOf(texts), 80) };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const wanted = columns.reduce((sum, column) => sum + column.wanted, 0);
  const remaining = Math.max(0, width - least);
  const shrunk = Math.min(1, width / least);
  return columns.map((column) =>
    Math.floor(column.least * shrunk + (remaining * column.wanted) / wanted),
  );
}
