/** remark plugin: turns addresses in the text into links. The words stay as written. */
import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findContactPoints } from '../../text/contact-points.ts';

export function remarkContactLinks() {
  return (tree: Root): undefined => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return;
      const nodes = linked(node);
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

function linked(text: Text): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  const addText = (end: number) => {
    if (end > from) nodes.push({ type: 'text', value: text.value.slice(from, end) });
  };
  for (const point of findContactPoints(text.value)) {
    addText(point.start);
    const value = text.value.slice(point.start, point.end);
    nodes.push({ type: 'link', url: point.href, children: [{ type: 'text', value }] });
    from = point.end;
  }
  addText(text.value.length);
  return nodes;
}
