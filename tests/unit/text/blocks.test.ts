import { expect, it } from 'vitest';
import { blocksOf } from '../../../src/text/blocks.ts';
import { parseMarkdown } from '../../../src/text/markdown.ts';
import { plainText } from '../../../src/text/plain-text.ts';

const SOURCE = `One[^1].

- a
- b
  1. b one
  2. b two

  still b

## Sub-heading

| h | i |
| - | - |
| j | k |

---

> quoted
>
> - deep

Last.

[^1]: Note.
[^2]: Other.
`;

it('numbers what a citation can name', () => {
  const blocks = blocksOf(parseMarkdown(SOURCE));
  expect(
    blocks.map(({ number, kind, depth, node }) => [number, kind, depth, plainText(node)]),
  ).toEqual([
    ['1', 'paragraph', 0, 'One.'],
    ['2', 'list', 0, 'a b b one b two still b'],
    ['2-1', 'item', 1, 'a'],
    ['2-2', 'item', 1, 'b b one b two still b'],
    ['2-2-1', 'item', 2, 'b one'],
    ['2-2-2', 'item', 2, 'b two'],
    ['3', 'table', 0, 'h i j k'],
    ['3-1', 'row', 1, 'h i'],
    ['3-2', 'row', 1, 'j k'],
    ['4', 'quote', 0, 'quoted deep'],
    ['4-1', 'paragraph', 1, 'quoted'],
    ['4-2', 'list', 1, 'deep'],
    ['4-2-1', 'item', 2, 'deep'],
    ['5', 'paragraph', 0, 'Last.'],
    ['fn-1', 'footnote', 0, 'Note.'],
    ['fn-2', 'footnote', 0, 'Other.'],
  ]);
});
