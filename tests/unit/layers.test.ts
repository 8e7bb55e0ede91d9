/** Data flows one way: what each layer may import from others (design, section 6). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** Rooms in the order in which data flows; none imports from one below it. */
const ROOMS = [
  'text',
  'edition',
  'redline',
  'check',
  'store',
  'ui',
  'formats',
  'word',
  'site',
  'styles',
  'components',
  'layouts',
  'pages',
  'delivery',
  'cli',
] as const;

/** Earlier rooms that a room must not import. */
const NEVER: Readonly<Partial<Record<string, readonly string[]>>> = {
  redline: ['check', 'store'],
  ui: ['check', 'store'],
  word: ['check', 'store', 'ui'],
  site: ['word'],
  components: ['check', 'store', 'word'],
  layouts: ['check', 'redline', 'store', 'word'],
  pages: ['check', 'redline', 'store', 'word'],
  delivery: ['word', 'components', 'layouts', 'pages', 'styles'],
  cli: ['components', 'layouts', 'pages', 'styles'],
};

const MAY_IMPORT: readonly (readonly [room: string, allowed: readonly string[]])[] = ROOMS.map(
  (room, i) => [room, ROOMS.slice(0, i).filter((one) => !NEVER[room]?.includes(one))],
);

/** Disk, processes, network and clock; digests and unpacking are arithmetic. */
const IMPURE =
  /(?:from |import )'(?:node:(?!(?:crypto|zlib)')|astro)|\bDate\.now\(|new Date\(\)|process\./;

function filesOf(layer: string): readonly string[] {
  return readdirSync(join(SOURCE, layer), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|js|mjs|astro|css)$/.test(path))
    .map((path) => join(SOURCE, layer, path));
}

/** The other layers that the file imports. */
function importedRooms(file: string, own: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, path = '']) => resolve(file, '..', path).slice(SOURCE.length + 1))
    .map((path) => path.split(/[\\/]/)[0] ?? '')
    .filter((layer) => layer !== own);
}

it('knows every layer', () => {
  expect(readdirSync(SOURCE).sort()).toEqual([...ROOMS].sort());
});

it.each(MAY_IMPORT)('%s imports from %j at most', (layer, allowed) => {
  const files = filesOf(layer);
  expect(files).not.toEqual([]);
  const wrong = files.flatMap((file) =>
    importedRooms(file, layer)
      .filter((imported) => !allowed.includes(imported))
      .map((imported) => `${file.slice(SOURCE.length + 1)} imports from ${imported}`),
  );
  expect(wrong).toEqual([]);
});

it.each(['text', 'edition', 'redline', 'check', 'ui', 'word'])(
  '%s has no disk and no clock',
  (layer) => {
    const impure = filesOf(layer).filter((file) => IMPURE.test(readFileSync(file, 'utf8')));
    expect(impure).toEqual([]);
  },
);

/** `'/kk/…'`, `` `^/embed/…` ``, `'^/(?:kk|ru)/'`. */
const SPELLED = /['"`]\^?\\?\/(?:\(\?:|kk|ru|kk-ru|embed|api)[/|]/;

it('only src/edition/addresses.ts spells or matches addresses', () => {
  // The rules of `check` name addresses to lawyers, and folders of the content.
  const rooms = ROOMS.filter((room) => room !== 'check');
  const spelling = rooms.flatMap(filesOf).filter((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => !/^\s*(?:\*|\/[*/])/.test(line) && SPELLED.test(line)),
  );
  expect(spelling.map((file) => file.slice(SOURCE.length + 1))).toEqual(['edition/addresses.ts']);
});
