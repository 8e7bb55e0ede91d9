/**
 * The two sites that the build and browser tests use: the real content, and the fixture library on
 * a day when its editions have every status.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export interface TestSite {
  readonly name: 'real' | 'library';
  /** Path of the content folder. */
  readonly content: string;
  readonly today: string;
  /** Path of the built site. */
  readonly folder: string;
}

const root = resolve(import.meta.dirname, '..');

export const SITES: readonly TestSite[] = [
  {
    name: 'real',
    content: join(root, 'content'),
    today: '2026-11-23',
    folder: join(root, '.build/tests/real'),
  },
  {
    name: 'library',
    content: join(root, 'tests/fixtures/library'),
    today: '2026-11-25',
    folder: join(root, '.build/tests/library'),
  },
];

export function site(name: TestSite['name']): TestSite {
  const found = SITES.find((one) => one.name === name);
  if (!found || !existsSync(found.folder)) {
    throw new Error(`The site "${name}" is not built; "npm run test:sites" builds it`);
  }
  return found;
}

/** Paths of the site's files, below its folder, sorted, with `/`. */
export function filesOf({ folder }: TestSite): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Addresses of the site's pages: `/ru/privacy/`, `/404.html`. */
export function pagesOf(one: TestSite): readonly string[] {
  return filesOf(one)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
}
