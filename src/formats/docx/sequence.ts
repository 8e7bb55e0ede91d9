/**
 * The blocks of one or two editions in the order of a Word file. Of two editions, the blocks without
 * the inserted ones are the older edition in its order, and those without the deleted ones the newer
 * edition in its own. So a block is kept only if both editions have it in the same order and set
 * alike; else it is deleted at one place and inserted at the other.
 */
import type { Root } from 'mdast';
import type { EditionText } from '../../edition/library.ts';
import { heaviestAscending } from '../../redline/heaviest.ts';
import type { Part, Redline, RedlineBlock, Run, RunKind, Side } from '../../redline/model.ts';
import { placeIn } from '../../redline/projection.ts';
import { atomsOf, type LinkTargets, linkMarks } from '../../redline/tokens.ts';
import { type Unit, unitsOf } from '../../redline/units.ts';
import type { Language } from '../../text/language.ts';
import { definitionsIn } from '../../text/markdown.ts';
import { memo } from '../../text/memo.ts';
import type { Section } from '../../text/section.ts';
import { type Instance, type PlacedBlock, placed } from './placement.ts';
import { withSpaces } from './spaces.ts';

export type State = 'kept' | 'inserted' | 'deleted';

/** `older` is absent in an inserted block, `newer` in a deleted one. */
export interface TrackedBlock {
  readonly state: State;
  readonly older?: PlacedBlock;
  readonly newer?: PlacedBlock;
  /** Of each cell of a row; any other block has one. */
  readonly cells: readonly (readonly Run[])[];
}

export interface Sequence {
  /** Without footnotes. */
  readonly text: readonly TrackedBlock[];
  readonly footnotes: readonly TrackedBlock[];
  /** The newer list or table that an older one is written as. */
  readonly continued: ReadonlyMap<Instance, Instance>;
}

/** An edition by itself. */
export function cleanSequence(edition: EditionText, language: Language): Sequence {
  const blocks = edition.sections[language].flatMap(cleanBlocks);
  return {
    text: blocks.filter((block) => !isInFootnote(block)),
    footnotes: blocks.filter(isInFootnote),
    continued: new Map(),
  };
}

/** By tree, which editions share while a section stays the same. */
const known = memo<Root, readonly TrackedBlock[]>(100);

function cleanBlocks(section: Section): readonly TrackedBlock[] {
  return known(section.body, `${section.number} ${section.id}`, () =>
    placed(section, unitsOf(section, 'newer')).map((block) => ({
      state: 'kept',
      older: block,
      newer: block,
      cells: rawCells(block, 'equal'),
    })),
  );
}

/** @param redline of the two editions */
export function comparedSequence(
  older: EditionText,
  newer: EditionText,
  redline: Redline,
): Sequence {
  const entries = entriesOf(older, newer, redline);
  const continued = new Map<Instance, Instance>();
  const footnotes = ordered(entries.filter(isInFootnote), continued);
  const text = ordered(
    entries
      .filter((entry) => !isInFootnote(entry))
      .map((entry) => (changesLastNote(entry, footnotes) ? { ...entry, isReplaced: true } : entry)),
    continued,
  );
  return { text, footnotes, continued };
}

/** A block of the redline with its places, `order` in the older edition and `hint` in the redline. */
interface Entry {
  readonly block: RedlineBlock;
  readonly older?: PlacedBlock;
  readonly newer?: PlacedBlock;
  readonly order: number;
  readonly hint: number;
  /** Whether the block is deleted and inserted, although it is in both editions. */
  readonly isReplaced?: true;
}

/** An entry that both editions have at this place. */
interface Pair extends Entry {
  readonly older: PlacedBlock;
  readonly newer: PlacedBlock;
}

/** The redline has the blocks of each section of either edition in its order. */
function entriesOf(older: EditionText, newer: EditionText, redline: Redline): readonly Entry[] {
  const { language } = redline;
  const olderBlocks = takenInOrder(older.sections[language], 'older');
  const newerBlocks = takenInOrder(newer.sections[language], 'newer');
  return redline.sections
    .flatMap(({ blocks }) => blocks)
    .map((block, hint): Entry => {
      const { olderPart, newerPart } = block;
      // A block that was split or merged is written whole, where its first part is.
      const isIn = (side: Side, part: Part | undefined) =>
        (part?.index ?? 0) === 0 && placeIn(side, block);
      const before = olderBlocks((isIn('older', olderPart) || undefined)?.section);
      const now = newerBlocks((isIn('newer', newerPart) || undefined)?.section);
      return {
        block,
        ...(before && { older: before.block }),
        ...(now && { newer: now.block }),
        order: before?.order ?? -1,
        hint,
        ...((olderPart || newerPart) && { isReplaced: true }),
      };
    });
}

