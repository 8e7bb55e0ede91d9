/**
 * Plants single faults in sound text, the real policy and the passages of the tests, and counts
 * those that `check` finds and misses: npm run bench -- faults
 */
import { editionContexts, problemsBy } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { readContentFiles } from '../../src/store/content-files.ts';
import { assembleContent } from '../../src/store/load.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import type { Language } from '../../src/text/language.ts';
import { SOUND_PASSAGES } from '../unit/check/passages.ts';
import { FAULT_KINDS } from './fault-kinds.ts';

const TODAY = civilDate('2026-01-01');
const FOLDER = 'privacy/2026-01-01';
/** Faults of one kind, at most. */
const MOST = 7;

const read = await readContentFiles(new URL('../../content', import.meta.url).pathname);
const sound = new Map<string, string>([
  [`${FOLDER}/edition.yaml`, 'effective: 2026-01-01\npublished: 2026-01-01\n'],
]);
for (const { path, bytes } of read.files) {
  const name = path.split('/').slice(2).join('/');
  if (path === 'privacy/document.yaml') sound.set(path, text(bytes));
  if (name.endsWith('.md')) sound.set(`${FOLDER}/${name}`, text(bytes));
}
for (const [i, passage] of Object.values(SOUND_PASSAGES).entries()) {
  const name = `${20 + i}-passage-${String.fromCharCode(97 + (i % 26))}${i > 25 ? 'x' : ''}.md`;
  for (const language of ['kk', 'ru'] as const) {
    const heading = language === 'kk' ? '# Бөлім' : '# Раздел';
    const source = passage[language].replaceAll(/(?<=[^\n|>-])\n(?=[^\n|>\s\d-])/gu, ' ');
    sound.set(`${FOLDER}/${language}/${name}`, `${heading}\n\n${source}\n`);
  }
}

const baseline = counted(sound);
let [allFound, all] = [0, 0];
const rows: string[] = [];
const missedAt: string[] = [];
for (const [kind, language, from, to] of FAULT_KINDS) {
  let [found, planted] = [0, 0];
  for (const [path, source] of sound) {
    if (planted === MOST || !path.startsWith(`${FOLDER}/${language satisfies Language}/`)) continue;
    const body = source.indexOf('\n\n');
    const faulty = `${source.slice(0, body)}${source.slice(body).replace(from, to)}`;
    if (faulty === source) continue;
    planted++;
    if (isNamed(counted(new Map([...sound, [path, faulty]])))) found++;
    else missedAt.push(`${kind}: ${path}`);
  }
  rows.push(`| ${kind} (${language}) | ${found} | ${planted - found} |`);
  allFound += found;
  all += planted;
}
console.log(`| kind | found | missed |\n| --- | --- | --- |\n${rows.join('\n')}`);
console.log(`\n${allFound} of ${all} found, ${FAULT_KINDS.length} kinds`);
console.log(`on the sound text: ${[...baseline].map(([what]) => what).join('; ') || 'nothing'}`);
if (process.argv.includes('--missed')) console.log(missedAt.join('\n'));

function isNamed(found: ReadonlyMap<string, number>): boolean {
  return [...found].some(([what, count]) => count > (baseline.get(what) ?? 0));
}

/** How often each rule finds something in each file. */
function counted(files: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const content = assembleContent({
    files: [...files].map(([path, source]) => ({ path, bytes: new TextEncoder().encode(source) })),
    folders: ['privacy', FOLDER, `${FOLDER}/kk`, `${FOLDER}/ru`],
    problems: [],
  });
  const found = new Map<string, number>();
  const problems = editionContexts(content, TODAY).flatMap((context) =>
    RULES.filter(({ code }) => !/^(?:time|seals|contract)\//.test(code)).flatMap((rule) =>
      problemsBy(rule, context),
    ),
  );
  for (const { rule, place, message } of [...problems, ...content.problems]) {
    const what = `${rule} ${place.file.replace(FOLDER, '')} ${message.ru.found}`;
    found.set(what, (found.get(what) ?? 0) + 1);
  }
  return found;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
