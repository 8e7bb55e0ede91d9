/**
 * How long `policy check` takes: on the real content, against the time that Node needs to start
 * and load the program; and on a hundred editions of it, all sealed but the last. Run by hand: node tests/bench/check.ts
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EditionText, editionPath } from '../../src/edition/library.ts';
import { SEAL_FILE, sealJson, sealOf } from '../../src/edition/seal.ts';
import { loadContent } from '../../src/store/load.ts';
import { addDays, civilDate } from '../../src/text/civil-date.ts';

const ROUNDS = 21;
const EDITIONS = 100;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const LOAD = `
  import module from 'node:module';
  module.enableCompileCache();
  await import('./src/cli/run.ts');
  await Promise.all([import('./src/store/load.ts'), import('./src/check/check.ts')]);
`;

const load = () => seconds(['--input-type=module', '-e', LOAD]);
const check = (content: string) => seconds(['src/cli/bin.mjs', 'check', '--content', content]);

load();
check('content');
const pairs = Array.from({ length: ROUNDS }, () => [load(), check('content')] as const);
const loaded = median(pairs.map(([first]) => first));
const checked = median(pairs.map(([, second]) => second));
console.log(`start and load   ${loaded.toFixed(3)} s (median of ${ROUNDS})`);
console.log(
  `check            ${checked.toFixed(3)} s, ${(checked / loaded).toFixed(2)} times that`,
);

const folder = await mkdtemp(join(tmpdir(), 'policy-bench-'));
try {
  await hundredEditions(folder);
  const many = median([check(folder), check(folder), check(folder)]);
  console.log(`check ${EDITIONS} editions  ${many.toFixed(2)} s`);
} finally {
  await rm(folder, { recursive: true });
}

function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status === null || status > 1) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function hundredEditions(content: string): Promise<void> {
  const privacy = join(content, 'privacy');
  await mkdir(privacy);
  await cp(join(ROOT, 'content/privacy/document.yaml'), join(privacy, 'document.yaml'));
  for (const name of ['site.yaml', 'mark.svg']) {
    await cp(join(ROOT, 'content', name), join(content, name));
  }
  for (let i = 0; i < EDITIONS; i++) {
    const date = addDays(civilDate('2022-02-22'), 7 * i);
    await cp(join(ROOT, 'content/privacy/2022-02-22'), join(privacy, date), { recursive: true });
    const yaml = `effective: ${date}\npublished: ${date}\nsummary: { kk: Өзгеріс, ru: Изменение }\n`;
    await writeFile(join(privacy, date, 'edition.yaml'), yaml);
    await rm(join(privacy, date, SEAL_FILE), { force: true });
  }
  await sealAllButLast(content);
}

async function sealAllButLast(content: string): Promise<void> {
  const { texts } = await loadContent(content);
  let previous: EditionText | undefined;
  for (const text of texts.slice(0, -1)) {
    const path = `${editionPath(text)}/${SEAL_FILE}`;
    const bytes = new TextEncoder().encode(sealJson(sealOf(text, previous)));
    await writeFile(join(content, path), bytes);
    previous = { ...text, files: [...text.files, { path, bytes }] };
  }
}
