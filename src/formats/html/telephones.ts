/**
 * rehype plugin: spaces and hyphens of a telephone number become character references. The reader
 * gets the very letters that stand in the text; html-validate (tel-non-breaking), which asks for
 * other letters unless a style attribute forbids the break, is content, and the style sheet keeps
 * the number on one line.
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
