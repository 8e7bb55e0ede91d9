/** What the site adds to the sections of an edition: numbers, tools, changes, contact, notes. */
import { expect, type Page, test } from '@playwright/test';
import { url } from './pages.ts';

/** Relative luminance (WCAG 2.2) of the colours of an element's generated text and of its ground. */
const contrastOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => {
      const linear = [r, g, b].map((one) =>
        one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const groundOf = (element: Element | null): readonly number[] => {
      if (!element) return [255, 255, 255];
      const ground = channels(getComputedStyle(element).backgroundColor);
      return ground.length === 3 || (ground[3] ?? 0) > 0 ? ground : groundOf(element.parentElement);
    };
    return elements.map((element) => {
      const shown = luminance(channels(getComputedStyle(element, '::before').color));
      const ground = luminance(groundOf(element));
      return (Math.max(shown, ground) + 0.05) / (Math.min(shown, ground) + 0.05);
    });
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`numbers can be read and reached at any width, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const address of ['/ru/privacy/#withdrawal-2', '/kk-ru/privacy/#retention']) {
      await page.goto(url('library', address));
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const ratios = await contrastOf(page, '.number');
        expect(ratios.length).toBeGreaterThan(40);
        expect(ratios.filter((ratio) => ratio < 7)).toEqual([]);
        const small = await page.locator('a.number').evaluateAll((numbers) =>
          numbers.flatMap((number) => {
            const { width: w, height: h, left } = number.getBoundingClientRect();
            return w < 24 || h < 24 || left < 0 ? `${number.ariaLabel} ${w}×${h} ${left}` : [];
          }),
        );
        expect(small, `${width} px`).toEqual([]);
      }
    }
  });
}

test('a number leads to its block and is that of the address', async ({ page }) => {
  await page.goto(url('library', '/ru/privacy/'));
  await page.locator('#withdrawal').getByRole('link', { name: '8-2', exact: true }).click();
  await expect(page).toHaveURL(/#withdrawal-2$/);
  await page.locator('#withdrawal h2').getByRole('link', { name: '8.' }).click();
  await expect(page).toHaveURL(/#withdrawal$/);
});

test('numbers of blocks and tools are not copied, numbers of sections are', async ({ page }) => {
  await page.goto(url('library', '/ru/privacy/'));
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('#withdrawal') ?? document.body);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toMatch(
    /^8\.\sОтзыв согласия на сбор и обработку пользовательских данных\s+Польз/,
  );
  expect(copied).not.toMatch(/8-1|Қазақша|История/);
});

test('tools appear with the pointer, the focus and the target', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(url('library', '/ru/privacy/'));
  const tools = page.locator('#withdrawal .policy-section-tools');
  await expect(tools).toHaveCSS('opacity', '0');
  await page.locator('#withdrawal h2').hover();
  await expect(tools).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(tools).toHaveCSS('opacity', '0');
  await tools.getByRole('link').first().focus();
  await expect(tools).toHaveCSS('opacity', '1');
  await page.goto(url('library', '/ru/privacy/#withdrawal'));
  await expect(tools).toHaveCSS('opacity', '1');
});

test('on a phone the tools end the section', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url('library', '/ru/privacy/'));
  const section = await page.locator('#withdrawal').boundingBox();
  const tools = await page.locator('#withdrawal .policy-section-tools').boundingBox();
  expect(tools?.height).toBeLessThan(40);
  expect(
    (section?.y ?? 0) + (section?.height ?? 0) - (tools?.y ?? 0) - (tools?.height ?? 0),
  ).toBeLessThan(1);
});

test('every link beside the text names its section', async ({ page }) => {
  await page.goto(url('library', '/ru/privacy/'));
  const names = await page
    .locator('.policy-section-tools a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain(
    'История раздела: Отзыв согласия на сбор и обработку пользовательских данных',
  );
});

test('a section says that the edition changed it, and leads to the change', async ({ page }) => {
  await page.goto(url('library', '/ru/privacy/'));
  await expect(
    page.locator('#consent .policy-section-note:not(.policy-section-tools)'),
  ).toHaveCount(0);
  const note = page.locator('#partners').getByRole('link', { name: '1 февраля 2026 г.' });
  await expect(note).toHaveText(/^(?:изменено|переименовано) 1.февраля 2026.г\.$/);
  await note.click();
  await expect(page).toHaveURL(/\/ru\/privacy\/2026-02-01\/changes\/#partners$/);
  await expect(page.locator('#partners')).toBeInViewport();
});

test('of an edition to come nothing is told as done', async ({ page }) => {
  await page.goto(url('library', '/ru/privacy/2026-12-01/'));
  const notes = page.locator('.policy-section-note:not(.policy-section-tools)');
  for (const text of await notes.allTextContents()) expect(text).toContain('в редакции от 1');
  expect(await notes.count()).toBeGreaterThan(1);
});

test('the contact ends the sections that ask for it, also under a later id', async ({ page }) => {
  for (const [address, ids] of [
    ['/kk/privacy/2022-02-22/', ['withdrawal', 'profiling']],
    ['/ru/privacy/', ['withdrawal', 'personalisation']],
    ['/embed/ru/privacy/', ['withdrawal', 'personalisation']],
  ] as const) {
    await page.goto(url('library', address));
    const sections = page.locator('section[id]', { has: page.locator('aside a[href^="tel:"]') });
    expect(await sections.evaluateAll((found) => found.map(({ id }) => id))).toEqual(ids);
    await expect(page.locator('#withdrawal aside a[href^="mailto:"]')).toHaveText(
      'support@hitter.kz',
    );
  }
});

test('a note on a removed section is folded until it is wanted', async ({ page }) => {
  for (const address of ['/ru/privacy/', '/embed/ru/privacy/']) {
    await page.goto(url('library', address));
    const note = page.locator('#cross-border');
    await expect(note).toBeHidden();
    await page.locator('.absent > a').click();
    await expect(note).toBeVisible();
    await page.goto(url('library', `${address}#cross-border`));
    await expect(note).toBeInViewport();
    await expect(page.locator('#minors')).toBeHidden();
  }
});
