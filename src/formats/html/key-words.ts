/** Marks the key words of a redline's block, in the newer text and in what was deleted. */
import type { ElementContent, Text } from 'hast';
import type { findKeyWords, KeyWord } from '../../text/key-words.ts';
import { element } from './redline-runs.ts';

/** A text node, and where it begins in the newer text or in the older one. */
interface Piece {
  readonly isGone: boolean;
  readonly start: number;
}

/**
 * A key word may cross insertions and marks of the text: each text is read as a whole.
 *
 * @param nodes the content of one block
 * @param find the key words of a text
 * @returns the same text, its key words in `<b class="key number">` and the like; remarks of the site
 *   are left alone
 */
export function withKeyWords(
  nodes: ElementContent[],
  find: (text: string) => ReturnType<typeof findKeyWords>,
): ElementContent[] {
  const pieces = new Map<Text, Piece>();
  let [newer, older] = ['', ''];
  collect(nodes, 'both');
  const [inNewer, inOlder] = [find(newer), older === newer ? find(newer) : find(older)];
  return marked(nodes);

  function collect(list: readonly ElementContent[], side: 'both' | 'newer' | 'older'): void {
    for (const node of list) {
      if (node.type === 'text') {
        pieces.set(node, {
          isGone: side === 'older',
          start: side === 'older' ? older.length : newer.length,
        });
        if (side !== 'older') newer += node.value;
        if (side !== 'newer') older += node.value;
      } else if (node.type === 'element' && !isRemark(node)) {
        // A forced line break ends a word, and so may a footnote mark.
        if (node.tagName === 'br') {
          newer += '\n';
          older += '\n';
        }
        const own = node.tagName === 'ins' ? 'newer' : node.tagName === 'del' ? 'older' : side;
        collect(node.children, own);
      }
    }
  }

  function marked(list: readonly ElementContent[]): ElementContent[] {
    return list.flatMap((node) => {
      if (node.type === 'text') {
        const piece = pieces.get(node);
        return piece ? cut(node.value, piece.start, piece.isGone ? inOlder : inNewer) : [node];
      }
      if (node.type !== 'element' || isRemark(node)) return [node];
      return [{ ...node, children: marked(node.children) }];
    });
  }
}

function cut(text: string, offset: number, words: readonly KeyWord[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) nodes.push({ type: 'text', value: text.slice(at, end) });
  };
  for (const { kind, start, end } of words) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    if (from >= to) continue;
    plain(from);
    const value = text.slice(from, to);
    nodes.push(element('b', { className: ['key', kind] }, [{ type: 'text', value }]));
    at = to;
  }
  plain(text.length);
  return nodes;
}

function isRemark({ properties }: Extract<ElementContent, { type: 'element' }>): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes('remark');
}
