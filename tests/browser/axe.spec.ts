/**
 * axe finds nothing, with all of its rules: on every page once, Kazakh ones light on a phone and
 * Russian ones dark on a desktop; and on a page of each kind the other way round.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { pagesOf, SITES, site, type TestSite } from '../sites.ts';
import { url } from './pages.ts';

const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

function isRussian(address: string): boolean {
  return /^\/(?:embed\/)?ru\//.test(address);
}

/** One page of each kind, with the fullest content. */
const KINDS = [
  '/',
  '/404.html',
  '/ru/',
  '/kk/privacy/',
  '/ru/privacy/2025-01-01/',
  '/kk/privacy/archive/',
  '/ru/privacy/2025-01-01/changes/',
  '/kk/privacy/changes-since/2022-02-22/',
  '/ru/privacy/history/data/',
  '/kk-ru/privacy/',
  '/kk-ru/privacy/2025-01-01/changes/',
  '/embed/kk/privacy/',
  '/embed/ru/privacy/data/',
  '/embed/kk/privacy/changes-since/2022-02-22/',
];

function holds(one: TestSite, address: string): void {
  test(`${one.name} ${address}`, async ({ page }) => {
    await page.goto(url(one.name, address));
    const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join('\n')}`,
    );
    expect(found).toEqual([]);
  });
}

test.describe('light, on a phone', () => {
  test.use({ colorScheme: 'light', viewport: PHONE });
  for (const one of SITES) {
    for (const address of pagesOf(one)) if (!isRussian(address)) holds(one, address);
  }
});

test.describe('dark, on a desktop', () => {
  test.use({ colorScheme: 'dark', viewport: DESKTOP });
  for (const one of SITES) {
    for (const address of pagesOf(one)) if (isRussian(address)) holds(one, address);
  }
});

for (const [colorScheme, viewport] of [
  ['light', DESKTOP],
  ['dark', PHONE],
] as const) {
  test.describe(`${colorScheme}, ${viewport.width} px, each kind`, () => {
    test.use({ colorScheme, viewport });
    for (const address of KINDS) holds(site('library'), address);
  });
}
