/** The browser's own bars have the page's colour, which HTML must repeat from the tokens. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { site } from '../sites.ts';
import { attributes, page } from './html.ts';

/** Value of `--ground` in a style sheet. */
function groundOf(sheet: 'tokens' | 'dark'): string | undefined {
  const css = readFileSync(new URL(`../../src/styles/${sheet}.css`, import.meta.url), 'utf8');
  return /--ground: (#[0-9a-f]{6});/.exec(css)?.[1];
}

it('is the ground of the page, light and dark', () => {
  const colours = attributes(
    page(site('real'), '/ru/privacy/'),
    'meta[name="theme-color"]',
    'content',
  );
  expect(colours).toHaveLength(2);
  expect(colours).toEqual([groundOf('tokens'), groundOf('dark')]);
});
