/**
 * What a build costs: of 1, 10, 50 and 100 editions of the real content, and of an archive of the
 * size that real ones have (55 editions whose page is about 116 kB), from nothing and after one more
 * edition. Each as a ratio to the build of one edition measured in the same run; by the clock and by
 * processor time, which other work on the machine disturbs less. Run by hand: npm run bench, or
 *
 *   node tests/bench/build.ts 1 50 archive          only these
 *   node tests/bench/build.ts --root ../other 50    each also with the program in another folder
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addDays } from '../../src/text/civil-date.ts';
import { writeArchive } from './archive.ts';
import { dateOf, writeEditions } from './editions.ts';

const { values, positionals } = parseArgs({
  options: { root: { type: 'string' } },
  allowPositionals: true,
});
const CASES = positionals.length > 0 ? positionals : ['1', '10', '50', '100', 'archive'];
const OWN = fileURLToPath(new URL('../..', import.meta.url));
const ROOTS = values.root === undefined ? [OWN] : [resolve(values.root), OWN];
const ARCHIVE = { editions: 55, words: 3700 };
const REPORT = `data:text/javascript,process.on('exit',()=>{
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  process.stderr.write('COST '+JSON.stringify({ cpu: (user + system) / 1e6, memory: maxRSS / 1024 }));
})`;

/** The kinds of files, each with what its paths have in common; the first that fits. */
const KINDS = [
  ['Brotli', /\.br$/],
  ['gzip', /\.gz$/],
  ['zstd', /\.zst$/],
  ['PDF', /\.pdf$/],
  ['JSON of changes', /^api\/.*\/changes\//],
  ['JSON', /\.json$/],
  ['text', /\.(?:md|txt)$/],
  ['changes since', /\/changes-since\//],
  ['side by side', /^kk-ru\//],
  ['changes', /\/changes\//],
  ['history', /\/history\//],
  ['editions', /\/\d{4}-\d\d-\d\d\/index\.html$/],
  ['other', /(?:)/],
] as const;

interface Cost {
  /** Seconds by the clock. */
  readonly clock: number;
  /** Seconds of processor time. */
  readonly cpu: number;
  /** Greatest, in megabytes. */
  readonly memory: number;
}

const folder = await mkdtemp(join(tmpdir(), 'policy-bench-'));
try {
  const ones = new Map<string, Cost>();
  for (const name of CASES) {
    const count = name === 'archive' ? ARCHIVE.editions : Number(name);
    const first = join(folder, name);
    const second = join(folder, `${name}-more`);
    await write(name, first, count);
    await cp(first, second, { recursive: true });
    await write(name, second, count + 1, count);
    for (const root of ROOTS) {
      const cold = build(root, first, count);
      const one = ones.get(root) ?? cold;
      ones.set(root, one);
      const output = await outputOf(join(folder, 'site'));
      const more = build(root, second, count + 1);
      console.log(
        `${name.padStart(7)}${root === OWN ? '' : ` by ${root}`}\n` +
          `    from nothing      ${row(cold, one)}\n` +
          `    one more edition  ${row(more, one)}\n` +
          `    output            ${output}`,
      );
      for (const one of ['cache', 'site', 'site.nginx']) {
        await rm(join(folder, one), { recursive: true });
      }
    }
  }
} finally {
  await rm(folder, { recursive: true });
}

/** Writes the editions from the one with the number `from` on. */
function write(name: string, content: string, count: number, from = 0): Promise<void> {
  return name === 'archive'
    ? writeArchive(content, { count, from, words: ARCHIVE.words })
    : writeEditions(content, count, from);
}

function build(root: string, content: string, editions: number): Cost {
  const today = addDays(dateOf(editions), 1);
  const start = performance.now();
  const { status, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'build', '--', '--content', content, '--today', today].concat([
      '--out',
      join(folder, 'site'),
      '--cache',
      join(folder, 'cache'),
    ]),
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=${encodeURI(REPORT)}` },
    },
  );
  const clock = (performance.now() - start) / 1000;
  // npm and each thread report too; the process that builds counts its threads in.
  const costs = [...stderr.matchAll(/COST (\{.*?\})/g)].map(
    ([, json = '']): Omit<Cost, 'clock'> => JSON.parse(json),
  );
  const [cost] = costs.toSorted((a, b) => b.cpu - a.cpu);
  if (status !== 0 || cost === undefined) throw new Error(stderr);
  return { clock, ...cost };
}

function row(cost: Cost, one: Cost): string {
  const times = (key: 'clock' | 'cpu') =>
    `${cost[key].toFixed(1)} s (${(cost[key] / one[key]).toFixed(2)} ×)`;
  return `${times('clock')}, processor ${times('cpu')}, ${Math.round(cost.memory)} MB`;
}

/** «120.5 MB in 800 files: Brotli 10.1, …» */
async function outputOf(site: string): Promise<string> {
  const sizes = new Map<string, number>(KINDS.map(([kind]) => [kind, 0]));
  let files = 0;
  for (const path of await readdir(site, { recursive: true })) {
    const stats = await stat(join(site, path));
    if (!stats.isFile()) continue;
    files++;
    const kind = KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
    sizes.set(kind, (sizes.get(kind) ?? 0) + stats.size);
  }
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const kinds = [...sizes].map(([kind, bytes]) => `${kind} ${megabytes(bytes)}`);
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  return `${megabytes(all)} MB in ${files} files: ${kinds.join(', ')}`;
}
