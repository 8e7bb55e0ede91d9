/** Reading the policy: switch, anchors, keyboard, sizes, print. */
import { expect, type Page, test } from '@playwright/test';
import { url } from './pages.ts';

/** Id of the section whose top is nearest to the top of the window. */
const sectionInView = (page: Page) =>
  page.evaluate(() => {
    const tops = [...document.querySelectorAll('section[id]')].map(
      (section) => [Math.abs(section.getBoundingClientRect().top), section.id] as const,
    );
    return tops.sort((a, b) => a[0] - b[0])[0]?.[1];
  });

test('the switch keeps the section being read', async ({ page }) => {
  await page.goto(url('real', '/ru/privacy/'));
  await page.locator('#retention').evaluate((section) => section.scrollIntoView());
  // The switch stays in view; Playwright's own click would scroll the page first.
  const box = await page.locator('.language-switch a[hreflang]').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect(page).toHaveURL(url('real', '/kk/privacy/#retention'));
  expect(await sectionInView(page)).toBe('retention');
});

test('the switch leads to both languages at the section being read', async ({ page }) => {
  await page.goto(url('real', '/ru/privacy/'));
  await page.locator('#retention').evaluate((section) => section.scrollIntoView());
  const box = await page.locator('.language-switch a[href^="/kk-ru/"]').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect(page).toHaveURL(url('real', '/kk-ru/privacy/#retention'));
  await expect(page.locator('#retention h2')).toBeInViewport();
});

