import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { FILLED } from '../unit/cli/texts.ts';
import { inherited, PROJECT, policy } from './policy.ts';
import { shortContent } from './short-content.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
const temporary = join(folder, 'tmp');
mkdirSync(temporary);

/** A short document, sealed and built, for cases that need their own build. */
const short = join(folder, 'short');
const content = join(short, 'content');
const dist = join(short, 'dist');
const DAY = '2026-11-23';
const EMBED_IN = ['--embed-in', 'https://app.hitter.kz'];

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(...args: readonly string[]) {
  return policy([...args, '--content', content], { TMPDIR: temporary, POLICY_TODAY: DAY });
}

/** The verdict on a site, without that on seals. */
function ofSite(out: string): readonly string[] {
  return out
    .trimEnd()
    .split('\n')
    .filter((line) => !/ {2}seal intact(?:, .*)?$/.test(line));
}

/** A copy of the short site, with its server configuration. */
function copyOfSite(): string {
  const site = join(mkdtempSync(join(folder, 'copy-')), 'dist');
  cpSync(dist, site, { recursive: true });
  cpSync(`${dist}.nginx`, `${site}.nginx`, { recursive: true });
  return site;
}

beforeAll(async () => {
  await shortContent(short);
  const built = await run('build', '--out', dist, '--cache', join(folder, 'cache'), ...EMBED_IN);
  expect(built.code, built.err).toBe(0);
});

test('names every file of a list made by sha256sum that differs (also for want of --embed-in), is missing or extra', async () => {
  const site = copyOfSite();
  write(join(site, 'ru/privacy/2022-02-22.md'), '# Другое\n');
  rmSync(join(site, 'kk/privacy/archive/index.html'));
  write(join(site, 'sw.js'), '');
  write(join(`${site}.nginx`, 'site.conf'), '');
  const list = join(dirname(site), 'site.sha256');
  const command = 'find dist dist.nginx -type f -exec sha256sum {} + -o ! -type d -print';
  writeFileSync(list, execFileSync('sh', ['-c', command], { cwd: dirname(site) }));
  const { code, out } = await run('verify', '--site', list);
  expect({ code, lines: ofSite(out) }).toEqual({
    code: 1,
    lines: [
      expect.stringMatching(
        `^${list}  NOT THE SAME as a new build for ${DAY}: 6 differences, \\d+ files compared$`,
      ),
      `  differs       dist/_headers`,
      `  differs       dist/ru/privacy/2022-02-22.md`,
      `  differs       dist.nginx/headers.conf`,
      `  differs       dist.nginx/site.conf`,
      `  missing       dist/kk/privacy/archive/index.html`,
      `  extra         dist/sw.js`,
      'The headers differ: if the site was built with --embed-in, pass the same origins here',
    ],
  });
  expect(readdirSync(temporary)).toEqual([]);
});

test('leaves nothing behind when it is stopped', async () => {
  const child = spawn(
    process.execPath,
    [join(PROJECT, 'src/cli/policy.ts'), 'verify', '--lang', 'en', '--site', dist].concat([
      '--content',
      content,
    ]),
    { env: { ...inherited(), TMPDIR: temporary }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [, signal] = await Promise.all([
    once(child.stderr, 'data').then(() => child.kill('SIGTERM')),
    once(child, 'exit').then(([, by]) => by),
  ]);
  expect(signal).toBe('SIGTERM');
  expect(readdirSync(temporary)).toEqual([]);
});

test('a site stays intact when an edition is published after it', async () => {
  const draft = join(content, 'privacy/2026-12-01');
  cpSync(join(content, 'privacy/2022-02-22'), draft, { recursive: true });
  rmSync(join(draft, 'seal.json'));
  write(join(draft, 'edition.yaml'), FILLED);
  const sealed = await run('seal', 'privacy/2026-12-01');
  expect(sealed.code, sealed.out + sealed.err).toBe(0);
  const later = '2026-12-01';
  const { code, out, err } = await run(
    ...['verify', '--site', dist, ...EMBED_IN, '--today', later, '--json'],
  );
  expect(err).toContain('pages ');
  expect({ code, ...JSON.parse(out) }).toMatchObject({
    code: 0,
    today: later,
    site: {
      site: dist,
      asOf: DAY,
      isIntact: true,
      differences: [],
      notes: ['day-past'],
    },
  });
});
