/**
 * All tests, one kind after the other; each kind runs even where one before it failed. Ends with a
 * line that counts: `N passed, N failed`. `node tests/run.ts unit browser` runs those kinds alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium } from './browser/find-chromium.ts';

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
  /** Says why it cannot run, if it cannot. */
  readonly obstacle?: () => string | undefined;
}

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.build/reports');

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
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  vitest('unit', 'tests/vitest.config.ts'),
  { name: 'sites', command: ['node', 'tests/build-sites.ts'] },
  vitest('build', 'tests/vitest.build.config.ts'),
  {
    name: 'browser',
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

/** A suite that cannot even be loaded has no tests to fail. */
function emptyRun(report: unknown): number {
  return number(report, 'numFailedTests') === 0 ? 1 : 0;
}

function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}

function number(value: unknown, key: string): number {
  return Number(property(value, key) ?? 0);
}

function run({ name, command, count, obstacle }: Kind): Count {
  console.log(`\n── ${name}`);
  const reason = obstacle?.();
  if (reason !== undefined) {
    console.error(reason);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  const succeeded = status === 0;
  if (!count) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const counted = count(readReport(name));
  // A runner that failed without a failed test has failed all the same.
  return succeeded ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

function readReport(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !KINDS.some((kind) => kind.name === name));
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(', ')}; there are ${KINDS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const kind of KINDS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const count = run(kind);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
