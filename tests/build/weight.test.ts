/** The whole policy fits the first round trip of a new connection (ten packets, RFC 6928). */
import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { site } from '../sites.ts';
import { attributes, fileOf, page } from './html.ts';

const real = site('real');

/** As they are served. Pages that are rarely read are compressed less, for faster builds. */
it.each([
  ['/kk/privacy/', 8000],
  ['/ru/privacy/', 8000],
  ['/kk-ru/privacy/', 8000],
  ['/ru/privacy/2022-02-22/', 8000],
  ['/kk-ru/privacy/2022-02-22/', 9000],
  ['/embed/kk/privacy/', 6500],
  ['/embed/ru/privacy/', 6500],
  ['/embed/ru/privacy/withdrawal/', 3000],
])('%s has at most %i bytes', (address, limit) => {
  const { size } = statSync(`${fileOf(real, address)}.br`);
  process.stdout.write(`${address} brotli ${size}\n`);
  expect(size).toBeLessThanOrEqual(limit);
});

it.each(['/kk/privacy/', '/ru/privacy/', '/kk-ru/privacy/'])(
  '%s fits the first round trip without Brotli too',
  (address) => {
    expect(statSync(`${fileOf(real, address)}.gz`).size).toBeLessThan(14_600);
  },
);

it.each(['/kk/privacy/', '/ru/privacy/'])('%s loads nothing else', (address) => {
  const tree = page(real, address);
  expect(attributes(tree, 'script[src], img, iframe, object, embed, video, audio', 'src')).toEqual(
    [],
  );
  expect(attributes(tree, 'link[rel="stylesheet"], link[rel="preload"]', 'href')).toEqual([]);
  expect(readFileSync(fileOf(real, address), 'utf8')).not.toMatch(/@import|@font-face|url\(/);
});

it('has at most 1,000 bytes of JavaScript', () => {
  const html = readFileSync(fileOf(real, '/ru/privacy/'), 'utf8');
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  expect(scripts).toHaveLength(2);
  expect(Buffer.byteLength(scripts.join(''))).toBeLessThanOrEqual(1000);
});
