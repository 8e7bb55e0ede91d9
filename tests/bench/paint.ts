/**
 * How much earlier the policy is painted than the same page with its styles in one file:
 * `npm run bench -- paint`, after `npm run test:sites`. On a slow phone: a processor four
 * times slower, 150 ms to the server, 1.6 Mbit/s. Ends with an error above the limit.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium } from '../browser/find-chromium.ts';
import { site } from '../sites.ts';

const LIMIT = 0.65;
const ROUNDS = 25;

const own = readFileSync(join(site('real').folder, 'kk/privacy/index.html'), 'utf8');
const styles = /<style>(.*?)<\/style>/gs;
const css = [...own.matchAll(styles)].map(([, code]) => code).join('');
const bare = own
  .replace(styles, '')
  .replace('</head>', '<link rel="stylesheet" href="/style.css"></head>');
const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/own': ['text/html', own],
  '/bare': ['text/html', bare],
  '/style.css': ['text/css', css],
};

const server = createServer(({ url = '' }, response) => {
  const [type, text] = FILES[url] ?? ['text/plain', ''];
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' };
  response.writeHead(200, headers).end(brotliCompressSync(text));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('No port was given');
const { port } = address;
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});

async function firstPaint(path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  });
  await page.goto(`http://127.0.0.1:${port}${path}`);
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) {
            if (name === 'first-contentful-paint') resolve(startTime);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

/** In turn, so that both have the same share of what else the machine does. */
const times: Record<'own' | 'bare', number[]> = { own: [], bare: [] };
await firstPaint('/own');
for (let round = 0; round < ROUNDS; round += 1) {
  times.own.push(await firstPaint('/own'));
  times.bare.push(await firstPaint('/bare'));
}
await browser.close();
server.close();
// Other work on the machine only adds time: the fastest is the page's own.
const [fastest, withSheet] = [Math.min(...times.own), Math.min(...times.bare)];
const ratio = fastest / withSheet;
console.log(
  `first paint ${Math.round(fastest)} ms, with one style sheet ` +
    `${Math.round(withSheet)} ms: ${ratio.toFixed(2)}, limit ${LIMIT}`,
);
if (!(ratio <= LIMIT)) process.exitCode = 1;
