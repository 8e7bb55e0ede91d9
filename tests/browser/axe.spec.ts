/**
 * axe finds nothing, with all of its rules, on the fixture library's pages of each kind in both
 * languages, light and dark, on a phone and on a desktop, nor on the real policy.
 */
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { site, type TestSite } from '../sites.ts';
import { url } from './pages.ts';

const options: axe.RunOptions = {
  rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }])),
  // Describing what passes takes most of the time.
  resultTypes: ['violations'],
};

declare global {
  interface Window {
    axe: typeof axe;
  }
}

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

type Look = readonly ['light' | 'dark', { width: number; height: number }];

function findsNothing(one: TestSite, addresses: readonly string[], looks: readonly Look[]): void {
  for (const address of addresses) {
    test(`${one.name} ${address}`, async ({ page }) => {
      await page.goto(url(one.name, address));
      await page.evaluate(axe.source);
      for (const [colorScheme, viewport] of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        const found = await page.evaluate(async (asked) => {
          const { violations } = await window.axe.run(document, asked);
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join('\n')}`);
        }, options);
        expect(found, `${colorScheme}, ${viewport.width} px`).toEqual([]);
      }
    });
  }
}

const [real, library] = [site('real'), site('library')];
/** The pages that most people read, with the text that they read. */
findsNothing(
  real,
  ['/kk/privacy/', '/ru/privacy/', '/kk-ru/privacy/', '/embed/kk/privacy/'],
  [['light', PHONE]],
);
findsNothing(library, KINDS.filter(isRussian), [
  ['light', DESKTOP],
  ['dark', PHONE],
]);
findsNothing(
  library,
  KINDS.filter((address) => !isRussian(address)),
  [
    ['light', PHONE],
    ['dark', DESKTOP],
  ],
);
