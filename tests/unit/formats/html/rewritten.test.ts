import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { goneWithNew, oldWithNew } from '../../../../src/formats/html/rewritten.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, words: string, className?: string): ElementContent => ({
  type: 'element',
  tagName,
  properties: className ? { className: [className] } : {},
  children: [text(words)],
});
const html = (children: ElementContent[]) =>
  unified().use(rehypeStringify).stringify({ type: 'root', children });

const del = element('del', 'The operator may change it at any time');
const ins = element('ins', 'Users are told ten days before a change');

it.each([
  ['a block written anew', [del, ins], 1],
  ['with a place for a line to end', [del, element('wbr', ''), ins], 1],
  ['with little that stays', [text('Changes: '), del, ins, text(' See below.')], 1],
  ['with more that stays', [text('word '.repeat(20)), del, ins], 0],
  ['a few words', [element('del', 'three days'), element('ins', 'five days')], 0],
  ['only new words', [ins], 0],
  ['with a space between', [del, text(' '), ins], 0],
] as const)('%s: %#', (_name, nodes, pairs) => {
  const made = html(oldWithNew(nodes));
  expect(made.split('<span class="rewritten">')).toHaveLength(pairs + 1);
  expect(made.replace(/<\/?span[^>]*>/g, '')).toBe(html([...nodes]));
});

it.each([
  ['RA', '[RA]'],
  ['RRAAA', '[RRAAA]'],
  ['=R=A', '=R=A'],
  ['AR', 'AR'],
  ['RARA=R', '[RA][RA]=R'],
  ['', ''],
])('blocks %s become %s', (blocks, expected) => {
  const names: Record<string, string> = { R: 'removed', A: 'added', '=': 'same' };
  const made = goneWithNew([...blocks].map((sign) => element('p', sign, names[sign])));
  const said = made.map((node) => {
    if (node.type !== 'element') return '';
    const inner = node.children.map((one) => (one.type === 'text' ? one.value : html([one])));
    return node.tagName === 'div' ? `[${inner.join('').replace(/<[^>]*>/g, '')}]` : inner.join('');
  });
  expect(said.join('')).toBe(expected);
});
