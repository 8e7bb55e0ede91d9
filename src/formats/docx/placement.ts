/**
 * Where the blocks of one edition are: in which of its lists, items, quotes and tables. A redline
 * names containers by number, but a list in an item has none, so they are told apart by the order of
 * the text.
 */
import type { Nodes } from 'mdast';
import type { BlockPlace, Container } from '../../redline/model.ts';
import type { Unit } from '../../redline/units.ts';
import { blockTree, flat } from '../../text/blocks.ts';
import { walk } from '../../text/markdown.ts';
import type { Section } from '../../text/section.ts';
import { type Surrounding, styleName } from './style-names.ts';

/** Word has nine levels of numbers. */
const DEEPEST_LEVEL = 8;

/** A list, item, quote or table of one edition; each is one object. */
export interface Instance extends Container {
  readonly section: string;
}

export type Alignment = 'left' | 'center' | 'right' | null;

/** The numbered paragraph of an item. */
export interface Numbered {
  readonly list: Instance;
  /** From 0. */
  readonly level: number;
  readonly isLoose: boolean;
  readonly within: readonly Surrounding[];
}

/** A block of one edition in its place. */
export interface PlacedBlock {
  readonly section: Section;
  readonly unit: Unit;
  readonly place: BlockPlace;
  /** The label of the footnote that it is in. */
  readonly footnote?: string;
  /** Outermost first. */
  readonly path: readonly Instance[];
  /** Items that begin here with something else than a paragraph of theirs: their numbers come before. */
  readonly opened: readonly Numbered[];
  /** If the block is the numbered paragraph of an item. */
  readonly numbered?: Numbered;
  /** Around the paragraph, without tables. */
  readonly within: readonly Surrounding[];
  readonly style: string;
  /** Of the columns, in a row. */
  readonly align: readonly Alignment[];
}

/** @param units of the section, in the order of the text */
export function placed(section: Section, units: readonly Unit[]): readonly PlacedBlock[] {
  const { loose, alignments, footnotes } = structureOf(section);
  let open: readonly Instance[] = [];
  return units.map((unit): PlacedBlock => {
    const { place } = unit;
    const kept = open.findIndex((one, i) => !isSame(one, i, place));
    const shared = open.slice(0, kept === -1 ? open.length : kept);
    const path = place.containers.map((container, i) =>
      shared[i] ? shared[i] : { ...container, section: section.id },
    );
    const isNew = (one: Instance | undefined) => one !== undefined && !shared.includes(one);
    const numberOf = (depth: number): readonly Numbered[] => {
      const list = path[depth - 1];
      const item = path[depth];
      if (!list || !item) return [];
      const lists = surroundings(path.slice(0, depth + 1));
      const level = lists.length - 1 - lists.lastIndexOf('quote') - 1;
      const isLoose = loose.has(item.number);
      return [{ list, level: Math.min(level, DEEPEST_LEVEL), isLoose, within: lists }];
    };
    const inner = path.length - 1;
    const isNumbered = place.kind === 'item' && path[inner]?.kind === 'item' && isNew(path[inner]);
    const opened = path.flatMap((one, depth) =>
      one.kind === 'item' && isNew(one) && !(isNumbered && depth === inner) ? numberOf(depth) : [],
    );
    open = path;
    const within = surroundings(path);
    const [numbered] = isNumbered ? numberOf(inner) : [];
    const footnote = footnotes.get(unit.node);
    return {
      section,
      unit,
      place,
      ...(footnote !== undefined && { footnote }),
      path,
      opened,
      ...(numbered && { numbered }),
      within,
      style: blockStyle(section, place, within, isNumbered),
      align: place.kind === 'row' ? (alignments.get(place.number ?? '') ?? []) : [],
    };
  });
}

export function surroundings(path: readonly Instance[]): readonly Surrounding[] {
  return path.flatMap(({ kind }) => (kind === 'item' ? 'list' : kind === 'quote' ? kind : []));
}

function blockStyle(
  section: Section,
  place: BlockPlace,
  within: readonly Surrounding[],
  isNumbered: boolean,
): string {
  switch (place.kind) {
    case 'heading':
      return section.number === 0 ? 'Title' : 'heading 1';
    case 'subheading':
      return `heading ${place.depth ?? 2}`;
    case 'row':
      return place.number?.endsWith('-1') ? 'Table Heading' : 'Table Text';
    case 'footnote':
      return 'footnote text';
    case 'break':
      return styleName(within, 'break');
    default:
      return styleName(within, isNumbered ? 'item' : 'text');
  }
}

function isSame(open: Instance, depth: number, place: BlockPlace): boolean {
  const next = place.containers[depth];
  const isInnermost = depth === place.containers.length - 1;
  // Items in footnotes have no number.
  const begins = next?.kind === 'item' && next.number === '' && isInnermost;
  return (
    next !== undefined &&
    !(begins && place.kind === 'item' && place.paragraph === 0) &&
    open.kind === next.kind &&
    open.number === next.number &&
    open.ordered === next.ordered &&
    open.start === next.start
  );
}

/**
 * What the units of a section do not say: which items have empty lines between them, how columns are
 * set, what is in footnotes.
 */
function structureOf({ body }: Section) {
  const loose = new Set<string>();
  const alignments = new Map<string, readonly Alignment[]>();
  const footnotes = new Map<Nodes, string>();
  for (const { node, blocks } of flat(blockTree(body.children))) {
    if (node.type === 'list' && (node.spread || node.children.some(({ spread }) => spread))) {
      for (const { number } of blocks) if (number !== undefined) loose.add(number);
    }
    if (node.type === 'table') {
      for (const { number } of blocks) {
        if (number !== undefined) alignments.set(number, node.align ?? []);
      }
    }
    if (node.type === 'footnoteDefinition') {
      for (const below of walk(node)) footnotes.set(below, node.identifier);
    }
  }
  return { loose, alignments, footnotes };
}
