/** The browser's own bars have the colour of the page, which HTML cannot take from the tokens. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { site } from '../sites.ts';
import { attributes, page } from './html.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

it('is the ground of the page, light and dark', () => {
  const grounds = [...tokens.matchAll(/--ground: (#[0-9a-f]{6});/g)].map((match) => match[1]);
  expect(grounds).toHaveLength(2);
  const tree = page(site('real'), '/ru/privacy/');
  expect(attributes(tree, 'meta[name="theme-color"]', 'content')).toEqual(grounds);
});
