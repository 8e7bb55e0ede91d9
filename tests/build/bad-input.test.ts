import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyHere } from '../unit/cli/policy-here.ts';
import { astroBuild, PROJECT } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();
const EDITION = 'privacy/2022-02-22';

function changed(content: string, path: string, change: (text: string) => string): void {
  const file = join(content, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Faults made in a copy of the real content, each with the place where it must be reported. */
const FAULTS: readonly (readonly [string, (content: string) => void, RegExp])[] = [
  [
    'a missing language',
    (content) => rmSync(join(content, EDITION, 'kk'), { recursive: true }),
    /2022-02-22\/kk:1:1 .* format\/missing-language/,
  ],
  [
    'a missing section',
    (content) => rmSync(join(content, EDITION, 'ru/03-consent.md')),
    /2022-02-22\/(?:kk\/03-consent\.md|ru).*:\d+:\d+ {2}error/,
  ],
  [
    'a missing heading',
    (content) => changed(content, `${EDITION}/ru/03-consent.md`, (text) => text.replace(/^# /, '')),
    /ru\/03-consent\.md:\d+:\d+ {2}error/,
  ],
  [
    'a missing edition.yaml',
    (content) => rmSync(join(content, EDITION, 'edition.yaml')),
    /2022-02-22\/edition\.yaml:1:1 {2}error {2}format\/missing-file/,
  ],
  [
    'a missing date',
    (content) =>
      changed(content, `${EDITION}/edition.yaml`, (text) => text.replace(/^effective.*\n/m, '')),
    /edition\.yaml:\d+:\d+ {2}error {2}format\/yaml/,
  ],
  [
    'malformed YAML',
    (content) => changed(content, `${EDITION}/edition.yaml`, (text) => `${text}summary: [\n`),
    /edition\.yaml:\d+:\d+ {2}error {2}format\/yaml/,
  ],
  [
    'an unknown key',
    (content) => changed(content, 'privacy/document.yaml', (text) => `${text}colour: red\n`),
    /document\.yaml:\d+:\d+ {2}error {2}format\/yaml/,
  ],
  [
    'two sections with one id',
    (content) =>
      cpSync(
        join(content, EDITION, 'ru/03-consent.md'),
        join(content, EDITION, 'ru/14-consent.md'),
      ),
    /ru\/14-consent\.md:\d+:\d+ {2}error/,
  ],
  [
    'raw HTML',
    (content) =>
      changed(
        content,
        `${EDITION}/ru/03-consent.md`,
        (text) => `${text}\n<script>alert(1)</script>\n`,
      ),
    /ru\/03-consent\.md:\d+:1 {2}error {2}format\/raw-html/,
  ],
  [
    'a forbidden link',
    (content) =>
      changed(content, `${EDITION}/ru/03-consent.md`, (text) => `${text}\n[a](javascript:alert)\n`),
    /ru\/03-consent\.md:\d+:\d+ {2}error {2}format\/link/,
  ],
];

describe('the build refuses', () => {
  test.each(FAULTS)('%s and leaves the earlier site', async (_fault, harm, report) => {
    const content = mkdtempSync(join(folder, 'content-'));
    cpSync(join(PROJECT, 'content'), content, { recursive: true });
    harm(content);
    const site = join(mkdtempSync(join(folder, 'site-')), 'dist');
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'index.html'), 'earlier');

    const { code, out, err } = await policyHere(PROJECT, ['build', '--out', site], {
      POLICY_CONTENT: content,
      POLICY_TODAY: '2026-11-23',
    });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(report);
    expect(err).toContain(content);
    expect(err).toMatch(/found +\S.*\n +expected +\S.*\n +do +\S/);
    expect(err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(err).toMatch(/The site was not built; .* is unchanged\.\n$/);
    expect(Object.keys(treeOf(site))).toEqual(['index.html']);
  });

  test('a content folder that does not exist', async () => {
    const { code, err } = await policyHere(PROJECT, ['build', '--out', join(folder, 'none')], {
      POLICY_CONTENT: join(folder, 'nowhere'),
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^policy: the content folder cannot be read/);
  });

  test('to replace a folder that is not from a build', async () => {
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'thesis.txt'), 'years of work');
    writeFileSync(join(mine, 'index.html'), 'a site of its own');
    const { code, err } = await policyHere(PROJECT, ['build', '--out', mine], {
      POLICY_TODAY: '2026-11-23',
    });
    expect([code, readFileSync(join(mine, 'thesis.txt'), 'utf8')]).toEqual([2, 'years of work']);
    expect(err).toContain('has files that no build has made');
  });
});

test('Astro alone builds no page of content with errors', async () => {
  const content = join(folder, 'direct');
  cpSync(join(PROJECT, 'content'), content, { recursive: true });
  rmSync(join(content, EDITION, 'edition.yaml'));
  const { code, out, err } = await astroBuild({ POLICY_CONTENT: content });
  expect(code).toBe(1);
  expect(out + err).toContain('Run "npm run policy -- check" to see all of them.');
});

test.each([
  ['--out', ['--out', 'content/site']],
  ['--out', ['--out', 'content']],
  ['--cache', ['--out', 'site', '--cache', 'content/cache']],
  ['--cache', ['--out', 'site', '--cache', 'site/cache']],
  ['--cache', ['--out', 'site', '--cache', 'site']],
])('%s within what it would spoil is refused: %j', async (option, args) => {
  const before = treeOf(join(PROJECT, 'content'));
  const { code, err } = await policyHere(PROJECT, ['build', ...args], {
    POLICY_TODAY: '2026-11-23',
  });
  expect(code).toBe(2);
  expect(err).toMatch(
    new RegExp(`^policy: ${option} is \\S+, inside \\S+ \\(--\\w+\\); choose a folder`),
  );
  expect(treeOf(join(PROJECT, 'content'))).toEqual(before);
  expect(existsSync(join(PROJECT, 'site'))).toBe(false);
});
