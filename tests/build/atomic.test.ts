import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
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
    const watcher = watch(parent, { persistent: false }, () => {
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

const MOMENTS: readonly (readonly [
  string,
  (child: ChildProcess, parent: string) => Promise<void>,
])[] = [
  ['as it begins', (_child, parent) => appears(parent, '.dist.lock')],
  ['as it has its pages', (child) => says(child, 'pages ')],
  ['as it has compressed them', (child) => says(child, 'files compressed')],
];

test('a killed build leaves a whole site, and the next one works', async () => {
  const parent = mkdtempSync(join(folder, 'killed-'));
  const site = join(parent, 'dist');
  cpSync(inject('site'), site, { recursive: true });
  writeFileSync(join(site, 'index.html'), 'as it was before');
  const [earlier, later] = [treeOf(site), treeOf(inject('site'))];

  for (const [when, moment] of MOMENTS) {
    const child = startBuild(site);
    const end = ended(child);
    await Promise.race([moment(child, parent), end]);
    child.kill('SIGKILL');
    await end;
    if (existsSync(site)) expect([earlier, later], when).toContainEqual(treeOf(site));
  }

  const next = await policy(['build', '--out', site], { POLICY_TODAY: BEFORE });
  expect(next.code).toBe(0);
  expect(treeOf(site)).toEqual(later);
  expect(readdirSync(parent).toSorted()).toEqual(['dist', 'dist.nginx']);
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
