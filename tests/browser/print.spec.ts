/** Paper: what each sheet says, and that no word is broken. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sha256 } from '../../src/edition/seal.ts';
import { hasPoppler } from '../has-poppler.ts';
import { site } from '../sites.ts';
import { framedUrl, url } from './pages.ts';

for (const address of ['/kk-ru/privacy/', '/ru/privacy/', '/kk-ru/privacy/2026-12-01/changes/']) {
  test(`breaks no word: ${address}`, async ({ page }) => {
    // The width between the margins of A4.
    await page.setViewportSize({ width: 616, height: 900 });
    await page.goto(url('library', address));
    await page.emulateMedia({ media: 'print' });
    const broken = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const node = texts.currentNode;
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
      return found;
    });
    expect(broken).toEqual([]);
  });
}

/** The pages of a PDF as text, by pdftotext of poppler-utils, which .ci/run installs and others may lack. */
const sheetsOf = (pdf: Uint8Array) =>
  execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf })
    .toString()
    .replace(/\f$/, '')
    .split('\f');

const LINES = [
  'Политика конфиденциальности. Редакция от 22 февраля 2022 г.',
  'https://hitter.kz/ru/privacy/2022-02-22/',
  `SHA-256: ${sha256(readFileSync(`${site('library').folder}/ru/privacy/2022-02-22.md`))}`,
];

test('each sheet names its edition, address, digest and number once', async ({ page }) => {
  test.skip(!hasPoppler(), 'pdftotext is not installed');
  await page.goto(url('library', '/ru/privacy/2022-02-22/'));
  const printed = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
  expect(printed.length).toBeGreaterThan(2);
  for (const [i, sheet] of printed.entries()) {
    const text = sheet.replace(/\s+/g, ' ');
    for (const line of LINES) expect(text.split(line)).toHaveLength(2);
    expect(text).toMatch(new RegExp(` ${i + 1} ?/ ?${printed.length} `));
  }
});

test('an engine without boxes in margins repeats them above the text', async ({ page }) => {
  test.skip(!hasPoppler(), 'pdftotext is not installed');
  // The page alone: the test would not wait for its icon.
  const address = framedUrl('/ru/privacy/2022-02-22/');
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('(width:attr(a px))', '(width:none(a px))');
    await route.fulfill({ response, body });
  });
  await page.goto(address);
  const printed = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
  expect(printed.length).toBeGreaterThan(2);
  for (const sheet of printed) {
    const text = sheet.replace(/\s+/g, ' ');
    expect(text.trim().startsWith(LINES.join(' '))).toBe(true);
    for (const line of LINES) expect(text.split(line)).toHaveLength(2);
  }
});
