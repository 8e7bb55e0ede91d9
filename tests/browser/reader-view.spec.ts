/**
 * A reader view shows the legal text whole and alone. `@mozilla/readability` is what Firefox has,
 * here on a browser's own document.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { pagesOf, SITES } from '../sites.ts';
import { url } from './pages.ts';

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** The words of each block: of the text on the page, without what it marks as beside it; of the view. */
const BLOCKS = `(() => {
  ${readability}
  const words = (node) => node.textContent.replace(/\\s+/g, ' ').trim();
  const blocks = (root) =>
    [...root.querySelectorAll('h2, h3, h4, p, li, th, td')]
      .map((block) => {
        const own = block.cloneNode(true);
        for (const within of own.querySelectorAll('p, li')) within.remove();
        return words(own);
      })
      .filter((text) => text !== '');
  const text = document.querySelector('.text').cloneNode(true);
  for (const aside of text.querySelectorAll('aside')) aside.remove();
  const view = document.createElement('div');
  view.innerHTML = new Readability(document.cloneNode(true)).parse().content;
  return { text: blocks(text), view: blocks(view), words: [words(text), words(view)] };
})()`;

interface Blocks {
  readonly text: readonly string[];
  readonly view: readonly string[];
  /** All words of the text and of the view. */
  readonly words: readonly [string, string];
}

for (const one of SITES) {
  test(`of each page of an edition: ${one.name}`, async ({ page }) => {
    const pages = pagesOf(one).filter((address) =>
      /^\/(?:kk|ru)\/privacy\/(?:\d[\d-]*\/)?$/.test(address),
    );
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const address of pages) {
      await page.goto(url(one.name, address));
      const { text, view, words } = await page.evaluate<Blocks>(BLOCKS);
      const numbered = text.filter((block) => /^\d+\. /.test(block));
      expect(numbered.length, address).toBeGreaterThanOrEqual(one.name === 'operator' ? 3 : 13);
      expect(view, address).toEqual(text);
      expect(words[1].replace(/\s/g, ''), address).toBe(words[0].replace(/\s/g, ''));
    }
  });
}
