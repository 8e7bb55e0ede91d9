/**
 * The blocks of a text as a tree. Those that a citation can name have a number: paragraphs, lists,
 * quotes and tables count from 1; the items of a list, the rows of a table and the blocks of a quote
 * count within it (`2-1`). The lists in an item have no number of their own: their items count
 * within the item (`2-1-1`). A footnote is named by its label, and nothing in it has a number.
 */
import type { Nodes, Root } from 'mdast';
import type { Section } from './section.ts';

const KINDS = {
  paragraph: 'paragraph',
  list: 'list',
  listItem: 'item',
  table: 'table',
  tableRow: 'row',
  blockquote: 'quote',
  footnoteDefinition: 'footnote',
  heading: 'heading',
  thematicBreak: 'break',
  // What the rules forbid.
  code: 'other',
  html: 'other',
} as const;

type BlockNode = Extract<Nodes, { type: keyof typeof KINDS }>;
type WithoutNumber = 'heading' | 'break' | 'other';

export type BlockKind = (typeof KINDS)[keyof typeof KINDS];

export interface Block {
  readonly kind: BlockKind;
  /** `2`, `2-1`, `fn-law`. */
  readonly number?: string;
  readonly node: BlockNode;
  /** What it contains, in the order of the text. */
  readonly blocks: readonly Block[];
}

export interface NumberedBlock extends Block {
  readonly kind: Exclude<BlockKind, WithoutNumber>;
  readonly number: string;
}

/** Gives the next number, where blocks have one. */
type Numbering = () => string | undefined;

/** @param nodes of a section's body, or of a footnote */
export function blockTree(nodes: readonly Nodes[]): readonly Block[] {
  return read(nodes, numbering(''), false);
}

/** The blocks of a tree in the order of the text, each before those it contains. */
export function flat(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => [block, ...flat(block.blocks)]);
}

/** The numbered blocks of a section's body in the order of the text, footnotes last. */
export function blocksOf(body: Root): readonly NumberedBlock[] {
  const blocks = flat(blockTree(body.children)).filter(isNumbered);
  return [...blocks.filter((one) => !isFootnote(one)), ...blocks.filter(isFootnote)];
}

export function isFootnote({ kind }: Block): boolean {
  return kind === 'footnote';
}

/** The anchor of a block on a page: `withdrawal-2-1`. */
export function blockAnchor(
  section: Pick<Section, 'id'>,
  block: Pick<NumberedBlock, 'number'>,
): string {
  return `${section.id}-${block.number}`;
}

/** The number by which a block is cited on paper, screen and PDF: `6-2`; `2` in the preamble. */
export function citation(
  section: Pick<Section, 'number'>,
  block: Pick<NumberedBlock, 'number'>,
): string {
  return section.number === 0 ? block.number : `${section.number}-${block.number}`;
}

function read(nodes: readonly Nodes[], next: Numbering, isInItem: boolean): readonly Block[] {
  return nodes.filter(isBlockNode).map((node): Block => {
    const kind = KINDS[node.type];
    const isItsItems = isInItem && kind === 'list';
    const hasNumber = !isItsItems && !(isInItem && kind === 'paragraph') && !isWithoutNumber(kind);
    const number =
      node.type === 'footnoteDefinition' ? `fn-${node.identifier}` : hasNumber ? next() : undefined;
    const within = isItsItems
      ? next
      : number === undefined || kind === 'footnote'
        ? () => undefined
        : numbering(`${number}-`);
    const blocks = read(contained(node), within, kind === 'item');
    return { kind, node, blocks, ...(number !== undefined && { number }) };
  });
}

function numbering(prefix: string): Numbering {
  let count = 0;
  return () => `${prefix}${++count}`;
}

function contained(node: BlockNode): readonly Nodes[] {
  switch (node.type) {
    case 'list':
    case 'listItem':
    case 'table':
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children;
    default:
      return [];
  }
}

function isBlockNode(node: Nodes): node is BlockNode {
  return node.type in KINDS;
}

function isWithoutNumber(kind: BlockKind): kind is WithoutNumber {
  return kind === 'heading' || kind === 'break' || kind === 'other';
}

function isNumbered(block: Block): block is NumberedBlock {
  return block.number !== undefined;
}
