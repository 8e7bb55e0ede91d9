/** The workflows, the container and the scripts of publishing: well-formed, and nothing left to chance. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { put, temporaryFolder } from './temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What `bash -n` says of a script. */
const syntaxOf = (script: string) =>
  spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      'runs-on': z.string(),
      'timeout-minutes': z.number().max(30),
      environment: z.string().optional(),
      permissions: permissions.optional(),
      strategy: z.unknown().optional(),
      steps: z.array(
        z.union([
          z.strictObject({
            name: z.string().optional(),
            id: z.string().optional(),
            if: z.string().optional(),
            uses: z.string().regex(/^actions\/[a-z/-]+@v\d+$/),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
          z.strictObject({
            name: z.string().optional(),
            id: z.string().optional(),
            if: z.string().optional(),
            env: z.record(z.string(), z.string()).optional(),
            run: z.string(),
          }),
        ]),
      ),
    }),
  ),
});

describe.each(readdirSync(join(ROOT, '.github/workflows')))('workflow %s', (name) => {
  const workflow = workflowSchema.parse(parse(read(`.github/workflows/${name}`)));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const runs = steps.flatMap((step) => ('run' in step ? [step] : []));

  it('has scripts that the shell can read, and no expression in them', () => {
    expect(runs.map(({ run }) => syntaxOf(run)).filter((said) => said !== '')).toEqual([]);
    // An expression becomes program text, so that a branch's name could run as a command.
    expect(runs.filter(({ run }) => run.includes('${{'))).toEqual([]);
  });

  it('names only steps that come before', () => {
    for (const job of Object.values(workflow.jobs)) {
      const ids: (string | undefined)[] = [];
      for (const step of job.steps) {
        const named = [...JSON.stringify(step).matchAll(/steps\.([a-z]+)\./g)].map(([, id]) => id);
        expect(ids).toEqual(expect.arrayContaining(named));
        ids.push(step.id);
      }
    }
  });

  it('keeps no credentials in the checkout', () => {
    const checkouts = steps.flatMap((step) =>
      'uses' in step && step.uses.startsWith('actions/checkout') ? [step.with] : [],
    );
    for (const options of checkouts) expect(options).toEqual({ 'persist-credentials': false });
  });
});

it('publishes after midnight in Kazakhstan, twice', () => {
  const { on } = workflowSchema.parse(parse(read('.github/workflows/publish.yml')));
  const schedule = z.array(z.strictObject({ cron: z.string() })).parse(on['schedule']);
  const hours = schedule.map(({ cron }) => {
    const [minute = '', hour = ''] = cron.split(' ');
    const at = new Date(Date.UTC(2026, 10, 23, Number(hour), Number(minute)));
    return at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Almaty' });
  });
  expect(hours).toEqual(['00:10:00', '06:10:00']);
});

