/** remark plugins for the blocks of a section: their anchors, and the numbers that show them. */
import type { Link, Paragraph, Root, TableCell } from 'mdast';
import { blockAnchor, blocksOf, citation, type NumberedBlock } from '../../text/blocks.ts';
import type { Section } from '../../text/section.ts';

/** @param section whose text the tree is */
type Options = { readonly section: Pick<Section, 'id' | 'number'> };

/** Gives every block its anchor (`withdrawal-2-1`) as id. */
export function remarkBlockAnchors({ section }: Options) {
  return (tree: Root): undefined => {
    for (const block of blocksOf(tree)) {
      if (block.kind === 'footnote') continue;
      block.node.data = { ...block.node.data, hProperties: { id: blockAnchor(section, block) } };
    }
  };
}

/**
 * Puts a link to itself (`6-2-1`) before the words of every paragraph, list item and table row: the
 * number that the PDF has in its margin. It is no part of the text, so the link has none: its label
 * is its name, and the style sheet shows it.
 */
export function remarkNumbers({ section }: Options) {
  return (tree: Root): undefined => {
    for (const block of blocksOf(tree)) {
      withWords(block)?.children.unshift(numberLink(section, block));
    }
  };
}

/** Where the words of a block begin; as in the PDF, an item has a number only if a paragraph begins it. */
function withWords({ node }: NumberedBlock): Paragraph | TableCell | undefined {
  switch (node.type) {
    case 'paragraph':
      return node;
    case 'listItem':
      return node.children[0]?.type === 'paragraph' ? node.children[0] : undefined;
    case 'tableRow':
      return node.children[0];
    default:
      return undefined;
  }
}

function numberLink(section: Options['section'], block: NumberedBlock): Link {
  const hProperties = { className: ['number'], ariaLabel: citation(section, block) };
  return {
    type: 'link',
    url: `#${blockAnchor(section, block)}`,
    children: [],
    data: { hProperties },
  };
}
