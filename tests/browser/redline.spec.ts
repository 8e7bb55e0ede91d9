/** A redline for assistive technology, on paper, with forced colours and without colours. */
import { expect, type Page, test } from '@playwright/test';
import { pagesOf, site } from '../sites.ts';
import { url } from './pages.ts';

/** The accessibility tree of an element: roles of changes and words, in order. */
async function readAloud(page: Page, selector: string): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await client.send('DOM.describeNode', { nodeId });
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const say = (id: string): string => {
    const one = byId.get(id);
    const role = String(one?.role?.value);
    if (role === 'StaticText') return String(one?.name?.value);
    const inside = (one?.childIds ?? []).map(say).join('');
    const isChange = role === 'insertion' || role === 'deletion';
    return isChange ? `<${role}>${inside}</${role}>` : inside;
  };
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return start ? say(start.nodeId) : '';
}

const READ: readonly (readonly [string, string, string])[] = [
  [
    'words: where the change begins and ends',
    '/ru/privacy/2026-02-01/changes/#rights-3',
    'Оператор рассматривает обращение Пользователя в течение <deletion> [исключено: 3]</deletion><insertion> [добавлено: 15]</insertion> рабочих дней [обычный шрифт → полужирный] со дня его получения.',
  ],
  [
    'the same in Kazakh',
    '/kk/privacy/2026-02-01/changes/#retention-3-4',
    'Құрылғы туралы деректер<deletion> [алып тасталды: 6 ай]</deletion><insertion> [қосылды: 60 күн]</insertion>Қосымшаға соңғы рет кірген күн',
  ],
  [
    'a new section: its verdict, once',
    '/ru/privacy/2026-12-01/changes/#minors',
    '4. <insertion>Несовершеннолетние</insertion>добавлен<insertion>Приложение предназначено для лиц, достигших 16 лет. Данные лица, не достигшего 16 лет, обрабатываются только с согласия его законного представителя.</insertion><insertion>Если установлено, что такого согласия нет, данные уничтожаются в течение 5 рабочих дней1.</insertion>1. <insertion>Обращение направляется на адрес support@hitter.kz.</insertion>',
  ],
  [
    'a moved block: from where',
    '/ru/privacy/2025-01-01/changes/#device-data-2-1-3',
    'перемещено из раздела «Перечень собираемых пользовательских данных»: <insertion>рекламный идентификатор <deletion> [исключено: устройства.]</deletion><insertion> [добавлено: устройства;]</insertion></insertion>',
  ],
];

