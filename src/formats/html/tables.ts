/**
 * rehype plugin: a table scrolls by itself where it is wider than the screen and can be reached by
 * keyboard for that; its header cells say what they head; alignment is a class, since the
 * attribute is obsolete in HTML.
 */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeTables(options: {
  /** «Таблица» */
  readonly label: string;
  /** Number of the section, which makes the label unique on the page with that of the block. */
  readonly section: number;
}) {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return;
      visit(element, 'element', mendCell);
      const block = String(element.properties['id'] ?? '').replace(/^.*?(?=\d[\d-]*$)/, '');
      const ariaLabel = `${options.label} ${options.section}-${block}`;
      parent.children[index] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['table'], ariaLabel, tabIndex: 0 },
        children: [element],
      };
      return SKIP;
    });
  };
}

function mendCell(cell: Element): void {
  const { properties } = cell;
  if (cell.tagName === 'th') properties['scope'] = 'col';
  if (typeof properties['align'] !== 'string') return;
  properties['className'] = [properties['align']];
  delete properties['align'];
}
