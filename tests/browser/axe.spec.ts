/**
 * axe finds nothing, with all of its rules: on every page of the real site once, and on the fixture
 * library's pages of each kind in both languages, light and dark, on a phone and on a desktop.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { pagesOf, site, type TestSite } from '../sites.ts';
import { url } from './pages.ts';

const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

/** One page of each kind and state, with the fullest content. */
const KINDS = [
  '/',
  '/404.html',
  '/kk-ru/privacy/',
  '/kk-ru/privacy/2025-01-01/changes/',
  ...['kk', 'ru'].flatMap((language) => [
    `/${language}/`,
    `/${language}/privacy/`,
    `/${language}/privacy/2025-01-01/`,
    `/${language}/privacy/2026-12-01/`,
    `/${language}/privacy/archive/`,
    `/${language}/privacy/2025-01-01/changes/`,
    `/${language}/privacy/changes-since/2022-02-22/`,
    `/${language}/privacy/changes-since/2026-02-01/`,
    `/${language}/privacy/history/data/`,
    `/embed/${language}/privacy/`,
    `/embed/${language}/privacy/data/`,
    `/embed/${language}/privacy/cross-border/`,
    `/embed/${language}/privacy/changes-since/2022-02-22/`,
  ]),
];

const isRussian = (address: string) => /^\/(?:embed\/)?ru\//.test(address);

function findsNothing(one: TestSite, addresses: readonly string[]): void {
  for (const address of addresses) {
    test(`${one.name} ${address}`, async ({ page }) => {
      await page.goto(url(one.name, address));
      const { violations } = await new AxeBuilder({ page })
        // Pages without frames do not need axe's second page.
        .setLegacyMode()
        .options({ rules })
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join('\n')}`,
      );
      expect(found).toEqual([]);
    });
  }
}

const [real, library] = [site('real'), site('library')];
const realPages = pagesOf(real);

for (const [colorScheme, viewport, addresses] of [
  ['light', PHONE, realPages.filter((address) => !isRussian(address))],
  ['dark', DESKTOP, realPages.filter(isRussian)],
] as const) {
  test.describe(`${colorScheme}, ${viewport.width} px, every page`, () => {
    test.use({ colorScheme, viewport });
    findsNothing(real, addresses);
  });
}

for (const [colorScheme, viewport, addresses] of [
  ['light', PHONE, KINDS.filter((address) => !isRussian(address))],
  ['dark', DESKTOP, KINDS.filter((address) => !isRussian(address))],
  ['light', DESKTOP, KINDS.filter(isRussian)],
  ['dark', PHONE, KINDS.filter(isRussian)],
] as const) {
  test.describe(`${colorScheme}, ${viewport.width} px, each kind`, () => {
    test.use({ colorScheme, viewport });
    findsNothing(library, addresses);
  });
}
