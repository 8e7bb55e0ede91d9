import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { inherited, PROJECT, policy } from './policy.ts';
import { shortContent } from './short-content.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();
const whole = join(folder, 'whole');
const env = { POLICY_TODAY: '2026-11-23', POLICY_CONTENT: '' };

beforeAll(async () => {
  env.POLICY_CONTENT = await shortContent(folder);
});

const build = (site: string) => policy(['build', '--out', site], env);

function startBuild(site: string): ChildProcess {
  return spawn(
    process.execPath,
    [join(PROJECT, 'src/cli/policy.ts'), '--lang', 'en', 'build', '--out', site],
    { env: { ...inherited(), ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
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

test('two builds at once into one folder: one is refused, the site is whole', async () => {
  const outcomes = await Promise.all([build(whole), build(whole)]);
  const refused = outcomes.filter(({ code }) => code !== 0);
  for (const { code, err } of refused) {
    expect(code).toBe(2);
    expect(err).toMatch(/^policy: another build is writing to .*whole \(process \d+\); wait/m);
  }
  expect(refused.length).toBeLessThan(2);
  expect(Object.keys(treeOf(whole))).toContain('index.html');
  expect(readdirSync(folder).toSorted()).toEqual(['content', 'whole', 'whole.nginx']);
});

test('a killed build leaves a whole site, and the next one works', async () => {
  const parent = mkdtempSync(join(folder, 'killed-'));
  const site = join(parent, 'dist');
  cpSync(whole, site, { recursive: true });
  writeFileSync(join(site, 'index.html'), 'as it was before');
  const [earlier, later] = [treeOf(site), treeOf(whole)];

  for (const [when, moment] of MOMENTS) {
    const child = startBuild(site);
    const end = ended(child);
    await Promise.race([moment(child, parent), end]);
    child.kill('SIGKILL');
    await end;
    if (existsSync(site)) expect([earlier, later], when).toContainEqual(treeOf(site));
  }

  const next = await build(site);
  expect(next.code).toBe(0);
  expect(treeOf(site)).toEqual(later);
  expect(readdirSync(parent).toSorted()).toEqual(['dist', 'dist.nginx']);
});
