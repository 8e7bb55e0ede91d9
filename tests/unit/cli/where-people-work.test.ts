/** Findings where people work: in editors, on platforms for reviews, in hooks of Git. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { startPolicy } from './policy-process.ts';
import { CONTENT } from './texts.ts';

const DRAFT = 'content/privacy/2027-01-01';
const RUSSIAN = `${DRAFT}/ru/01-data.md`;
const FAULT = '# Данные\n\nИмя и и фамилия.\n';

/** A sealed edition, and a draft with two slips. */
async function draftFolder(): Promise<string> {
  const folder = await temporaryFolder(CONTENT);
  await policyHere(folder, ['seal', 'privacy/2022-02-22']);
  for (const [path, text] of Object.entries(CONTENT)) {
    await put(folder, path.replace('2022-02-22', '2027-01-01'), text);
  }
  const record =
    'effective: 2027-01-01\npublished: 2026-12-20\nsummary: { kk: Өзгерді, ru: Изменено }\n';
  await put(folder, `${DRAFT}/edition.yaml`, record);
  await put(folder, RUSSIAN, FAULT);
  return folder;
}

describe('--format sarif', () => {
  /** The parts of SARIF 2.1.0 that are used, as strictly as its schema has them. */
  const text = z.strictObject({ text: z.string().min(1) });
  const location = z.strictObject({
    physicalLocation: z.strictObject({
      artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w.,/%-]+$/) }),
      region: z.strictObject({
        startLine: z.int().min(1),
        startColumn: z.int().min(1),
      }),
    }),
  });
  const level = z.enum(['none', 'note', 'warning', 'error']);
  const sarif = z.strictObject({
    $schema: z.url(),
    version: z.literal('2.1.0'),
    runs: z.tuple([
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: text,
                fullDescription: text,
                help: text,
                defaultConfiguration: z.strictObject({ level }),
              }),
            ),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message: text,
            locations: z.array(location).min(1),
            relatedLocations: z.array(location).optional(),
          }),
        ),
      }),
    ]),
  });

  it('has each finding with its rule, level, place and words', async () => {
    const folder = await draftFolder();
    const { code, out } = await policyHere(folder, ['check', '--format', 'sarif']);
    const json = await policyHere(folder, ['check', '--json']);
    const [run] = sarif.parse(JSON.parse(out)).runs;
    const problems = z
      .array(z.object({ rule: z.string(), file: z.string(), line: z.number() }))
      .parse(JSON.parse(json.out).problems);
    expect(code).toBe(json.code);
    expect(problems.length).toBeGreaterThan(1);
    expect(
      run.results.map(({ ruleId, locations: [one] }) => ({
        rule: ruleId,
        file: one?.physicalLocation.artifactLocation.uri,
        line: one?.physicalLocation.region.startLine,
      })),
    ).toEqual(problems.map(({ rule, file, line }) => ({ rule, file, line })));
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    const doubled = run.results.find(({ ruleId }) => ruleId === 'letters/doubled-word');
    expect(doubled?.message.text).toContain('и');
  });

  it('writes places as addresses', async () => {
    const folder = await draftFolder();
    await put(folder, `${DRAFT}/ru/100%, да?#.txt`, '!');
    const { out } = await policyHere(folder, ['check', '--format', 'sarif', '--lang', 'ru']);
    expect(JSON.stringify(sarif.parse(JSON.parse(out)))).toContain(
      `${DRAFT}/ru/100%25,%20%D0%B4%D0%B0%3F%23.txt`,
    );
  });
});

