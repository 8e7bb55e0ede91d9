import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
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

test('what was added is copied, by a later build too', () => {
  const target = join(folder, 'copy');
  const cache = openFileCache(folder, 'kind');
  expect([cache.has('key'), cache.copy('key', target)]).toEqual([false, false]);
  cache.add('key', bytes);
  const later = openFileCache(folder, 'kind');
  expect([later.has('key'), later.copy('key', target)]).toEqual([true, true]);
  expect(readFileSync(target, 'utf8')).toBe('costly');
});

test('what nobody has asked for in two months is taken away', () => {
  const first = openFileCache(folder, 'kind');
  for (const key of ['old', 'used', 'recent']) first.add(key, bytes);
  for (const key of ['old', 'used']) utimesSync(join(folder, 'kind', key), 1, 1);
  const cache = openFileCache(folder, 'kind');
  cache.copy('used', join(folder, 'copy'));
  cache.prune();
  expect(readdirSync(join(folder, 'kind')).toSorted()).toEqual(['recent', 'used']);
});
