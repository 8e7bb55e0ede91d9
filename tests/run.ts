/**
 * Runs all kinds of tests in parallel; each runs even if another failed. The last line is
 * `N passed, N failed`. `node tests/run.ts unit browser` runs only those kinds.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from './browser/find-chromium.ts';
import { findWebKit } from './browser/find-webkit.ts';
import { missingNginx } from './build/nginx-server.ts';
import { missingLibreOffice } from './unit/formats/docx/libreoffice.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Kind {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads the runner's report; a kind without one counts as one test. */
  readonly count?: (report: unknown) => Count;
  /** Why it cannot run; undefined if it can. */
  readonly obstacle?: () => string | undefined;
  /** The kind that must have run before it. */
  readonly after?: string;
  /** It has processes enough for all processors, and yields to the kinds that have one. */
  readonly isParallel?: boolean;
}

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.build/reports');
// Tests start the program dozens of times; its modules are compiled once.
process.env['NODE_COMPILE_CACHE'] ??= join(root, '.build/compile-cache');

const vitest = (name: string, config: string): Kind => ({
  name,
  command: [
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${name}.json`)}`,
  ],
  count: (report) => ({
    passed: number(report, 'numPassedTests'),
    failed:
      number(report, 'numFailedTests') + number(report, 'numFailedTestSuites') * emptyRun(report),
    skipped: number(report, 'numPendingTests'),
  }),
});

const KINDS: readonly Kind[] = [
  { name: 'sites', command: ['node', 'tests/build-sites.ts'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  vitest('unit', 'tests/vitest.config.ts'),
  { ...vitest('build', 'tests/vitest.build.config.ts'), after: 'sites', isParallel: true },
  {
    name: 'browser',
    after: 'sites',
    isParallel: true,
    command: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
    obstacle: needsChromium,
    count: (report) => {
      const stats = property(report, 'stats');
      return {
        passed: number(stats, 'expected') + number(stats, 'flaky'),
        failed: number(stats, 'unexpected'),
        skipped: number(stats, 'skipped'),
      };
    },
  },
];

function needsChromium(): string | undefined {
  const path = findChromium();
  if (path === undefined) {
    return 'No Chromium was found or could be installed: install Chromium or Google Chrome, or run "npx playwright install --with-deps chromium".';
  }
  process.env['CHROMIUM_PATH'] = path;
  return undefined;
}

/** A suite that cannot be loaded has no tests, but counts as a failure. */
function emptyRun(report: unknown): number {
  return number(report, 'numFailedTests') === 0 ? 1 : 0;
}

function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}

function number(value: unknown, key: string): number {
  return Number(property(value, key) ?? 0);
}

/** Runs one kind, then prints all its output. */
async function run({ name, command, count, obstacle, isParallel = false }: Kind): Promise<Count> {
  const reason = obstacle?.();
  if (reason !== undefined) {
    console.error(`\n── ${name}\n${reason}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const start = Date.now();
  const { succeeded, said } = await outcomeOf(command, isParallel);
  console.log(`\n── ${name}, ${Math.round((Date.now() - start) / 1000)} s\n${said.trimEnd()}`);
  if (!count) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const counted = count(readReport(name));
  // A runner may also fail without a failed test.
  return succeeded ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

function outcomeOf([program = '', ...args]: readonly string[], yields: boolean) {
  return new Promise<{ succeeded: boolean; said: string }>((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    // Niceness is that of all processes which it starts.
    if (yields && child.pid !== undefined) setPriority(child.pid, 10);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', ({ message }) => resolve({ succeeded: false, said: message }));
    child.once('close', (status) => resolve({ succeeded: status === 0, said }));
  });
}

function readReport(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

const asked = process.argv.slice(2);
const names = KINDS.map(({ name }) => name);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const kinds = KINDS.filter(({ name }) => asked.length === 0 || asked.includes(name));
console.log(`Running ${kinds.map(({ name }) => name).join(', ')} …`);
const counts = new Map<string, Promise<Count>>();
for (const kind of kinds) {
  counts.set(
    kind.name,
    Promise.resolve(counts.get(kind.after ?? '')).then(() => run(kind)),
  );
}
const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const count of await Promise.all(counts.values())) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
if (total.skipped > 0) {
  const webkit = findWebKit();
  const missing = [
    missingNginx(),
    missingLibreOffice(),
    typeof webkit === 'string' ? webkit : undefined,
  ];
  console.log(`\n${total.skipped} skipped:`);
  for (const reason of missing) if (reason !== undefined) console.log(`  ${reason}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