/** Gives the next block of a section each time. */
function takenInOrder(sections: readonly Section[], side: Side) {
  let order = 0;
  const queues = new Map(
    sections.map((section) => [
      section.id,
      placed(section, unitsOf(section, side)).map((block) => ({ block, order: order++ })),
    ]),
  );
  const taken = new Map<string, number>();
  return (section: string | undefined) => {
    if (section === undefined) return undefined;
    const index = taken.get(section) ?? 0;
    taken.set(section, index + 1);
    return queues.get(section)?.[index];
  };
}

function isInFootnote({ older, newer }: Pick<TrackedBlock, 'older' | 'newer'>): boolean {
  return (newer ?? older)?.footnote !== undefined;
}

/** @param continued gets the lists and tables that both editions share */
function ordered(
  entries: readonly Entry[],
  continued: Map<Instance, Instance>,
): readonly TrackedBlock[] {
  const kept = keptOf(entries, continued);
  const deleted = entries
    .filter((entry) => entry.older && !kept.has(entry))
    .sort((a, b) => a.order - b.order);
  const blocks: TrackedBlock[] = [];
  let previous: Pair | undefined;
  let inserted: Entry[] = [];
  const endGap = (next: Pair | undefined) => {
    const end = next ? deleted.findIndex(({ order }) => order > next.order) : deleted.length;
    const gone = deleted.splice(0, end === -1 ? deleted.length : end);
    blocks.push(...interleaved(gone, inserted, previous, next));
    inserted = [];
    previous = next;
  };
  for (const entry of entries) {
    const pair = kept.get(entry);
    if (pair) {
      endGap(pair);
      blocks.push(keptBlock(pair));
    } else if (entry.newer) inserted.push(entry);
  }
  endGap(undefined);
  return blocks;
}

/** The pairs in the same order in both editions whose lists and tables are each other's only ones. */
function keptOf(
  entries: readonly Entry[],
  continued: Map<Instance, Instance>,
): ReadonlyMap<Entry, Pair> {
  const pairs = entries.flatMap((entry): readonly (readonly [Entry, Pair])[] => {
    const { older, newer } = entry;
    if (!older || !newer || entry.isReplaced || !isSetAlike(older, newer)) return [];
    if (changesLink(entry.block)) return [];
    return [[entry, { ...entry, older, newer }]];
  });
  const ascending = heaviestAscending(
    pairs.map(([, { order, newer }]) => ({ value: order, weight: newer.unit.words.length + 1 })),
  );
  const inOrder = pairs.filter((_, i) => ascending.has(i));
  continueContainers(
    inOrder.map(([, pair]) => pair),
    continued,
  );
  const isContinued = ([, { older, newer }]: readonly [Entry, Pair]) =>
    sharedContainers(older).every((one, i) => continued.get(one) === sharedContainers(newer)[i]);
  return new Map(inOrder.filter(isContinued));
}

/**
 * Whether some of a link changed. Such a block is deleted and inserted whole: where LibreOffice
 * removes only a link, it links the words after it.
 */
function changesLink({ cells }: RedlineBlock): boolean {
  return cells
    .flatMap(({ runs }) => runs)
    .some(({ kind, marks, formerly }) => {
      const isLink = marks.href !== undefined || formerly?.href !== undefined;
      return isLink && (kind !== 'equal' || formerly !== undefined);
    });
}

/**
 * Whether a mark at the end of the block is deleted or inserted, alone or as its note changed: there
 * LibreOffice may take the end of the paragraph for changed too.
 */
function changesLastNote(
  { block, older, newer }: Entry,
  footnotes: readonly TrackedBlock[],
): boolean {
  const last = block.cells.at(-1)?.runs.at(-1);
  const label = last?.marks.footnote;
  if (!older || !newer || label === undefined) return false;
  const isOf = (note: PlacedBlock | undefined, { section }: PlacedBlock) =>
    note?.footnote === label && note.section.id === section.id;
  const own = footnotes.filter((note) => isOf(note.older, older) || isOf(note.newer, newer));
  return last?.kind !== 'equal' || !own.every(isUnchanged);
}

/** Whether a block is in both editions, word for word. */
export function isUnchanged({ state, cells }: TrackedBlock): boolean {
  return (
    state === 'kept' && cells.flat().every(({ kind, formerly }) => kind === 'equal' && !formerly)
  );
}

function isSetAlike(older: PlacedBlock, newer: PlacedBlock): boolean {
  const numbers = (block: PlacedBlock) =>
    [...block.opened, ...(block.numbered ? [block.numbered] : [])].map(({ list, level, within }) =>
      [list.ordered, list.start, level, ...within].join(),
    );
  return (
    older.style === newer.style &&
    older.footnote === newer.footnote &&
    older.align.join() === newer.align.join() &&
    older.unit.cells.length === newer.unit.cells.length &&
    numbers(older).join(' ') === numbers(newer).join(' ') &&
    older.within.join() === newer.within.join()
  );
}

/** Those that have an identity in a Word file: lists by their numbers, tables as such. */
export function sharedContainers({ path, opened, numbered }: PlacedBlock): readonly Instance[] {
  return [
    ...opened.map(({ list }) => list),
    ...(numbered ? [numbered.list] : []),
    ...path.filter(({ kind }) => kind === 'table'),
  ];
}