describe('--staged', () => {
  const git = (folder: string, ...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });

  it('checks what the next commit has, not what is on disk', async () => {
    const folder = await draftFolder();
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    await put(folder, RUSSIAN, '# Данные\n\nИмя и тегі.\n');
    const staged = await policyHere(folder, ['check', '--staged']);
    expect(staged.out).toContain(`${RUSSIAN}:3:`);
    expect(staged.out).toContain('letters/doubled-word');
    expect(staged.out).not.toContain('/tmp/policy-staged');
    git(folder, 'commit', '-qm', 'a');
    expect(await policyHere(folder, ['check', '--staged'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing is staged in content.\n',
    });
    // Deleted in the commit, still there on disk.
    git(folder, 'rm', '-q', '--cached', 'content/site.yaml');
    expect((await policyHere(folder, ['check', '--staged'])).out).toContain(
      'content/site.yaml:1:1',
    );
    expect(Object.keys(await filesOf(folder))).toContain('content/site.yaml');
  });

  it('says so where there is no repository', async () => {
    const folder = await temporaryFolder(CONTENT);
    const { code, err } = await policyHere(folder, ['check', '--staged']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^policy: what is staged in content cannot be read \(.*\); --staged needs Git/,
    );
    expect((await policyHere(folder, ['check', '--staged', '--watch'])).code).toBe(2);
  });
});

it('--watch checks again after each save, also after the folder was broken', async () => {
  const folder = await draftFolder();
  const child = startPolicy(folder, ['check', '--watch']);
  let out = '';
  const rounds = () => out.split('Watching content').slice(0, -1);
  const round = async (count: number) => {
    for (let i = 0; i < 400 && rounds().length < count; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return rounds().at(-1) ?? '';
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  try {
    expect(await round(1)).toContain('letters/doubled-word');
    const before = rounds().length;
    await put(folder, RUSSIAN, '# Данные\n\nИмя и фамилия.\n');
    expect(await round(before + 1)).not.toContain('letters/doubled-word');
    const fixed = rounds().length;
    await rm(join(folder, 'content/privacy/document.yaml'));
    expect(await round(fixed + 1)).toContain('format/missing-file');
  } finally {
    child.kill('SIGINT');
  }
  const code = await new Promise((done) => child.once('exit', done));
  expect(code).toBe(0);
});

describe('.vscode/tasks.json', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const pattern = z.object({ regexp: z.string() });
  const matcher = z.object({
    severity: z.enum(['error', 'warning']),
    pattern: z.tuple([
      pattern.extend({
        file: z.literal(1),
        line: z.literal(2),
        column: z.literal(3),
        code: z.literal(4),
      }),
      pattern.extend({ message: z.literal(1) }),
    ]),
    background: z.object({ beginsPattern: z.string(), endsPattern: z.string() }).optional(),
  });
  const { tasks } = z
    .object({
      tasks: z.array(z.object({ command: z.string(), problemMatcher: z.array(matcher) })),
    })
    .parse(JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8')));

  it.each(['en', 'ru'])('its matchers read every finding in %s', async (language) => {
    const folder = await draftFolder();
    const { out } = await policyHere(folder, ['check', '--lang', language]);
    const { out: json } = await policyHere(folder, ['check', '--json']);
    const problems = z
      .array(z.looseObject({ message: z.record(z.string(), z.object({ found: z.string() })) }))
      .parse(JSON.parse(json).problems);
    const lines = out.split('\n');
    for (const { problemMatcher } of tasks.filter(({ command }) => command.includes('check'))) {
      const found = lines.flatMap((line, i) =>
        problemMatcher.flatMap(({ severity, pattern: [first, second] }) => {
          const [, file, at, column, rule] = new RegExp(first.regexp).exec(line) ?? [];
          const [, words] = new RegExp(second.regexp).exec(lines[i + 1] ?? '') ?? [];
          return file === undefined
            ? []
            : [{ file, line: Number(at), column: Number(column), rule, severity, words }];
        }),
      );
      expect(found).toEqual(
        problems.map(({ file, line, column, rule, severity, message }) => ({
          file,
          line,
          column,
          rule,
          severity,
          words: message[language]?.found,
        })),
      );
    }
  });

  it('knows when a check of the watching one begins and ends', () => {
    const matchers = tasks.flatMap(({ problemMatcher }) => problemMatcher);
    const background = matchers.flatMap((one) => (one.background ? [one.background] : []));
    expect(background).toHaveLength(2);
    for (const { beginsPattern, endsPattern } of background) {
      for (const line of ['Checking …', 'Проверка …'])
        expect(line).toMatch(new RegExp(beginsPattern));
      for (const line of [
        'Watching content (Ctrl+C stops)',
        'Слежу за content (Ctrl+C — остановить)',
      ]) {
        expect(line).toMatch(new RegExp(endsPattern));
      }
    }
  });
});
