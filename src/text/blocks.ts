/**
 * Blocks: what a citation can name. Every paragraph, list, block quote and table of a section is
 * numbered from 1; the items of a list, the rows of a table and the parts of a quote are numbered
 * within it (`2-1`), nested lists within their item (`2-1-1`). Sub-headings and thematic breaks
 * have no number; a footnote is named by its label.
 */
import type { BlockContent, DefinitionContent, ListItem, Nodes, Root, TableRow } from 'mdast';
import type { Section } from './section.ts';

export type BlockKind = 'paragraph' | 'list' | 'item' | 'table' | 'row' | 'quote' | 'footnote';

export interface Block {
  /** `2`, `2-1`; a footnote's is `fn-` and its label. */
  readonly number: string;
  readonly kind: BlockKind;
  /** 0 for the blocks of the section itself. */
  readonly depth: number;
  readonly node: Nodes;
}

/** The blocks below `root` in the order of the text: a container before its parts, footnotes last. */
export function blocksOf(root: Root): readonly Block[] {
  const blocks: Block[] = [];
  collect(root.children, [], blocks);
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') {
      blocks.push({ number: `fn-${node.identifier}`, kind: 'footnote', depth: 0, node });
    }
  }
  return blocks;
}

/** The anchor of a block on a page: `withdrawal-2-1`. */
export function blockAnchor(section: Pick<Section, 'id'>, block: Block): string {
  return `${section.id}-${block.number}`;
}

function collect(
  nodes: readonly (Root['children'][number] | ListItem | TableRow)[],
  above: readonly number[],
  blocks: Block[],
): void {
  let count = 0;
  for (const node of nodes) {
    const kind = kindOf(node);
    if (!kind) continue;
    const number = [...above, ++count];
    blocks.push({ number: number.join('-'), kind, depth: above.length, node });
    collect(partsOf(node), number, blocks);
  }
}

function kindOf(node: Nodes): BlockKind | undefined {
  switch (node.type) {
    case 'paragraph':
      return 'paragraph';
    case 'list':
      return 'list';
    case 'listItem':
      return 'item';
    case 'table':
      return 'table';
    case 'tableRow':
      return 'row';
    case 'blockquote':
      return 'quote';
    default:
      return undefined;
  }
}

/** What is numbered within a block. An item's own paragraphs are the item; its lists' items are its parts. */
function partsOf(node: Nodes): readonly (BlockContent | DefinitionContent | ListItem | TableRow)[] {
  switch (node.type) {
    case 'list':
    case 'table':
    case 'blockquote':
      return node.children;
    case 'listItem':
      return node.children.flatMap((child): (BlockContent | DefinitionContent | ListItem)[] =>
        child.type === 'list' ? child.children : child.type === 'paragraph' ? [] : [child],
      );
    default:
      return [];
  }
}
