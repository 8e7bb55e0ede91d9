import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { CONTENT, FILLED } from '../unit/cli/texts.ts';
import { policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
const temporary = join(folder, 'tmp');
mkdirSync(temporary);

/** A short document, sealed and built, for the cases that need a build of their own. */
const short = join(folder, 'short');
const content = join(short, 'content');
const dist = join(short, 'dist');
const DAY = '2026-11-23';

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(...args: readonly string[]) {
  return policy([...args, '--content', content], { TMPDIR: temporary, POLICY_TODAY: DAY });
}

/** What is said of a site, without what is said of seals. */
async function verified(site: string, ...args: readonly string[]) {
  const { code, out } = await run('verify', '--site', site, ...args);
  const lines = out.trimEnd().split('\n');
  return { code, lines: lines.filter((line) => !line.endsWith('  seal intact')) };
}

/** A copy of the short site, with its server configuration. */
function copyOfSite(): string {
  const site = join(mkdtempSync(join(folder, 'copy-')), 'dist');
  cpSync(dist, site, { recursive: true });
  cpSync(`${dist}.nginx`, `${site}.nginx`, { recursive: true });
  return site;
}

beforeAll(async () => {
  for (const [path, text] of Object.entries(CONTENT)) write(join(short, path), text);
  await run('seal', 'privacy/2022-02-22');
  expect((await run('build', '--out', dist, '--cache', join(folder, 'cache'))).code).toBe(0);
});

test.each(SITES)('the site of the $name content is as built', async (site) => {
  const { code, out, err } = await policy(
    ['verify', '--site', site.folder, '--content', site.content, '--today', site.today],
    { TMPDIR: temporary },
  );
  const line = out.trimEnd().split('\n').at(-1);
  expect({ code, line, err }).toEqual({
    code: 0,
    line: expect.stringMatching(
      `^${site.folder}  the same as a new build for ${site.today}: \\d+ files$`,
    ),
    err: expect.stringContaining('pages '),
  });
  expect(readdirSync(temporary)).toEqual([]);
});

test('names all that differs, is missing, is extra or is no plain file', async () => {
  const site = copyOfSite();
  write(join(site, 'ru/privacy/2022-02-22.md'), '# Другое\n');
  rmSync(join(site, 'kk/privacy/archive/index.html'));
  write(join(site, 'sw.js'), '');
  renameSync(join(site, 'robots.txt'), join(site, '../robots.txt'));
  symlinkSync('../robots.txt', join(site, 'robots.txt'));
  write(join(`${site}.nginx`, 'site.conf'), '');
  const { code, lines } = await verified(site);
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      expect.stringMatching(
        `^${site}  NOT THE SAME as a new build for ${DAY}: 5 differences, \\d+ files compared$`,
      ),
      `  differs        ${site}/ru/privacy/2022-02-22.md`,
      `  differs        ${site}.nginx/site.conf`,
      `  missing        ${site}/kk/privacy/archive/index.html`,
      `  extra          ${site}/sw.js`,
      `  a link         ${site}/robots.txt`,
      'The headers differ: if the site was built with --embed-in, name the same origins here',
    ],
  });
  expect(readdirSync(temporary)).toEqual([]);
});

test('takes the day that was asked for where the site does not say its own', async () => {
  const site = copyOfSite();
  rmSync(join(site, 'api/v1/index.json'));
  rmSync(`${site}.nginx`, { recursive: true });
  const { code, out } = await run('verify', '--site', site, '--json');
  expect({ code, ...JSON.parse(out) }).toMatchObject({
    code: 1,
    site: {
      site,
      asOf: DAY,
      isIntact: false,
      differences: [{ path: `${site}/api/v1/index.json`, kind: 'missing' }],
      notes: ['day-unknown', 'no-server'],
    },
  });
});

test('a site that was built with other origins for --embed-in', async () => {
  const site = join(folder, 'embed', 'dist');
  const embedIn = ['--embed-in', 'https://app.hitter.kz'];
  await run('build', '--out', site, '--cache', join(folder, 'cache'), ...embedIn);
  expect(await verified(site, ...embedIn)).toMatchObject({ code: 0 });
  const { code, lines } = await verified(site);
  expect({ code, lines: lines.slice(1) }).toEqual({
    code: 1,
    lines: [
      `  differs        ${site}/_headers`,
      `  differs        ${site}.nginx/headers.conf`,
      `  differs        ${site}.nginx/site.conf`,
      'The headers differ: if the site was built with --embed-in, name the same origins here',
    ],
  });
});

describe('a list of digests', () => {
  const list = join(folder, 'site.sha256');

  test('made by sha256sum', async () => {
    const site = copyOfSite();
    const make = () =>
      writeFileSync(
        list,
        execFileSync('sh', ['-c', 'find dist dist.nginx ! -type d -exec sha256sum {} +'], {
          cwd: dirname(site),
        }),
      );
    make();
    expect(await verified(list)).toMatchObject({ code: 0 });
    write(join(site, 'ru/privacy/2022-02-22.md'), '# Другое\n');
    make();
    expect((await verified(list)).lines.slice(1)).toEqual([
      '  differs        dist/ru/privacy/2022-02-22.md',
    ]);
  });

  test('of addresses', async () => {
    const digest = execFileSync('sha256sum', [join(dist, 'ru/privacy/index.html')], {
      encoding: 'utf8',
    }).slice(0, 64);
    write(list, `https://hitter.kz/ru/privacy/ ${digest}\nhttps://hitter.kz/kk/ ${digest}\n`);
    const { code, lines } = await verified(list);
    expect({ code, lines: lines.slice(1) }).toEqual({
      code: 1,
      lines: [
        '  differs        kk/index.html',
        'The list names addresses: only those were compared',
      ],
    });
  });
});

test('a site stays as built when an edition is published after it', async () => {
  const draft = join(content, 'privacy/2026-12-01');
  cpSync(join(content, 'privacy/2022-02-22'), draft, { recursive: true });
  rmSync(join(draft, 'seal.json'));
  write(join(draft, 'edition.yaml'), FILLED);
  const sealed = await run('seal', 'privacy/2026-12-01');
  expect(sealed.code, sealed.out + sealed.err).toBe(0);
  const later = '2026-12-01';
  expect(await verified(dist, '--today', later)).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(`^${dist}  the same as a new build for ${DAY}: \\d+ files$`),
      `The site was not built for today, ${later}: what has changed since is not on it`,
    ],
  });
});