describe('.gitlab-ci.yml', () => {
  const {
    image,
    stages,
    default: always,
    ...jobs
  } = z
    .looseObject({
      image: z.string(),
      stages: z.array(z.string()),
      default: z.object({ before_script: z.array(z.string()) }),
    })
    .parse(parse(read('.gitlab-ci.yml')));
  const jobSchema = z.looseObject({
    stage: z.enum(stages),
    rules: z.array(z.looseObject({ if: z.string() })).min(1),
    script: z.array(z.string()).min(1),
  });

  it('has an image and jobs with scripts that the shell can read', () => {
    expect(image).toMatch(/^node:\d+$/);
    expect(Object.keys(jobs)).toEqual(['check', 'preview', 'publish']);
    for (const job of Object.values(jobs)) {
      const { script } = jobSchema.parse(job);
      expect(syntaxOf([...always.before_script, ...script].join('\n'))).toBe('');
    }
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').replaceAll(/\\\n/g, ' ').split('\n');
  const steps = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const runtime = steps.slice(steps.findLastIndex((step) => step.startsWith('FROM')));

  it('has only known instructions', () => {
    const known = /^(?:FROM|WORKDIR|COPY|RUN|ARG|USER|EXPOSE|STOPSIGNAL|ENTRYPOINT) \S/;
    expect(steps.filter((step) => !known.test(step))).toEqual([]);
    expect(steps[0]).toMatch(/^FROM node:\d+-slim AS build$/);
  });

  it('ends in a stage with nginx alone, which is not root', () => {
    expect(runtime[0]).toMatch(/^FROM debian:/);
    expect(runtime.join('\n')).not.toMatch(/npm|node_modules/);
    expect(runtime.filter((step) => step.startsWith('USER'))).toEqual(['USER www-data']);
    expect(runtime.findIndex((step) => step.startsWith('USER'))).toBeGreaterThan(
      runtime.findLastIndex((step) => /^(?:COPY|RUN)/.test(step)),
    );
    const conf = read('deploy/nginx.conf');
    expect(conf).toContain('listen 8080;');
    expect(conf).not.toMatch(/^user /m);
    const written = [...conf.matchAll(/^ *(?:pid|\w+_temp_path) (.*);/gm)].map(([, path]) => path);
    expect(written.filter((path) => !path?.startsWith('/tmp/'))).toEqual([]);
  });

  it('copies what there is', () => {
    const copied = steps
      .filter((step) => step.startsWith('COPY') && !step.includes('--from'))
      .flatMap((step) => step.split(' ').slice(1, -1));
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

it.each(['deploy/nginx.sh', 'deploy/digest.sh', '.ci/preview', '.ci/run'])(
  '%s: the shell can read it',
  (path) => {
    if (existsSync(join(ROOT, path))) expect(syntaxOf(read(path))).toBe('');
  },
);

describe('deploy/nginx.sh', () => {
  const siteWith = (page: string, conf = 'a'): Readonly<Record<string, string>> => ({
    'dist/api/v1/index.json': '{}',
    'dist/index.html': page,
    'dist.nginx/site.conf': conf,
  });

  async function server() {
    const folder = await temporaryFolder(siteWith('one'));
    const publish = (env: Readonly<Record<string, string>> = { RELOAD: 'echo reloaded' }) =>
      spawnSync('sh', [join(ROOT, 'deploy/nginx.sh'), 'dist', join(folder, 'www')], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    const change = async (files: Readonly<Record<string, string>>) => {
      for (const [path, text] of Object.entries(files)) await put(folder, path, text);
    };
    const page = () => readFileSync(join(folder, 'www/current/dist/index.html'), 'utf8');
    const releases = () => readdirSync(join(folder, 'www/releases'));
    return { folder, publish, change, page, releases };
  }

  it('publishes, and does nothing where the bytes are published', async () => {
    const { publish, page, releases, folder } = await server();
    expect(publish()).toMatchObject({ status: 0, stderr: '' });
    expect(page()).toBe('one');
    expect(readlinkSync(join(folder, 'www/current'))).toBe(`releases/${releases()[0]}`);
    const again = publish();
    expect(again).toMatchObject({ status: 0, stdout: `unchanged: ${releases()[0]}\n` });
  });

  it('reloads nginx where its configuration has changed, and only there', async () => {
    const { publish, change, page } = await server();
    expect(publish().stdout).toContain('reloaded');
    await change({ 'dist/index.html': 'two' });
    expect(publish().stdout).not.toContain('reloaded');
    expect(page()).toBe('two');
    await change({ 'dist.nginx/site.conf': 'b' });
    expect(publish().stdout).toContain('reloaded');
  });

  it('goes back where nginx refuses the configuration', async () => {
    const { publish, change, page } = await server();
    publish();
    await change({ 'dist/index.html': 'two', 'dist.nginx/site.conf': 'b' });
    expect(publish({ RELOAD: 'false' })).toMatchObject({
      status: 1,
      stderr: 'nginx refused the configuration; the earlier site is back\n',
    });
    expect(page()).toBe('one');
    expect(publish().status).toBe(0);
    expect(page()).toBe('two');
  });

  it('keeps the last releases', async () => {
    const { publish, change, releases, page } = await server();
    for (const text of ['1', '2', '3', '4']) {
      await change({ 'dist/index.html': text });
      expect(publish({ RELOAD: ':', KEEP: '2' }).status).toBe(0);
    }
    expect(releases()).toHaveLength(2);
    expect(page()).toBe('4');
  });

  it('refuses what is no built site, and paths that mean something to a shell', async () => {
    const { folder } = await server();
    const run = (...args: readonly string[]) =>
      spawnSync('sh', [join(ROOT, 'deploy/nginx.sh'), ...args], { cwd: folder }).status;
    expect(run('www', '/tmp/x')).toBe(2);
    expect(run('dist', `${folder}/$(touch x)`)).toBe(2);
    expect(run('dist')).not.toBe(0);
  });

  it('has a digest that any byte and any name changes', async () => {
    const { folder, change } = await server();
    const digest = () =>
      execFileSync('sh', [join(ROOT, 'deploy/digest.sh'), 'dist'], {
        cwd: folder,
        encoding: 'utf8',
      });
    const seen = new Set([digest(), digest()]);
    expect(seen.size).toBe(1);
    for (const files of [{ 'dist/index.html': 'x' }, { 'dist.nginx/a': '' }, { 'dist/b c': '' }]) {
      await change(files);
      seen.add(digest());
    }
    expect(seen.size).toBe(4);
  });
});