for (const [title, address, words] of READ) {
  test(`read aloud, ${title}`, async ({ page }) => {
    await page.goto(url('library', address));
    expect(await readAloud(page, address.replace(/^.*#/, '#'))).toBe(words);
  });
}

for (const media of [{}, { forcedColors: 'active' }, { media: 'print' }] as const) {
  test(`no change is shown by colour alone: ${JSON.stringify(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto(url('library', '/ru/privacy/2026-02-01/changes/'));
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => [
          getComputedStyle(element).textDecorationLine,
          getComputedStyle(element, '::before').content.slice(0, 3),
        ]);
    expect(await look('#rights-3 > ins')).toEqual(['underline', '"+"']);
    expect(await look('#rights-3 > del')).toEqual(['line-through', '"−"']);
    const bar = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).borderInlineStartStyle);
    expect(await bar('#changes .added')).toBe('solid');
    expect(await bar('#changes .removed')).toBe('dashed');
  });
}

test('the matrix scrolls in its own box and keeps its sections visible', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 844 });
  await page.goto(url('library', '/kk/privacy/archive/'));
  const scroll = page.locator('.edition-matrix .scroll');
  await scroll.evaluate((element) => element.scrollTo(1000, 0));
  const box = await page.locator('.edition-matrix tbody th').first().boundingBox();
  const frame = await scroll.boundingBox();
  expect(box?.x).toBe(frame?.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(740);
});

test('on a phone the matrix is a list of sections, and still a table to screen readers', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url('library', '/ru/privacy/archive/'));
  const seen = await page
    .locator('.edition-matrix tbody tr')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).innerText.split(/\s*\n\s*/)));
  expect(seen).toHaveLength(20);
  expect(seen[1]).toEqual([
    'Информация об Операторе',
    '± 01.12.2026, изменён',
    '± 01.06.2023, изменён',
  ]);
  expect(seen[0]?.slice(1)).toEqual(['○ 22.02.2022, первоначальный текст']);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const roles = nodes.map(({ role }) => String(role?.value));
  const count = (role: string) => roles.filter((one) => one === role).length;
  expect([count('table'), count('rowheader')]).toEqual([1, 20]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

for (const width of [390, 1280]) {
  test(`in the archive each date is a target of 24 px, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const language of ['kk', 'ru']) {
      await page.goto(url('library', `/${language}/privacy/archive/`));
      const small = await page
        .locator('.edition-list a:visible, .edition-matrix a:visible')
        .evaluateAll((links) =>
          links
            .filter((link) => {
              const { width, height } = link.getBoundingClientRect();
              return width < 24 || height < 24;
            })
            .map((link) => link.textContent),
        );
      expect(small).toEqual([]);
    }
  });
}

test('the edition in force has a filled dot, also where colours are forced', async ({ page }) => {
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    await page.goto(url('library', '/ru/privacy/archive/'));
    const dots = await page.locator('.edition-list li').evaluateAll((items) =>
      items.map((item) => {
        const { width, borderTopWidth } = getComputedStyle(item, '::before');
        const isFilled = Number.parseFloat(borderTopWidth) * 2 >= Number.parseFloat(width) - 0.5;
        return [isFilled, item.querySelector('.state')?.textContent];
      }),
    );
    expect(dots).toEqual([
      [false, 'Предстоящая редакция'],
      [true, 'Действующая редакция'],
      ...Array.from({ length: 4 }, () => [false, undefined]),
    ]);
  }
});

test('the first changed word is within 900 px on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const late: string[] = [];
  let count = 0;
  for (const one of [site('real'), site('library')]) {
    const pages = pagesOf(one).filter((address) =>
      /\/(?:[\d-]+\/changes|changes-since\/[\d-]+)\/$/.test(address),
    );
    for (const address of pages) {
      await page.goto(url(one.name, address), { waitUntil: 'commit' });
      const top = await page.evaluate(() => {
        const words = [...document.querySelectorAll('ins, del')].find(
          (change) => !change.closest('details') && /\p{L}|\p{N}/u.test(change.textContent ?? ''),
        );
        return words?.getBoundingClientRect().top;
      });
      if (top === undefined) continue;
      count += 1;
      if (top > 900) late.push(`${address} ${top}`);
    }
  }
  expect(late).toEqual([]);
  // Five redlines and four pages since an edition in each language, four in each webview, five in both.
  expect(count).toBe(31);
});

test('where nothing but addresses of links changed, the text is folded, and printed', async ({
  page,
}) => {
  for (const address of [
    '/ru/privacy/2026-02-01/changes/',
    '/ru/privacy/changes-since/2025-01-01/',
    '/kk-ru/privacy/2026-02-01/changes/',
  ]) {
    await page.goto(url('library', address));
    const sign = page.locator('#general .relinked').first();
    await expect(sign).toBeHidden();
    await page.locator('#general > details > summary').click();
    await expect(sign).toBeVisible();
    await page.reload();
    await page.emulateMedia({ media: 'print' });
    expect(await sign.evaluate((one) => one.checkVisibility())).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('with room, a rewritten block has its old and new wording side by side', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(url('library', '/ru/privacy/2026-02-01/changes/#changes'));
  const places = () =>
    page.locator('#changes .rewritten').evaluate((pair) => {
      const [old, now] = [...pair.children].map((one) => one.getBoundingClientRect());
      return old && now && { sameLine: old.top === now.top, apart: old.right <= now.left };
    });
  expect(await places()).toEqual({ sameLine: true, apart: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  await page.setViewportSize({ width: 1000, height: 900 });
  expect(await places()).not.toEqual({ sameLine: true, apart: true });
});
