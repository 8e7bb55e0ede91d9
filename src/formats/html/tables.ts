/**
 * rehype plugin: wraps each table in an element that scrolls on narrow screens and can have the
 * focus; gives header cells their scope; and makes alignment a class, since the attribute is
 * obsolete. The number of the head stands before the table: it would be read with every cell.
 */
import type { Element, ElementContent, Root } from 'hast';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';

export function rehypeTables(options: {
  /** «Таблица» */
  readonly label: string;
  /** Number of the section: with the number of the block it makes the label unique on the page. */
  readonly section: number;
}) {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return;
      visit(element, 'element', prepareCell);
      const block = String(element.properties['id'] ?? '').replace(/^.*?(?=\d[\d-]*$)/, '');
      const ariaLabel = `${options.label} ${options.section}-${block}`;
      parent.children[index] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['table'], ariaLabel, tabIndex: 0 },
        children: [...headNumber(element), element],
      };
      return SKIP;
    });
  };
}

/** Taken out of the head's first cell, which is the first `th` in the table. */
function headNumber(table: Element): readonly ElementContent[] {
  let number: ElementContent[] = [];
  visit(table, 'element', ({ tagName, children: [first], children }) => {
    if (tagName !== 'th') return CONTINUE;
    if (isNumber(first)) number = children.splice(0, 1);
    return EXIT;
  });
  return number;
}

function isNumber(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && String(node.properties['className']) === 'number';
}

function prepareCell(cell: Element): void {
  const { properties } = cell;
  if (cell.tagName === 'th') properties['scope'] = 'col';
  if (typeof properties['align'] !== 'string') return;
  properties['className'] = [properties['align']];
  delete properties['align'];
}
