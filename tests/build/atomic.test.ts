import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { PROJECT, policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();
const BEFORE = '2026-11-23';
const content = join(PROJECT, 'content');

function startBuild(site: string): ChildProcess {
  return spawn(
    process.execPath,
    [
      join(PROJECT, 'src/cli/policy.ts'),
      '--lang',
      'en',
      'build',
      '--out',
      site,
      '--content',
      content,
    ],
    {
      env: { PATH: process.env['PATH'], POLICY_TODAY: BEFORE },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
}

const ended = (child: ChildProcess) =>
  new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });

/** Resolves when a file of that name appears in the folder. */
function appears(parent: string, name: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(parent, () => {
      if (!existsSync(join(parent, name))) return;
      watcher.close();
      resolve();
    });
  });
}

/** Resolves when the build says so. */
function says(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (said.includes(text)) resolve();
    });
  });
}

describe('a build that is killed', () => {
  test.each([
    ['as it begins', (_child: ChildProcess, parent: string) => appears(parent, '.dist.lock')],
    ['as it has its pages', (child: ChildProcess) => says(child, 'pages ')],
    ['as it has compressed them', (child: ChildProcess) => says(child, 'files compressed')],
  ])('%s leaves a whole site, and the next one works', async (_when, moment) => {
    const parent = mkdtempSync(join(folder, 'killed-'));
    const site = join(parent, 'dist');
    cpSync(inject('site'), site, { recursive: true });
    writeFileSync(join(site, 'index.html'), 'as it was before');
    const [earlier, later] = [treeOf(site), treeOf(inject('site'))];

    const child = startBuild(site);
    const end = ended(child);
    await moment(child, parent);
    child.kill('SIGKILL');
    await end;
    if (existsSync(site)) expect([earlier, later]).toContainEqual(treeOf(site));

    const next = await policy(['build', '--out', site], { POLICY_TODAY: BEFORE });
    expect(next.code).toBe(0);
    expect(treeOf(site)).toEqual(later);
    expect(readdirSync(parent).toSorted()).toEqual(['dist', 'dist.nginx']);
  });
});

test('two builds at once into one folder: one is refused, the site is whole', async () => {
  const site = join(folder, 'contested');
  const outcomes = await Promise.all(
    [1, 2].map(() => policy(['build', '--out', site], { POLICY_TODAY: BEFORE })),
  );
  const refused = outcomes.filter(({ code }) => code !== 0);
  for (const { code, err } of refused) {
    expect(code).toBe(2);
    expect(err).toMatch(/^policy: another build is writing to .*contested \(process \d+\); wait/m);
  }
  expect(refused.length).toBeLessThan(2);
  expect(treeOf(site)).toEqual(treeOf(inject('site')));
});

test('two builds at once into two folders do not disturb each other', async () => {
  const sites = ['one', 'two'].map((name) => join(folder, name));
  const outcomes = await Promise.all(
    sites.map((site) => policy(['build', '--out', site], { POLICY_TODAY: BEFORE })),
  );
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
  for (const site of sites) expect(treeOf(site)).toEqual(treeOf(inject('site')));
});
