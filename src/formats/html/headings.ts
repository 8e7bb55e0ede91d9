/** remark plugin: gives sub-headings the level that the page needs, and their explicit ids. */
import type { Root } from 'mdast';
import { explicitId } from '../../text/markdown.ts';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

export function remarkHeadings(options: {
  /** How many levels to lower the headings. */
  readonly shift: number;
}) {
  return (tree: Root): undefined => {
    for (const node of tree.children) {
      if (node.type !== 'heading') continue;
      node.depth = LEVELS[Math.min(node.depth + options.shift, LEVELS.length) - 1] ?? 6;
      const id = explicitId(node);
      if (id !== undefined) node.data = { ...node.data, hProperties: { id } };
    }
  };
}
