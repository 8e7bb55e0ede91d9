/**
 * Old and new wording together, where a block was rewritten: a style sheet can then put the two
 * beside each other. Both stay where they are in the text, each once.
 */
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** A shorter change is read more easily within its sentence. */
const MIN_WORDS = 5;

/**
 * @param nodes the content of one block
 * @returns the same; a deletion and the insertion after it share an element where they outweigh
 *   what did not change
 */
export function oldWithNew(nodes: readonly ElementContent[]): ElementContent[] {
  const together: ElementContent[] = [];
  const isRewritten = wordsOf(nodes, isChange) >= 2 * wordsOf(nodes, (node) => !isChange(node));
  for (const node of nodes) {
    // A line may end between them.
    const last = together.at(-1);
    const count = last?.type === 'element' && last.tagName === 'wbr' ? 2 : 1;
    const old = together.slice(-count);
    const isPair = isRewritten && old[0] && isLong(old[0], 'del') && isLong(node, 'ins');
    if (isPair) together.splice(-count, count, rewritten('span', [...old, node]));
    else together.push(node);
  }
  return together;
}

/**
 * @param blocks the blocks of a section
 * @returns the same; deleted ones share an element with the new ones that follow them
 */
export function goneWithNew(blocks: readonly ElementContent[]): ElementContent[] {
  const together: ElementContent[] = [];
  for (let at = 0; at < blocks.length; ) {
    const gone = runOf('removed', blocks, at);
    const added = runOf('added', blocks, at + gone.length);
    const pair = [...gone, ...added];
    if (gone.length > 0 && added.length > 0) together.push(rewritten('div', pair));
    else together.push(...(pair.length > 0 ? pair : blocks.slice(at, at + 1)));
    at += Math.max(pair.length, 1);
  }
  return together;
}

/** The blocks from `start` on that have the class. */
function runOf(
  name: string,
  blocks: readonly ElementContent[],
  start: number,
): readonly ElementContent[] {
  const end = blocks.findIndex((block, i) => i >= start && !hasClass(block, name));
  return blocks.slice(start, end === -1 ? blocks.length : end);
}

function hasClass(node: ElementContent, name: string): boolean {
  const names = node.type === 'element' ? node.properties['className'] : [];
  return Array.isArray(names) && names.includes(name);
}

function rewritten(tagName: 'span' | 'div', children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { className: ['rewritten'] }, children };
}

function isLong(node: ElementContent, tagName: 'ins' | 'del'): boolean {
  return node.type === 'element' && node.tagName === tagName && wordsOf([node]) >= MIN_WORDS;
}

function isChange(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'ins' || node.tagName === 'del');
}

function wordsOf(
  nodes: readonly ElementContent[],
  counts: (node: ElementContent) => boolean = () => true,
): number {
  return nodes.filter(counts).map(textOf).join(' ').split(/\s+/).filter(Boolean).length;
}
