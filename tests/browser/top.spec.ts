/** The top of the pages of an edition: what a reader sees first, on a phone and on a wide screen. */
import { expect, type Page, test } from '@playwright/test';
import { url } from './pages.ts';

const PHONE = { width: 390, height: 844 };

/** Every kind of page of an edition, by what its status line begins with and its sign. */
const PAGES = [
  ['real', '/kk/privacy/', '● 2022 жылғы 22 ақпаннан бастап қолданылады'],
  ['real', '/ru/privacy/', '● Действует с 22 февраля 2022 г.'],
  ['real', '/kk-ru/privacy/', '● 2022 жылғы 22 ақпаннан бастап қолданылады'],
  [
    'library',
    '/kk/privacy/',
    '● 2026 жылғы 1 ақпаннан бастап 2026 жылғы 30 қарашаны қоса алғанда қолданылады',
  ],
  ['library', '/ru/privacy/2026-02-01/', '● Действует с 1 февраля 2026 г. по 30 ноября 2026 г.'],
  ['library', '/ru/privacy/2025-01-01/', '○ Действовала с 1 января 2025 г. по 31 января 2026 г.'],
  ['library', '/kk/privacy/2026-12-01/', '◐ 2026 жылғы 1 желтоқсаннан бастап күшіне енеді'],
  ['library', '/ru/privacy/2026-12-01/', '◐ Вступает в силу 1 декабря 2026 г.'],
  [
    'library',
    '/kk-ru/privacy/',
    '● 2026 жылғы 1 ақпаннан бастап 2026 жылғы 30 қарашаны қоса алғанда қолданылады',
  ],
  [
    'library',
    '/kk-ru/privacy/2023-06-01/',
    '○ 2023 жылғы 1 маусымнан бастап 2024 жылғы 14 наурызды қоса алғанда қолданылды',
  ],
  ['library', '/kk-ru/privacy/2026-12-01/', '◐ 2026 жылғы 1 желтоқсаннан бастап күшіне енеді'],
] as const;

/** What the top of a page is like, in px. */
function measured(page: Page) {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const bar = document.querySelector('.page-top');
    const text = [...document.querySelectorAll('#preamble p')].find(
      (one) => one.className === '' && one.textContent?.trim(),
    );
    const state = document.querySelector('.edition-state')?.textContent ?? '';
    return {
      firstWord: (text?.getBoundingClientRect().top ?? Number.NaN) + scrollY,
      bar: box('.page-top')?.height ?? 0,
      /** How many lines the entries of the bar take. */
      rows: new Set(
        [...document.querySelectorAll('.page-brand, .language-switch li')].map((one) =>
          Math.round(one.getBoundingClientRect().bottom),
        ),
      ).size,
      floats: [...document.querySelectorAll('body *')].filter(
        (one) => getComputedStyle(one).cssFloat !== 'none',
      ).length,
      isStuck: bar ? getComputedStyle(bar).position === 'sticky' : false,
      low: [...document.querySelectorAll('.page-top a, .neighbours a, summary')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => height > 0 && (height < 24 || width < 24)).length,
      state: state.replaceAll('\u00a0', ' ').trim(),
      titles: document.querySelectorAll('h1').length,
    };
  });
}

test('the first word of the text is on the first screen of a phone, below the status', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  for (const [site, address, state] of PAGES) {
    await page.goto(url(site, address));
    const top = await measured(page);
    expect({ address, ...top }).toMatchObject({ address, floats: 0, low: 0, rows: 1, titles: 1 });
    expect(top.firstWord, address).toBeLessThanOrEqual(700);
    expect(top.bar, address).toBeLessThanOrEqual(48);
    expect(top.state, address).toBe(state);
  }
});

test('the bar has one row of at most 48 px, and stays in view only on high screens', async ({
  page,
}) => {
  for (const [width, height, isStuck] of [
    [320, 568, false],
    [360, 640, true],
    [768, 1024, true],
    [844, 390, false],
    [1280, 900, true],
    [2560, 1300, true],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of ['/ru/privacy/', '/kk-ru/privacy/', '/kk/', '/', '/404.html']) {
      await page.goto(url('library', address));
      const top = await measured(page);
      expect({ width, address, ...top }).toMatchObject({
        width,
        address,
        rows: 1,
        isStuck,
        floats: 0,
      });
      expect(top.bar, `${width} ${address}`).toBeLessThanOrEqual(48);
    }
  }
});

test('contents are folded on a phone and in view beside the text, without script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url('library', '/ru/privacy/'));
  const contents = page.locator('.contents');
  for (const [width, isOpen] of [
    [390, false],
    [959, false],
    [960, true],
    [1280, true],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect(contents.locator('summary')).toBeVisible({ visible: !isOpen });
    await expect(contents.locator('a').first()).toBeVisible({ visible: isOpen });
  }
  const [list, text] = [await contents.boundingBox(), await page.locator('.text').boundingBox()];
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
  await page.setViewportSize(PHONE);
  await contents.locator('summary').click();
  await contents.getByRole('link', { name: 'Отзыв согласия' }).click();
  await expect(page.locator('#withdrawal h2')).toBeInViewport();
  await context.close();
});

test('languages and neighbours have whole names', async ({ page }) => {
  await page.goto(url('library', '/ru/privacy/'));
  const names = async (selector: string) =>
    (await page.locator(`${selector} a`).all()).map((link) =>
      link.evaluate((one) => [one.textContent, one.getAttribute('aria-label')]),
    );
  const plain = async (selector: string) =>
    (await Promise.all(await names(selector))).map((pair) =>
      pair.map((text) => text?.replaceAll('\u00a0', ' ')),
    );
  expect(await plain('.language-switch')).toEqual([
    ['Қазақша', 'Қазақша оқу'],
    ['Қаз | Рус', 'Қаз | Рус: Параллельный текст'],
  ]);
  await expect(page.locator('.language-switch [aria-current]')).toHaveText('Русский');
  expect(await plain('.neighbours')).toEqual([
    ['← 01.01.2025', 'Предыдущая: 1 января 2025 г., 01.01.2025'],
    ['01.12.2026 →', 'Следующая: 1 декабря 2026 г., 01.12.2026'],
    ['Архив', undefined],
  ]);
});

test('two taps lead from the policy to what changed since the edition that was accepted', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(url('library', '/kk/privacy/'));
  await page.getByText('Мен қай редакцияны қабылдадым?').click();
  const row = page.locator('.accepted-editions li', { hasText: '15.03.2024 – 31.12.2024' });
  await expect(row.getByRole('link')).toHaveText(['Мәтін', 'Не өзгерді']);
  await row.getByRole('link', { name: 'Не өзгерді' }).click();
  await expect(page).toHaveURL(url('library', '/kk/privacy/changes-since/2024-03-15/'));
  // From the edition itself, in one.
  await page.goto(url('library', '/kk/privacy/2024-03-15/'));
  await page.getByRole('link', { name: 'Содан бері не өзгерді' }).click();
  await expect(page).toHaveURL(url('library', '/kk/privacy/changes-since/2024-03-15/'));
  // A page of a former edition does not know the later ones; the archive does.
  await page.goto(url('library', '/kk/privacy/2024-03-15/'));
  await page.getByRole('link', { name: 'Мен қай редакцияны қабылдадым?' }).click();
  await expect(page).toHaveURL(url('library', '/kk/privacy/archive/'));
});

test('the first page has a foot with the contact', async ({ page }) => {
  await page.goto(url('real', '/'));
  await expect(page.locator('footer a[href="mailto:support@hitter.kz"]')).toHaveCount(2);
});
