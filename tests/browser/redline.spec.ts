/** A redline for assistive technology, on paper, with forced colours and without colours. */
import { expect, type Page, test } from '@playwright/test';
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
    'добавлено4. <insertion>Несовершеннолетние</insertion><insertion>Приложение предназначено для лиц, достигших 16 лет. Данные лица, не достигшего 16 лет, обрабатываются только с согласия его законного представителя.</insertion><insertion>Если установлено, что такого согласия нет, данные уничтожаются в течение 5 рабочих дней1.</insertion>1. <insertion>Обращение направляется на адрес support@hitter.kz.</insertion>',
  ],
  [
    'a moved block: from where',
    '/ru/privacy/2025-01-01/changes/#device-data-2-1-3',
    '[перемещено из раздела «Перечень собираемых пользовательских данных»: <insertion>рекламный идентификатор устройства<deletion> [исключено: .]</deletion><insertion> [добавлено: ;]</insertion>]</insertion>',
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
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url('library', '/kk/privacy/archive/'));
  const scroll = page.locator('.edition-matrix .scroll');
  await scroll.evaluate((element) => element.scrollTo(1000, 0));
  const box = await page.locator('.edition-matrix tbody th').first().boundingBox();
  const frame = await scroll.boundingBox();
  expect(box?.x).toBe(frame?.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
