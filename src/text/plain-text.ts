import type { Nodes } from 'mdast';
import { withPlainLineEnds } from './markdown.ts';

/**
 * The text of `node` as the reader reads it, without markup: white space folded to single spaces,
 * footnote marks left out. Nodes without text (thematic breaks, definitions) give ''.
 */
export function plainText(node: Nodes): string {
  return rawText(node)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    return withPlainLineEnds(node.value);
  }
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const separator = isPhrasingParent(node) ? '' : '\n';
  return node.children.map(rawText).join(separator);
}

/** Whether the children of `node` run on as words, rather than being blocks or cells. */
function isPhrasingParent(node: Nodes): boolean {
  return [
    'paragraph',
    'heading',
    'emphasis',
    'strong',
    'delete',
    'link',
    'linkReference',
    'tableCell',
  ].includes(node.type);
}
