/** What the docs name exists: pages and headings, files, scripts, commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const parse = (path: string) => unified().use(remarkParse).parse(read(path));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

function linksOf(path: string): readonly string[] {
  const urls: string[] = [];
  visit(parse(path), ['link', 'image', 'definition'], (node) => {
    if ('url' in node && typeof node.url === 'string') urls.push(node.url);
  });
  return urls.filter((url) => !/^[a-z]+:/.test(url));
}

/** The ids that GitHub gives to the headings of a page, and those that the page itself gives. */
function anchorsOf(path: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const ids = new Set(named(path, /<a id="([^"]+)">/g));
  visit(parse(path), 'heading', (heading) => {
    ids.add(slugger.slug(textOf(heading)));
  });
  return ids;
}

const ANCHORS = new Map(DOCS.map((path) => [path, anchorsOf(path)]));

function isDead(url: string, from: string): boolean {
  const [path = '', id] = url.split('#');
  const target = path === '' ? from : join(from, '..', path);
  if (id !== undefined) return !ANCHORS.get(target)?.has(id);
  return !existsSync(join(ROOT, target));
}

/** The commands of `policy`. */
const COMMANDS = new Set(
  readdirSync(join(ROOT, 'src/cli/commands')).flatMap((file) =>
    named(`src/cli/commands/${file}`, /policyCommand\(session, '([a-z-]+)'/g),
  ),
);

/** What the first group of `pattern` finds in a page, each once. */
function named(path: string, pattern: RegExp): readonly string[] {
  return [...new Set([...read(path).matchAll(pattern)].map(([, name = '']) => name))];
}

describe.each(DOCS)('%s', (path) => {
  it('has no dead link', () => {
    expect(linksOf(path).filter((url) => isDead(url, path))).toEqual([]);
  });

  it('names files that exist', () => {
    const files = named(path, /(?<![\w./])((?:src|tests|docs)\/[\w./-]*\w)/g);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names scripts and commands that exist', () => {
    const asked = [...named(path, /npm run ([\w:-]+)/g), ...named(path, /npm (start|test)\b/g)];
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
    const commands = named(path, /npm run policy -- ([a-z][a-z-]*)/g);
    expect(commands.filter((name) => !COMMANDS.has(name))).toEqual([]);
  });
});

test('the README has at most 100 lines', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(100);
});
