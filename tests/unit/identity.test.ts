/** Who publishes the site stands in `content/` alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('no source file names the operator', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const naming = [...sources, join(root, 'astro.config.mjs'), join(root, 'package.json')].filter(
    (path) => /hitter/i.test(readFileSync(path, 'utf8')) || /hitter/i.test(path.slice(root.length)),
  );
  expect(sources.length).toBeGreaterThan(300);
  expect(naming).toEqual([]);
});