/** Of the lists and tables that share blocks, those with the most words go together. */
function continueContainers(pairs: readonly Pair[], continued: Map<Instance, Instance>): void {
  const weights = new Map<Instance, Map<Instance, number>>();
  for (const { older, newer } of pairs) {
    const others = sharedContainers(newer);
    for (const [i, one] of sharedContainers(older).entries()) {
      const other = others[i];
      if (!other) continue;
      const known = weights.get(one) ?? new Map<Instance, number>();
      weights.set(one, known.set(other, (known.get(other) ?? 0) + newer.unit.words.length + 1));
    }
  }
  const candidates = [...weights]
    .flatMap(([from, known]) => [...known].map(([to, weight]) => ({ from, to, weight })))
    .sort((a, b) => b.weight - a.weight);
  const taken = new Set(continued.values());
  for (const { from, to } of candidates) {
    if (continued.has(from) || taken.has(to)) continue;
    continued.set(from, to);
    taken.add(to);
  }
}

/**
 * The blocks between two kept ones. Rows of the tables of these come first and last, so that no
 * table is torn apart; the rest is as in the redline.
 */
function interleaved(
  deleted: readonly Entry[],
  inserted: readonly Entry[],
  previous: Pair | undefined,
  next: Pair | undefined,
): readonly TrackedBlock[] {
  const gone = chunks(deleted, 'older');
  const come = chunks(inserted, 'newer');
  const first = (list: Chunk[], side: Side) =>
    previous && isRowOf(list[0], tableIn(previous[side])) ? list.splice(0, 1) : [];
  const last = (list: Chunk[], side: Side) =>
    next && isRowOf(list.at(-1), tableIn(next[side])) ? list.splice(-1, 1) : [];
  const start = byHint(first(gone, 'older'), first(come, 'newer'));
  const end = byHint(last(gone, 'older'), last(come, 'newer'));
  return [...start, ...byHint(gone, come), ...end];
}

/** One block, or the rows of one table. */
interface Chunk {
  readonly table: Instance | undefined;
  readonly hint: number;
  readonly blocks: TrackedBlock[];
}

function chunks(entries: readonly Entry[], side: Side): Chunk[] {
  const made: Chunk[] = [];
  for (const entry of entries) {
    const placedBlock = entry[side];
    if (!placedBlock) continue;
    const state = side === 'older' ? 'deleted' : 'inserted';
    const cells = rawCells(placedBlock, state);
    const block: TrackedBlock = { state, [side]: placedBlock, cells };
    const table = tableIn(placedBlock);
    const last = made.at(-1);
    if (last && isRowOf(last, table)) last.blocks.push(block);
    else made.push({ table, hint: entry.hint, blocks: [block] });
  }
  return made;
}

function tableIn({ path }: PlacedBlock): Instance | undefined {
  return path.find(({ kind }) => kind === 'table');
}

function isRowOf(chunk: Chunk | undefined, table: Instance | undefined): boolean {
  return table !== undefined && chunk?.table === table;
}

function byHint(deleted: readonly Chunk[], inserted: readonly Chunk[]): readonly TrackedBlock[] {
  const blocks: TrackedBlock[] = [];
  const waiting = [...deleted];
  for (const chunk of inserted) {
    while (waiting[0] && waiting[0].hint <= chunk.hint)
      blocks.push(...(waiting.shift()?.blocks ?? []));
    blocks.push(...chunk.blocks);
  }
  return [...blocks, ...waiting.flatMap((chunk) => chunk.blocks)];
}

function keptBlock({ block, older, newer }: Pair): TrackedBlock {
  const before = rawCells(older, 'equal');
  const now = rawCells(newer, 'equal');
  const isSame = JSON.stringify(before) === JSON.stringify(now);
  const cells = block.cells.map(({ runs }, i) => withSpaces(runs, before[i] ?? [], now[i] ?? []));
  return { state: 'kept', older, newer, cells: isSame ? now : cells };
}

const linkTargets = memo<Root, LinkTargets>(100);

/** The words of a block as written: a line end is a space, nothing else changes. */
function rawCells({ section, unit }: PlacedBlock, state: State | 'equal'): readonly Run[][] {
  const kind: RunKind = state === 'kept' ? 'equal' : state;
  const targets = linkTargets(
    section.body,
    '',
    () =>
      new Map(
        [...definitionsIn(section.body)].map(([label, definition]) => [
          label,
          linkMarks(definition),
        ]),
      ),
  );
  return textsOf(unit).map((node) =>
    [...atomsOf(node, {}, targets)].map(({ text, marks }) => ({
      kind,
      text: text.replaceAll('\n', ' '),
      marks,
    })),
  );
}

function textsOf({ node }: Unit): readonly Unit['node'][] {
  return node.type === 'tableRow' ? node.children : [node];
}
