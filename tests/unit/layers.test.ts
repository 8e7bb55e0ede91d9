/** Data flows one way: what each layer may import from others (design, section 6). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  store: ['policy'],
  ui: ['policy'],
  render: ['policy'],
  site: ['policy', 'store', 'render', 'ui'],
  styles: [],
  components: ['policy', 'site', 'styles', 'ui'],
  layouts: ['components', 'policy', 'site', 'styles', 'ui'],
  pages: ['components', 'layouts', 'policy', 'site', 'styles', 'ui'],
  delivery: ['policy', 'render', 'site', 'ui'],
  cli: ['delivery', 'policy', 'store'],
};

/** Disk, processes, network and clock; digests are arithmetic. */
const IMPURE = /(?:from |import )'(?:node:(?!crypto')|astro)|\bDate\.now\(|new Date\(\)|process\./;

function filesOf(layer: string): readonly string[] {
  return readdirSync(join(SOURCE, layer), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|js|mjs|astro|css)$/.test(path))
    .map((path) => join(SOURCE, layer, path));
}

/** Layers that the file imports, its own left out. */
function importedLayers(file: string, own: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, path = '']) => resolve(file, '..', path).slice(SOURCE.length + 1))
    .map((path) => path.split(/[\\/]/)[0] ?? '')
    .filter((layer) => layer !== own);
}

it('knows every layer', () => {
  expect(readdirSync(SOURCE).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

it.each(Object.entries(MAY_IMPORT))('%s imports from %j at most', (layer, allowed) => {
  const files = filesOf(layer);
  expect(files).not.toEqual([]);
  const wrong = files.flatMap((file) =>
    importedLayers(file, layer)
      .filter((imported) => !allowed.includes(imported))
      .map((imported) => `${file.slice(SOURCE.length + 1)} imports from ${imported}`),
  );
  expect(wrong).toEqual([]);
});

it.each(['policy', 'render', 'ui'])('%s has no disk and no clock', (layer) => {
  const impure = filesOf(layer).filter((file) => IMPURE.test(readFileSync(file, 'utf8')));
  expect(impure).toEqual([]);
});
