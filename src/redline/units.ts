/**
 * Units: the texts of a section that a redline pairs. They are its heading, sub-headings, paragraphs,
 * list items, table rows and footnotes, in the order of the text, footnotes last.
 */
import type { Nodes, Root } from 'mdast';
import { type Block, blockTree, flat, isFootnote } from '../text/blocks.ts';
import { definitionsIn, explicitId } from '../text/markdown.ts';
import { memo } from '../text/memo.ts';
import type { Section } from '../text/section.ts';
import type { BlockPlace, Container, Side, UnitKind } from './model.ts';
import { type LinkTargets, linkMarks, type Token, tokensOf } from './tokens.ts';

export interface Unit {
  readonly place: BlockPlace;
  readonly node: Nodes;
  /** The cells of a table row; any other unit has one. */
  readonly cells: readonly (readonly Token[])[];
  /** Its tokens as one string: equal for equal texts. */
  readonly text: string;
  /** Its words in lower case, sorted. */
  readonly words: readonly string[];
}

/**
 * Editions share the trees of unchanged sections, so their units are made once for each side. Those
 * of all sections of a long archive would take more memory than all else.
 */
const known = memo<Root, readonly Unit[]>(100);

/** The units of a section, its heading first. The two sides never share a unit. */
export function unitsOf(section: Section, side: Side): readonly Unit[] {
  return known(section.body, `${side} ${section.id}`, () => [...readUnits(section)]);
}

interface Surroundings {
  readonly containers: readonly Container[];
  /** The list item or footnote whose paragraphs these are: they have its kind and number. */
  readonly owner?: { readonly kind: UnitKind; readonly number: string };
}

/** What reading a unit needs to know of its section. */
interface Reading {
  readonly section: Section;
  readonly targets: LinkTargets;
}

function* readUnits(section: Section): Generator<Unit> {
  const definitions = [...definitionsIn(section.body)];
  const reading: Reading = {
    section,
    targets: new Map(definitions.map(([label, definition]) => [label, linkMarks(definition)])),
  };
  const heading = { node: section.headingNode };
  yield unitOf(heading, 'heading', { containers: [] }, reading);
  const tree = blockTree(section.body.children);
  yield* unitsIn(tree, { containers: [] }, reading);
  for (const { blocks, number = '' } of flat(tree).filter(isFootnote)) {
    yield* unitsIn(blocks, { containers: [], owner: { kind: 'footnote', number } }, reading);
  }
}

function* unitsIn(
  blocks: readonly Block[],
  within: Surroundings,
  reading: Reading,
): Generator<Unit> {
  let paragraph = 0;
  for (const block of blocks) {
    const { node, number = '' } = block;
    const inside = (container: Container) => [...within.containers, container];
    switch (node.type) {
      case 'heading': {
        const id = explicitId(node);
        const more = { depth: node.depth, ...(id !== undefined && { explicitId: id }) };
        yield unitOf(block, 'subheading', within, reading, more);
        break;
      }
      case 'paragraph': {
        const kind = within.owner?.kind ?? 'paragraph';
        yield unitOf(block, kind, within, reading, { paragraph: within.owner ? paragraph++ : 0 });
        break;
      }
      case 'list': {
        const { ordered, start } = node;
        const list = { kind: 'list', number, ordered: ordered === true } as const;
        const containers = inside(typeof start === 'number' ? { ...list, start } : list);
        yield* unitsIn(block.blocks, { containers }, reading);
        break;
      }
      case 'listItem': {
        const item = { kind: 'item', number } as const;
        const own = { containers: inside(item), owner: item };
        if (node.children.length === 0) yield unitOf(block, 'item', own, reading);
        yield* unitsIn(block.blocks, own, reading);
        break;
      }
      case 'blockquote':
        yield* unitsIn(block.blocks, { containers: inside({ kind: 'quote', number }) }, reading);
        break;
      case 'table':
        yield* unitsIn(block.blocks, { containers: inside({ kind: 'table', number }) }, reading);
        break;
      case 'tableRow':
        yield unitOf(block, 'row', within, reading);
        break;
      case 'code':
        yield unitOf(block, 'code', within, reading);
        break;
      case 'thematicBreak':
        yield unitOf(block, 'break', within, reading);
        break;
    }
  }
}

function unitOf(
  block: Pick<Block, 'number'> & { readonly node: Nodes },
  kind: UnitKind,
  within: Surroundings,
  reading: Reading,
  more: Partial<BlockPlace> = {},
): Unit {
  const { node } = block;
  const number = within.owner?.number ?? block.number;
  const texts: readonly Nodes[] = node.type === 'tableRow' ? node.children : [node];
  const cells = texts.map((text) => tokensOf(text, reading.targets));
  return {
    place: {
      section: reading.section.id,
      ...(number !== undefined && { number }),
      paragraph: 0,
      kind,
      containers: within.containers,
      ...more,
    },
    node,
    cells,
    text: cells.map(keyOf).join('\u0001'),
    words: cells
      .flat()
      .filter(({ isWord }) => isWord)
      .map(({ key }) => key.toLowerCase())
      .sort(),
  };
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ key, space }) => (space ? ` ${key}` : key)).join('');
}
