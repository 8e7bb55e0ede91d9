/**
 * Plants single faults in sound text, the real policy and the passages of the tests, and counts
 * those that `check` finds and misses: npm run bench -- faults [seed] [--missed]
 */
import { problemsBy } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import type { EditionText } from '../../src/edition/library.ts';
import { readContentFiles } from '../../src/store/content-files.ts';
import { assembleContent } from '../../src/store/load.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import { bilingual, type Language } from '../../src/text/language.ts';
import { parseSection, type Section } from '../../src/text/section.ts';
import { SOUND_PASSAGES } from '../unit/check/passages.ts';
import { FAULT_KINDS } from './fault-kinds.ts';

const TODAY = civilDate('2026-01-01');
const FOLDER = 'privacy/2026-01-01';
/** Faults of one kind, at most. */
const MOST = 8;
const SEED = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 13);

const read = await readContentFiles(new URL('../../content', import.meta.url).pathname);
const sound = new Map<string, string>([
  [`${FOLDER}/edition.yaml`, 'effective: 2026-01-01\npublished: 2026-01-01\n'],
]);
for (const { path, bytes } of read.files) {
  const name = path.split('/').slice(2).join('/');
  if (['site.yaml', 'mark.svg', 'privacy/document.yaml'].includes(path))
    sound.set(path, text(bytes));
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

const whole = assembled(sound);
const baseline = counted(whole, whole);

let [allFound, all] = [0, 0];
const rows: string[] = [];
const missedAt: string[] = [];
const random = generator(SEED);
for (const [kind, language, from, to] of FAULT_KINDS) {
  let [found, planted] = [0, 0];
  for (const { path, source, at, length } of chosen(language, from)) {
    const old = source.slice(at, at + length);
    // The pattern may look at what is around the match.
    const changed = `${source.slice(0, at)}${replacedAt(source, at, from, to)}`;
    if (changed === source) continue;
    planted++;
    if (isFound(path, source, changed)) found++;
    else
      missedAt.push(
        `${kind}: ${path} «${source.slice(Math.max(0, at - 25), at)}[${old} → ${changed.slice(at, at + 25 + to.length)}»`,
      );
  }
  rows.push(`| ${kind} | ${language} | ${found} | ${planted - found} |`);
  allFound += found;
  all += planted;
}
console.log(`| kind | language | found | missed |\n| --- | --- | --- | --- |\n${rows.join('\n')}`);
console.log(`\n${allFound} of ${all} found, ${FAULT_KINDS.length} kinds`);
console.log(`on the sound text: ${[...baseline].map(([what]) => what).join('; ') || 'nothing'}`);
if (process.argv.includes('--missed')) console.log(missedAt.join('\n'));

/** At most MOST places in the bodies of the sections, at random, where a pattern matches. */
function chosen(language: Language, from: RegExp) {
  const places = [...sound]
    .filter(([path]) => path.startsWith(`${FOLDER}/${language}/`))
    .flatMap(([path, source]) =>
      [...source.matchAll(new RegExp(from.source, `${from.flags}g`))]
        .filter(({ index }) => index >= source.indexOf('\n\n'))
        .map(({ 0: match, index }) => ({ path, source, at: index, length: match.length })),
    );
  return places
    .map((place) => ({ place, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/** The rest of `source` from `at`, with the match there replaced. */
function replacedAt(source: string, at: number, from: RegExp, to: string): string {
  const pattern = new RegExp(from.source, `${from.flags}y`);
  pattern.lastIndex = at;
  return source.replace(pattern, to).slice(at);
}

/** Equal numbers from 0 to 1 for an equal seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Parity is checked on the section alone, all else on the whole text; both parse it anew. */
function isFound(path: string, source: string, faulty: string): boolean {
  const at = (from: string) => {
    const { section } = parseSection({ ...sectionAt(path), source: from });
    const sections = bilingual((language) =>
      whole.sections[language].map((one) => (one.file === path ? section : one)),
    );
    const alone = bilingual((language) => sections[language].filter(({ id }) => id === section.id));
    return counted({ ...whole, sections }, { ...whole, sections: alone });
  };
  const before = at(source);
  return [...at(faulty)].some(([what, count]) => count > (before.get(what) ?? 0));
}

function sectionAt(path: string): Section {
  const section = [...whole.sections.kk, ...whole.sections.ru].find(({ file }) => file === path);
  if (!section) throw new Error(path);
  return section;
}

function assembled(files: ReadonlyMap<string, string>): EditionText {
  const { texts } = assembleContent({
    files: [...files].map(([path, source]) => ({ path, bytes: new TextEncoder().encode(source) })),
    folders: ['privacy', FOLDER, `${FOLDER}/kk`, `${FOLDER}/ru`],
    problems: [],
  });
  if (!texts[0]) throw new Error('no edition');
  return texts[0];
}

/** How often each rule finds something, by file and message. */
function counted(all: EditionText, section: EditionText): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const rule of RULES) {
    if (/^(?:time|seals|contract)\//.test(rule.code)) continue;
    const text = rule.code.startsWith('parity/') ? section : all;
    for (const { place, message } of problemsBy(rule, { text, today: TODAY })) {
      const what = `${rule.code} ${place.file.replace(FOLDER, '')} ${message.ru.found}`;
      found.set(what, (found.get(what) ?? 0) + 1);
    }
  }
  return found;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
