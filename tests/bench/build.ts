/**
 * What a build costs: of 1, 10, 50 and 100 editions from nothing, and after one more edition. Each
 * as a ratio to the build of one edition measured in the same run; by the clock and by processor
 * time, which other work on the machine disturbs less. Beside it the least that the one more can
 * cost: each page that tells what changed since an older edition changes with the edition in
 * force, and Brotli of the best quality takes its time for each byte. Run by hand: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { sha256 } from '../../src/edition/seal.ts';
import { addDays } from '../../src/text/civil-date.ts';
import { dateOf, writeEditions } from './editions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COUNTS = process.argv.slice(2).map(Number);
const SAMPLE = 40;
const REPORT = `data:text/javascript,process.on('exit',()=>{
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  process.stderr.write('COST '+JSON.stringify({ cpu: (user + system) / 1e6, memory: maxRSS / 1024 }));
})`;

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
  let one: Cost | undefined;
  for (const count of COUNTS.length > 0 ? COUNTS : [1, 10, 50, 100]) {
    const content = join(folder, String(count));
    await writeEditions(content, count);
    const cold = build(content, count);
    one ??= cold;
    const pages = await pagesIn(join(folder, 'site'));
    const before = await compressedIn(join(folder, 'site'));
    await writeEditions(content, count + 1, count);
    const more = build(content, count + 1);
    const changed = await changedSince(before, join(folder, 'site'));
    console.log(
      `${String(count).padStart(3)} editions, ${pages.count} pages of ${kilobytes(pages.bytes)} (${kilobytes(pages.brotli)} in Brotli)\n` +
        `    from nothing      ${row(cold, one)}\n` +
        `    one more edition  ${row(more, one)}\n` +
        `    of that at least  ${leastFor(changed, one)}`,
    );
    await rm(join(folder, 'cache'), { recursive: true });
  }
} finally {
  await rm(folder, { recursive: true });
}

function build(content: string, editions: number): Cost {
  const today = addDays(dateOf(editions), 1);
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/cli/bin.mjs', 'build', '--content', content, '--today', today].concat([
      '--out',
      join(folder, 'site'),
      '--cache',
      join(folder, 'cache'),
    ]),
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=${encodeURI(REPORT)}` },
    },
  );
  const clock = (performance.now() - start) / 1000;
  // Threads report too, as they end; the process does so last and counts them in.
  const cost = [...stderr.matchAll(/COST (\{.*?\})/g)].at(-1)?.[1];
  if (status !== 0 || cost === undefined) throw new Error(stderr);
  return { clock, ...JSON.parse(cost) };
}

function row(cost: Cost, one: Cost): string {
  const times = (key: 'clock' | 'cpu') =>
    `${cost[key].toFixed(1)} s (${(cost[key] / one[key]).toFixed(2)} ×)`;
  return `${times('clock')}, processor ${times('cpu')}, ${Math.round(cost.memory)} MB`;
}

/** The digests of the files that have compressed forms, by path. */
async function compressedIn(site: string): Promise<ReadonlyMap<string, string>> {
  const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.br'));
  const digests = new Map<string, string>();
  for (const path of paths.map((one) => one.slice(0, -'.br'.length))) {
    digests.set(path, sha256(await readFile(join(site, path))));
  }
  return digests;
}

/** What such files hold that are new or were changed. */
async function changedSince(before: ReadonlyMap<string, string>, site: string) {
  const changed = [...(await compressedIn(site))].filter(
    ([path, digest]) => before.get(path) !== digest,
  );
  return Promise.all(changed.map(([path]) => readFile(join(site, path))));
}

/** The time of compressing what changed on all processors, told from a sample of it. */
function leastFor(changed: readonly Uint8Array[], one: Cost): string {
  const sample = changed.filter((_, i) => i % Math.ceil(changed.length / SAMPLE) === 0);
  const start = performance.now();
  for (const bytes of sample) brotliCompressSync(bytes);
  const rate = (performance.now() - start) / 1000 / sizeOf(sample);
  const seconds = (rate * sizeOf(changed)) / availableParallelism();
  return `${seconds.toFixed(1)} s (${(seconds / one.clock).toFixed(2)} ×) for Brotli of ${changed.length} files of ${kilobytes(sizeOf(changed))} at ${(rate * 1e6).toFixed(2)} s a megabyte`;
}

function sizeOf(files: readonly Uint8Array[]): number {
  return files.reduce((sum, { length }) => sum + length, 0);
}

async function pagesIn(site: string) {
  const sizes = { count: 0, bytes: 0, brotli: 0 };
  for (const path of await readdir(site, { recursive: true })) {
    const page = path.endsWith('.html');
    if (!page && !path.endsWith('.html.br')) continue;
    const { size } = await stat(join(site, path));
    if (page) sizes.count++;
    sizes[page ? 'bytes' : 'brotli'] += size;
  }
  return sizes;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
