/**
 * The policy and the pages for webviews in WebKit: anchors, theme, text size, no message in the
 * console. Screenshots are left in `.build/tests/webkit`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { findWebKit } from './find-webkit.ts';
import { framedUrl } from './pages.ts';
import { type Driver, newSession, startDriver, type WebDriver } from './webdriver.ts';

const webkit = findWebKit();
const shots = resolve(import.meta.dirname, '../../.build/tests/webkit');

// Without WebKit the report names what is missing.
test.skip(typeof webkit === 'string', typeof webkit === 'string' ? webkit : '');
test.describe.configure({ mode: 'serial' });

const LIGHT = 'rgb(253, 252, 249)';
const DARK = 'rgb(23, 22, 20)';

const state = z.object({
  ground: z.string(),
  text: z.number(),
  beyond: z.number(),
  top: z.number().nullable(),
  notes: z.array(z.string()),
  requests: z.array(z.string()),
});

/**
 * Windows of MiniBrowser are at least 447 px wide, so the page is in a frame as wide as a
 * telephone.
 */
async function look(
  driver: WebDriver,
  address: string,
  { width = 390, percent = 100 }: { readonly width?: number; readonly percent?: number } = {},
) {
  await driver.open(framedUrl('/robots.txt'));
  await driver.run(`
    document.documentElement.innerHTML = '<body style="margin:0"></body>';
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border:0;width:${width}px;height:720px';
    frame.onload = () => { window.isLoaded = true; };
    frame.src = ${JSON.stringify(address)};
    document.body.append(frame);`);
  await expect.poll(() => driver.run('return window.isLoaded === true')).toBe(true);
  return state.parse(
    await driver.run(`
    const frame = document.querySelector('iframe').contentWindow;
    const root = frame.document.documentElement;
    if (${percent} !== 100) root.style.fontSize = ${(17 * percent) / 100} + 'px';
    const id = decodeURIComponent(frame.location.hash.slice(1));
    const target = id && frame.document.getElementById(id);
    const isShown = (note) => frame.getComputedStyle(note).display !== 'none';
    return {
      ground: frame.getComputedStyle(root).backgroundColor,
      text: parseFloat(frame.getComputedStyle(frame.document.body).fontSize),
      beyond: root.scrollWidth - frame.innerWidth,
      top: target ? target.getBoundingClientRect().top : null,
      notes: [...frame.document.querySelectorAll('.lineage')].filter(isShown).map((note) => note.textContent),
      requests: frame.performance.getEntriesByType('resource').map(({ name }) => name),
    };`),
  );
}

/**
 * WebDriver cannot read a page's console, so the page is loaded with a first script that records
 * it.
 */
async function messages(driver: WebDriver, address: string): Promise<unknown> {
  await driver.open(framedUrl('/robots.txt'));
  await driver.run(`
    const keep = '<script>window.messages = [];' +
      "for (const kind of ['log', 'info', 'warn', 'error']) console[kind] = (...said) => messages.push(said.join(' '));" +
      "addEventListener('error', ({ message }) => messages.push(message || 'not loaded'), true);" +
      "addEventListener('securitypolicyviolation', ({ violatedDirective }) => messages.push(violatedDirective));" +
      '</script>';
    fetch(${JSON.stringify(address)}).then((response) => response.text()).then((html) => {
      document.documentElement.innerHTML = '<body></body>';
      const frame = document.createElement('iframe');
      frame.onload = () => { window.said = frame.contentWindow.messages; };
      frame.srcdoc = html.replace('<head>', '<head>' + keep);
      document.body.append(frame);
    });`);
  await expect.poll(() => driver.run('return Array.isArray(window.said)')).toBe(true);
  return driver.run('return window.said');
}

async function shoot(driver: WebDriver, name: string): Promise<void> {
  await driver.painted();
  mkdirSync(shots, { recursive: true });
  writeFileSync(join(shots, `${name}.png`), await driver.screenshot());
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} system`, () => {
    let server: Driver;
    let driver: WebDriver;

    test.beforeAll(async () => {
      if (typeof webkit === 'string') return;
      server = await startDriver(
        webkit.screen,
        (port) => ['-a', '-s', '-screen 0 800x900x24', webkit.driver, `--port=${port}`],
        {
          ...process.env,
          GTK_THEME: theme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
          GSETTINGS_BACKEND: 'memory',
          // Most containers do not allow the namespaces of WebKit's sandbox.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        },
      );
      driver = await newSession(server.server, {
        'webkitgtk:browserOptions': {
          binary: webkit.browser,
          args: ['--automation', ...(theme === 'dark' ? ['--dark-mode'] : [])],
        },
      });
      await driver.resize(500, 800);
    });

    test.afterAll(async () => {
      await driver?.end();
      server?.stop();
    });

    test('the pages have the theme of the system, or the one asked for', async () => {
      const own = theme === 'dark' ? DARK : LIGHT;
      for (const [address, ground] of [
        ['/ru/privacy/', own],
        ['/embed/ru/privacy/', own],
        ['/embed/ru/privacy/?theme=light', LIGHT],
        ['/embed/kk/privacy/data/?theme=dark', DARK],
      ] as const) {
        expect({ address, ground: (await look(driver, address)).ground }).toEqual({
          address,
          ground,
        });
      }
    });

    for (const width of [320, 390]) {
      for (const percent of [100, 200, 300]) {
        test(`${width} px, text at ${percent} %: no sideways scroll, nothing loaded`, async () => {
          for (const [name, address] of [
            ['whole', '/embed/kk/privacy/'],
            ['section', '/embed/ru/privacy/retention/'],
            ['renamed', '/embed/ru/privacy/third-parties/'],
            ['removed', '/embed/kk/privacy/cross-border/'],
          ] as const) {
            const { text, beyond, requests } = await look(driver, address, { width, percent });
            expect({ address, text, beyond, requests }).toEqual({
              address,
              text: (17 * percent) / 100,
              beyond: 0,
              requests: [],
            });
            await shoot(driver, `${name}-${width}-${percent}-${theme}`);
          }
        });
      }
    }

    test('anchors resolve, old ones with a note', async () => {
      for (const [address, notes] of [
        ['/embed/ru/privacy/#withdrawal', 0],
        ['/embed/ru/privacy/#withdrawal-2', 0],
        ['/embed/ru/privacy/#third-parties', 1],
        ['/embed/kk/privacy/#data', 1],
        ['/ru/privacy/#profiling', 1],
        ['/kk/privacy/#withdrawal', 0],
      ] as const) {
        const { top, notes: shown } = await look(driver, address);
        expect([address, shown.length]).toEqual([address, notes]);
        expect(Math.abs(top ?? 999), address).toBeLessThan(120);
      }
    });

    test('no message in the console', async () => {
      for (const address of ['/embed/ru/privacy/', '/embed/kk/privacy/data/', '/ru/privacy/']) {
        expect([address, await messages(driver, address)]).toEqual([address, []]);
      }
    });
  });
}
