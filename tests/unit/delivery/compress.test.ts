import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from '../../../src/delivery/compress.ts';
import { compressFile } from '../../../src/delivery/compress-file.ts';
import { openFileCache } from '../../../src/delivery/file-cache.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const HTML = `<style>a{}</style>${'<p>Оператор</p>'.repeat(50)}`;
const bytes = new TextEncoder().encode(HTML);
const noProgress = () => undefined;

test('compresses the texts of a folder and returns its inline code', async () => {
  const site = await temporaryFolder({ 'index.html': HTML, 'text.pdf': HTML, 'robots.txt': 'x' });
  const code = await compressFolder(site, await temporaryFolder(), noProgress);
  expect(readdirSync(site).toSorted()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'robots.txt',
    'text.pdf',
  ]);
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(HTML);
  expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(HTML);
  expect(code).toEqual({
    styles: [createHash('sha256').update('a{}').digest('base64')],
    scripts: [],
  });
});

test.each([true, false])(
  'what an earlier build compressed is only copied (often read: %s)',
  async (isOften) => {
    const cache = openFileCache(await temporaryFolder(), 'compressed');
    const site = await temporaryFolder({ 'page.html': HTML, 'same.html': HTML });
    compressFile(join(site, 'page.html'), bytes, isOften, cache);
    const onlyCopying = { ...cache, add: () => expect.unreachable() };
    compressFile(join(site, 'same.html'), bytes, isOften, onlyCopying);
    expect(readdirSync(site).length).toBe(isOften ? 6 : 4);
  },
);

test('reports a failure in a thread', async () => {
  const cache = await temporaryFolder({ compressed: 'a file where the folder should be' });
  const site = await temporaryFolder({ 'index.html': HTML });
  await expect(compressFolder(site, cache, noProgress)).rejects.toThrow('EEXIST');
});
