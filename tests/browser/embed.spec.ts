/** Pages for app webviews on a telephone: theme, text size, anchors, and a single request. */
import { devices, expect, type Page, test } from '@playwright/test';
import { url } from './pages.ts';

const { defaultBrowserType: _engine, ...android } = devices['Galaxy S9+'] ?? {};
// Nothing here depends on the density of pixels, and 4.5 of them each way take long to paint.
test.use({ ...android, viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 });

const LIGHT = 'rgb(253, 252, 249)';
const DARK = 'rgb(23, 22, 20)';

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** What Android's text zoom does to a page whose lengths are in em and rem. */
async function textZoom(page: Page) {
  const session = await page.context().newCDPSession(page);
  return (percent: number) =>
    session.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } });
}

const PAGES = [
  '/embed/kk/privacy/',
  '/embed/ru/privacy/',
  '/embed/ru/privacy/operator/',
  '/embed/kk/privacy/retention/',
  '/embed/ru/privacy/third-parties/',
  '/embed/kk/privacy/cross-border/',
  '/embed/ru/privacy/2022-02-22/',
  '/embed/kk/privacy/2026-12-01/',
];

for (const address of PAGES) {
  test(`${address}: one request, no message, nothing stored, no sideways scroll`, async ({
    page,
  }) => {
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(url('library', address));
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([url('library', address)]);
    expect(messages).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + document.cookie.length)).toBe(0);
    const zoomText = await textZoom(page);
    for (const percent of [100, 150, 200, 300]) {
      await zoomText(percent);
      const size = await page.evaluate(() => ({
        text: Number.parseFloat(getComputedStyle(document.body).fontSize),
        beyond: document.documentElement.scrollWidth - innerWidth,
        scale: visualViewport?.scale,
      }));
      expect(size).toEqual({ text: (17 * percent) / 100, beyond: 0, scale: 1 });
    }
  });
}

test('changes: no sideways scroll with text at 300 %', async ({ page }) => {
  const zoomText = await textZoom(page);
  await zoomText(300);
  for (const language of ['kk', 'ru']) {
    await page.goto(url('library', `/embed/${language}/privacy/changes-since/2022-02-22/`));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
});

test.describe('theme', () => {
  for (const [system, query, expected] of [
    ['light', '', LIGHT],
    ['dark', '', DARK],
    ['light', '?theme=dark', DARK],
    ['dark', '?theme=light', LIGHT],
    ['dark', '?theme=blue', DARK],
  ] as const) {
    test(`${system} system${query}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      await page.goto(url('library', `/embed/ru/privacy/${query}`));
      expect(await ground(page)).toBe(expected);
    });
  }

  test('is also that of changed text', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(url('library', '/embed/ru/privacy/changes-since/2022-02-22/?theme=light'));
    const added = page.locator('.added').first();
    expect(await added.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
      'rgb(220, 243, 226)',
    );
  });

  test('is kept across pages under /embed/', async ({ page }) => {
    await page.goto(url('library', '/embed/ru/privacy/data/?theme=dark'));
    await page.locator('nav [rel="next"]').tap();
    await expect(page).toHaveURL(url('library', '/embed/ru/privacy/device-data/?theme=dark'));
    expect(await ground(page)).toBe(DARK);
    await page.getByRole('link', { name: 'Весь текст' }).tap();
    await expect(page).toHaveURL(url('library', '/embed/ru/privacy/?theme=dark'));
  });

  test('needs JavaScript only for ?theme', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(url('library', '/embed/ru/privacy/data/'));
    await page.locator('nav [rel="next"]').click();
    await expect(page).toHaveURL(url('library', '/embed/ru/privacy/device-data/'));
    await expect(page.locator('h2')).toContainText('Данные об устройстве');
    await context.close();
  });
});

test('an old id leads to its successor, with a note', async ({ page }) => {
  await page.goto(url('library', '/embed/ru/privacy/#third-parties'));
  await expect(page.locator('#partners h2')).toBeInViewport();
  await expect(page.locator('#third-parties + .lineage')).toBeVisible();
  await expect(page.locator('#profiling + .lineage')).toBeHidden();
});

test('a split id leads to its first part and names the others', async ({ page }) => {
  await page.goto(url('library', '/embed/kk/privacy/#data'));
  await expect(page.locator('#data > .lineage')).toBeVisible();
  await page.locator('#data > .lineage a').tap();
  await expect(page).toHaveURL(url('library', '/embed/kk/privacy/#device-data'));
  await expect(page.locator('#device-data h2')).toBeInViewport();
});

test('a removed id leads to a note, and on to the edition that had it', async ({ page }) => {
  await page.goto(url('library', '/embed/ru/privacy/#cross-border'));
  await expect(page.locator('#cross-border')).toBeInViewport();
  await page.locator('#cross-border a').tap();
  await expect(page).toHaveURL(url('library', '/embed/ru/privacy/2025-01-01/#cross-border'));
  await expect(page.locator('#cross-border h2')).toBeInViewport();
});

test('text can be selected, and taps have no delay', async ({ page }) => {
  await page.goto(url('library', '/embed/ru/privacy/operator/'));
  const style = await page.evaluate(() => {
    const { touchAction } = getComputedStyle(document.documentElement);
    return { touchAction, userSelect: getComputedStyle(document.body).userSelect };
  });
  expect(style).toEqual({ touchAction: 'manipulation', userSelect: 'auto' });
});