test('the switch leads to the top from the top', async ({ page }) => {
  await page.goto(url('real', '/kk/privacy/'));
  await page.getByRole('link', { name: 'Читать по-русски' }).first().click();
  await expect(page).toHaveURL(url('real', '/ru/privacy/'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch leads to the same page', async ({ page }) => {
    await page.goto(url('library', '/ru/privacy/archive/'));
    await page.getByRole('link', { name: 'Қазақша оқу' }).click();
    await expect(page).toHaveURL(url('library', '/kk/privacy/archive/'));
  });

  test('a section leads to the same section in the other language', async ({ page }) => {
    await page.goto(url('real', '/ru/privacy/2022-02-22/'));
    await page.locator('#withdrawal').getByRole('link', { name: 'Қазақша оқу' }).click();
    await expect(page).toHaveURL(url('real', '/kk/privacy/2022-02-22/#withdrawal'));
    await expect(page.locator('#withdrawal h2')).toBeInViewport();
  });

  test('no control is shown that does not work', async ({ page }) => {
    await page.goto(url('real', '/ru/privacy/'));
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('anchors of sections and blocks resolve', async ({ page }) => {
  for (const id of ['withdrawal', 'withdrawal-2', 'data-2-1']) {
    await page.goto(url('real', `/ru/privacy/#${id}`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
});

test('the first tab stop leads to the text, and the focus is visible', async ({ page }) => {
  await page.goto(url('real', '/ru/privacy/'));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Перейти к тексту' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#preamble$/);
  await page.keyboard.press('Tab');
  const next = page.locator(':focus');
  expect(await next.evaluate((link) => link.closest('section')?.id)).toBe('preamble');
  expect(await next.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
});

test('nothing is cut or scrolls sideways at any width and size of text', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  // 320 px are also 1280 px at 400 %.
  const looks = [320, 390, 768, 1280, 2560]
    .map((width) => ({ width, percent: 100 }))
    .concat([200, 300, 400].map((percent) => ({ width: 390, percent })));
  for (const address of [
    '/',
    '/404.html',
    '/kk/',
    '/ru/privacy/',
    '/kk/privacy/archive/',
    '/kk/privacy/2022-02-22/',
    '/kk/privacy/2024-03-15/changes/',
    '/ru/privacy/changes-since/2022-02-22/',
    '/kk/privacy/history/partners/',
    '/kk-ru/privacy/',
    '/kk-ru/privacy/2025-01-01/changes/',
    '/embed/ru/privacy/',
    '/embed/kk/privacy/changes-since/2022-02-22/',
  ]) {
    await page.goto(url('library', address));
    for (const { width, percent } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await session.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } });
      const seen = await page.evaluate(() => ({
        text: Number.parseFloat(getComputedStyle(document.body).fontSize),
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect({ address, width, ...seen }).toEqual({
        address,
        width,
        text: (17 * percent) / 100,
        beyond: 0,
      });
    }
  }
});

for (const width of [320, 390, 1280]) {
  test(`the head covers no target of a link at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['/kk/privacy/#retention', '/ru/privacy/#withdrawal-2']) {
      await page.goto(url('library', address));
      const room = await page.evaluate(() => {
        const head = document.querySelector('.page-top')?.getBoundingClientRect().bottom ?? 0;
        return (document.querySelector(':target')?.getBoundingClientRect().top ?? -1) - head;
      });
      expect(room, address).toBeGreaterThanOrEqual(0);
    }
  });
}

test('lines have 60 to 70 characters if there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const address of ['/kk/privacy/', '/ru/privacy/']) {
    await page.goto(url('real', address));
    const mean = await page.evaluate(() => {
      let characters = 0;
      let lines = 0;
      for (const block of document.querySelectorAll('section > p')) {
        const height = Number.parseFloat(getComputedStyle(block).lineHeight);
        const count = Math.round(block.getBoundingClientRect().height / height);
        // The last line is seldom full.
        if (count < 4) continue;
        characters += (block.textContent?.length ?? 0) * (1 - 0.5 / count);
        lines += count - 0.5;
      }
      return characters / lines;
    });
    expect(mean).toBeGreaterThanOrEqual(60);
    expect(mean).toBeLessThanOrEqual(70);
  }
});

test('the layout does not shift', async ({ page }) => {
  await page.goto(url('real', '/kk/privacy/'));
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
});

test('the whole policy is one response', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(url('real', '/ru/privacy/'));
  expect(requests.filter((path) => path !== '/favicon.svg')).toEqual(['/ru/privacy/']);
});

test('targets are at least 24 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url('library', '/ru/privacy/'));
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'nav a, summary, .policy-section-note a, .edition-files a, .page-foot a, button',
      ),
    ]
      .map((target) => [target.textContent, target.getBoundingClientRect()] as const)
      .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
      .map(([text, box]) => `${text} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});

test.describe('printed', () => {
  test('has what a court needs and no navigation', async ({ page }) => {
    await page.goto(url('library', '/ru/privacy/2022-02-22/'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute(
      'data-print',
      /Редакция от 22\sфевраля 2022\sг\./,
    );
    await expect(page.getByText('Действовала с 22 февраля 2022 г. по')).toBeVisible();
    for (const hidden of [
      '.page-top',
      '.contents',
      '.policy-section-note',
      '.edition-files',
      '.page-foot',
    ]) {
      await expect(page.locator(hidden).first()).toBeHidden();
    }
  });

  test('cuts no column of a table', async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 800 });
    await page.goto(url('library', '/ru/privacy/'));
    await page.emulateMedia({ media: 'print' });
    await page.locator('td, th').first().waitFor();
    const cut = await page.evaluate(() => {
      // The widest word that a cell can have.
      for (const cell of document.querySelectorAll('th')) cell.textContent = 'Ы'.repeat(40);
      return [...document.querySelectorAll('.table')].filter(
        (table) => table.scrollWidth > table.clientWidth,
      ).length;
    });
    expect(cut).toBe(0);
  });

  test('fits A4', async ({ page }) => {
    await page.goto(url('real', '/kk/privacy/'));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(2);
    for (const [, width, height] of boxes) {
      expect(Math.round(Number(width))).toBe(595);
      expect(Math.round(Number(height))).toBe(842);
    }
  });
});
