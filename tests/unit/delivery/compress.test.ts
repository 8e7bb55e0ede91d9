import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Compression, startCompression } from '../../../src/delivery/compress.ts';
import { compressAhead, compressFile } from '../../../src/delivery/compress-file.ts';
import { openFileCache } from '../../../src/delivery/file-cache.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const HTML = `<style>a{}</style>${'<p>Оператор</p>'.repeat(50)}`;
const bytes = new TextEncoder().encode(HTML);
const noProgress = () => undefined;

async function withCompression<T>(
  cache: string,
  use: (compression: Compression) => Promise<T>,
): Promise<T> {
  const compression = startCompression(cache, noProgress);
  try {
    return await use(compression);
  } finally {
    await compression.stop();
  }
}

test.each([
  ['compressed ahead', [bytes]],
  ['not compressed ahead', []],
])('a folder whose page was %s', async (_how, ahead) => {
  const cache = await temporaryFolder();
  const site = await temporaryFolder({ 'page.html': HTML, 'text.pdf': HTML, 'short.txt': 'x' });
  const code = await withCompression(cache, (compression) => {
    for (const one of ahead) compression.ahead(one);
    return compression.folder(site);
  });
  const names = readdirSync(site).toSorted();
  expect(names.join(' ')).toBe(
    'page.html page.html.br page.html.gz page.html.zst short.txt text.pdf',
  );
  expect(brotliDecompressSync(readFileSync(join(site, 'page.html.br'))).toString()).toBe(HTML);
  expect(code).toEqual({
    styles: [createHash('sha256').update('a{}').digest('base64')],
    scripts: [],
  });
});

test('what was compressed ahead is only copied', async () => {
  const cache = openFileCache(await temporaryFolder(), 'compressed');
  compressAhead(bytes, cache);
  const site = await temporaryFolder({ 'page.html': HTML });
  const onlyCopying = { ...cache, add: () => expect.unreachable() };
  compressFile(join(site, 'page.html'), bytes, onlyCopying);
  expect(readdirSync(site).length).toBe(4);
});

test('whoever awaits the folder is told that the threads were stopped', async () => {
  const compression = startCompression(await temporaryFolder(), noProgress);
  const outcome = compression.folder(await temporaryFolder({ 'page.html': HTML }));
  await Promise.all([
    expect(outcome).rejects.toThrow('A thread that compresses was stopped'),
    compression.stop(),
  ]);
});

test('whoever awaits the folder is told that a thread failed', async () => {
  const cache = await temporaryFolder({ compressed: 'a file where the folder should be' });
  const site = await temporaryFolder({ 'page.html': HTML });
  const outcome = withCompression(cache, (compression) => {
    compression.ahead(bytes);
    return compression.folder(site);
  });
  await expect(outcome).rejects.toThrow('EEXIST');
});
