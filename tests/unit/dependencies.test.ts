/** `npm ci --omit=dev` installs everything that a build needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const PROJECT = resolve(import.meta.dirname, '../..');
const packages = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: packages, devDependencies: packages })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

const sources = [
  'astro.config.mjs',
  ...readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|js|mjs|astro)$/.test(path))
    .map((path) => `src/${path}`),
].map((path) => ({ path, code: readFileSync(join(PROJECT, path), 'utf8') }));

/** `zod`, `@astrojs/rss`: the package of a module that is not a file of ours. */
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';

/** Packages that a file imports when it runs; types are gone by then. */
function importedPackages(code: string): readonly string[] {
  const imports = code.matchAll(
    /^\s*(?:import|export)\s(?!type\b)(?:[\w\s*{},]+\sfrom\s)?['"]([^'".][^'"]*)['"]|\bimport(?:\.meta\.resolve)?\(\s*['"]([^'".][^'"]*)['"]/gm,
  );
  return [...imports]
    .map(([, named, loaded]) => named ?? loaded ?? '')
    .filter((specifier) => !/^(?:node|astro|virtual):/.test(specifier))
    .map(packageOf);
}

it.each([
  ["import { z } from 'zod';", ['zod']],
  ["import {\n  a,\n  type B,\n} from '@astrojs/rss';", ['@astrojs/rss']],
  ["import 'astro/config';", ['astro']],
  ["const { a } = await import('sirv');", ['sirv']],
  ["import.meta.resolve('a/b.ttf')", ['a']],
  ["import type { Root } from 'hast';", []],
  ["import { a } from './a.ts';\nimport b from 'node:fs';", []],
])('%j loads %j', (code, expected) => {
  expect(importedPackages(code)).toEqual(expected);
});

it('every package that the program loads is a dependency', () => {
  const missing = sources.flatMap(({ path, code }) =>
    importedPackages(code)
      .filter((name) => !(name in dependencies))
      .map((name) => `${path} loads ${name}`),
  );
  expect(missing).toEqual([]);
});

it('no string names a development dependency, as the fonts are named', () => {
  const names = Object.keys(devDependencies).filter((name) => name.startsWith('@'));
  const found = sources.flatMap(({ path, code }) =>
    names.filter((name) => code.includes(name)).map((name) => `${path} names ${name}`),
  );
  expect(found).toEqual([]);
});
