/** remark plugin: gives every block of a section its anchor (`withdrawal-2-1`) as id. */
import type { Root } from 'mdast';
import { blockAnchor, blocksOf } from '../../text/blocks.ts';

export function remarkBlockAnchors(options: {
  /** Id of the section whose text the tree is. */
  readonly section: string;
}) {
  return (tree: Root): undefined => {
    for (const block of blocksOf(tree)) {
      if (block.kind === 'footnote') continue;
      const id = blockAnchor({ id: options.section }, block);
      block.node.data = { ...block.node.data, hProperties: { id } };
    }
  };
}
