/** The whole policy fits the first round trip of a new connection (ten packets, RFC 6928). */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { site } from '../sites.ts';
import { attributes, fileOf, page } from './html.ts';

const real = site('real');

it.each([
  '/kk/privacy/',
  '/ru/privacy/',
  '/ru/privacy/2022-02-22/',
  '/kk-ru/privacy/',
  '/kk-ru/privacy/2022-02-22/',
])('%s', (address) => {
  const html = readFileSync(fileOf(real, address));
  const brotli = brotliCompressSync(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
    },
  }).length;
  const gzip = gzipSync(html, { level: 9 }).length;
  process.stdout.write(`${address} ${html.length} bytes, brotli ${brotli}, gzip ${gzip}\n`);
  expect(brotli).toBeLessThanOrEqual(8000);
  expect(gzip).toBeLessThan(14_600);
});

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
