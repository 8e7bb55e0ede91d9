import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { propertiesAt } from '../../src/site/outputs.ts';

const DECOMPRESS = { '.br': brotliDecompressSync, '.gz': gunzipSync };
const site = inject('site');
const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(join(site, path)).isFile(),
);

describe.each(Object.entries(DECOMPRESS))('%s files', (extension, decompress) => {
  const compressed = files.filter((path) => extname(path) === extension);

  test('decompress to the file beside them, and are smaller', () => {
    expect(compressed.length).toBeGreaterThan(10);
    for (const path of compressed) {
      const original = readFileSync(join(site, path.slice(0, -extension.length)));
      const bytes = readFileSync(join(site, path));
      expect(decompress(bytes).equals(original), path).toBe(true);
      expect(bytes.length, path).toBeLessThan(original.length);
    }
  });

  test('exist for every page (gzip: that is often read) and for no PDF', () => {
    const pages = files.filter((path) => path.endsWith('.html'));
    const isExpected = (path: string) =>
      extension === '.br' || propertiesAt(`/${path}`)?.isOftenRead;
    expect(pages.filter((path) => compressed.includes(path + extension))).toEqual(
      pages.filter(isExpected),
    );
    expect(compressed.filter((path) => path.includes('.pdf'))).toEqual([]);
  });
});
