/** Tokens of space, type size and colour become their values. */
import { transform } from 'lightningcss';
import { expect, it } from 'vitest';
import { inlineTokens } from '../../../src/delivery/inline-tokens.ts';
import { COLOURS } from '../../../src/edition/site.ts';

it.each([
  ['a{margin:var(--space-3) 0}', 'a{margin:.75rem 0}'],
  ['a{padding:var(--space-16)}', 'a{padding:4rem}'],
  ['a{font-size:var(--size-85)}', 'a{font-size:.85rem}'],
  ['a{color:var(--link)}', 'a{color:var(--link)}'],
  [':root{--link:var(--dark-link)}', ':root{--link:#9fd0f0}'],
  ['a{width:calc(var(--measure) - var(--space-8))}', 'a{width:calc(var(--measure) - 2rem)}'],
])('%s', (css, expected) => {
  const { code } = transform({
    filename: 'a.css',
    code: Buffer.from(css),
    minify: true,
    visitor: inlineTokens(COLOURS),
  });
  expect(Buffer.from(code).toString()).toBe(expected);
});
