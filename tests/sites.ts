/**
 * The sites that the build and browser tests use: the real content, the fixture library on a day when
 * its editions have every status, and the site of another operator.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export interface TestSite {
  readonly name: 'real' | 'library' | 'operator';
  /** Where its content says that it is published. */
  readonly origin: string;
  /** The language that it offers first. */
  readonly first: 'kk' | 'ru';
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
    origin: 'https://hitter.kz',
    first: 'kk',
    content: join(root, 'content'),
    today: '2026-11-23',
    folder: join(root, '.build/tests/real'),
  },
  {
    name: 'library',
    origin: 'https://hitter.kz',
    first: 'kk',
    content: join(root, 'tests/fixtures/library'),
    today: '2026-11-25',
    folder: join(root, '.build/tests/library'),
  },
  {
    name: 'operator',
    origin: 'https://docs.qalam.example',
    first: 'ru',
    content: join(root, 'tests/fixtures/operator'),
    today: '2026-11-25',
    folder: join(root, '.build/tests/operator'),
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
