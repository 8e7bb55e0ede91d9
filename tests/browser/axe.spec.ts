/** Every page, light and dark, phone and desktop: axe finds nothing, with all of its rules. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { pagesOf, SITES } from '../sites.ts';
import { url } from './pages.ts';

const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));

const SIGHTS = [
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
] as const;

for (const sight of SIGHTS) {
  test.describe(`${sight.colorScheme}, ${sight.viewport.width} px`, () => {
    test.use(sight);
    for (const one of SITES) {
      for (const address of pagesOf(one)) {
        test(`${one.name} ${address}`, async ({ page }) => {
          await page.goto(url(one.name, address));
          const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join('\n')}`,
          );
          expect(found).toEqual([]);
        });
      }
    }
  });
}
