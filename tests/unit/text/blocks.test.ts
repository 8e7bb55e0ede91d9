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
  expect(blocks.map(({ number, kind, node }) => [number, kind, plainText(node)])).toEqual([
    ['1', 'paragraph', 'One.'],
    ['2', 'list', 'a b b one b two still b'],
    ['2-1', 'item', 'a'],
    ['2-2', 'item', 'b b one b two still b'],
    ['2-2-1', 'item', 'b one'],
    ['2-2-2', 'item', 'b two'],
    ['3', 'table', 'h i j k'],
    ['3-1', 'row', 'h i'],
    ['3-2', 'row', 'j k'],
    ['4', 'quote', 'quoted deep'],
    ['4-1', 'paragraph', 'quoted'],
    ['4-2', 'list', 'deep'],
    ['4-2-1', 'item', 'deep'],
    ['5', 'paragraph', 'Last.'],
    ['fn-1', 'footnote', 'Note.'],
    ['fn-2', 'footnote', 'Other.'],
  ]);
});
