import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileCache } from '../../../src/delivery/file-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('costly');

test('a cached file is copied, also by a later build', () => {
  const target = join(folder, 'copy');
  const cache = openFileCache(folder, 'pdf');
  expect([cache.has('key'), cache.copy('key', target)]).toEqual([false, false]);
  cache.add('key', bytes);
  const later = openFileCache(folder, 'pdf');
  expect([later.has('key'), later.copy('key', target)]).toEqual([true, true]);
  expect(readFileSync(target, 'utf8')).toBe('costly');
});

test('files unused for two months are deleted', () => {
  const first = openFileCache(folder, 'pdf');
  for (const key of ['old', 'used', 'recent']) first.add(key, bytes);
  for (const key of ['old', 'used']) utimesSync(join(folder, 'pdf', key), 1, 1);
  const cache = openFileCache(folder, 'pdf');
  cache.copy('used', join(folder, 'copy'));
  cache.prune();
  expect(readdirSync(join(folder, 'pdf')).toSorted()).toEqual(['recent', 'used']);
});

test.each([
  ['cut off', (path: string) => truncateSync(path, 35)],
  ['emptied', (path: string) => truncateSync(path, 0)],
  ['changed', (path: string) => writeFileSync(path, `${readFileSync(path, 'latin1')}x`, 'latin1')],
])('what was %s is not taken for the file, and can be added again', (_how, damage) => {
  const target = join(folder, 'copy');
  const cache = openFileCache(folder, 'pdf');
  cache.add('key', bytes);
  damage(join(folder, 'pdf', 'key'));
  expect([cache.get('key'), cache.has('key'), cache.copy('key', target)]).toEqual([
    undefined,
    false,
    false,
  ]);
  cache.add('key', bytes);
  expect(cache.copy('key', target)).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('costly');
});
