/**
 * Counts what `check` finds in sound text of other people's, per 10,000 words and rule:
 * npm run bench -- alarms <folder> [--all]. `judged.txt` in the folder lists the findings that a reader
 * found true, mistakes of the text, as `--all` prints them; they are no alarms. A pair `x.kk.md`, `x.ru.md` is a bilingual draft; any other
 * `.md` or `.txt` is a draft in one language, which its letters tell, and parity is not checked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsBy } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { assembleContent } from '../../src/store/load.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import type { Language } from '../../src/text/language.ts';
import type { Place } from '../../src/text/problem.ts';

const TODAY = civilDate('2026-01-01');
const EDITION = 'privacy/2026-01-01';
/** Rules on words; the others hold files, Markdown and editions to the habits of this project. */
const OF_WORDS = /^(?:letters|facts|parity)\/(?!headings)/;

const folder = process.argv[2];
if (!folder) throw new Error('npm run bench -- alarms <folder>');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

const drafts = new Map<string, Map<Language, string>>();
for (const name of names.filter((one) => /\.(?:md|txt)$/.test(one) && one !== 'judged.txt')) {
  const source = readFileSync(join(folder, name), 'utf8');
  const [, stem = name, named] = /^(.*)\.(kk|ru)\.(?:md|txt)$/.exec(name) ?? [];
  const language: Language = named === 'kk' || (!named && /[қңғұүәһ]/iu.test(source)) ? 'kk' : 'ru';
  drafts.set(stem, (drafts.get(stem) ?? new Map<Language, string>()).set(language, source));
}

/** Lines of `judged.txt`, and how often each may still be used. */
const judged = new Map<string, number>();
if (names.includes('judged.txt')) {
  for (const line of readFileSync(join(folder, 'judged.txt'), 'utf8').split('\n'))
    judged.set(line, (judged.get(line) ?? 0) + 1);
}

let words = 0;
const rules = RULES.filter(({ code }) => OF_WORDS.test(code));
const alarms = new Map(rules.map(({ code }) => [code, { real: 0, false: 0 }]));
for (const [stem, sources] of drafts) {
  const files = [...sources].map(([language, source]) => {
    words += source.match(/\p{L}+/gu)?.length ?? 0;
    return { path: `${EDITION}/${language}/01-text.md`, bytes: bytes(section(source)) };
  });
  const yaml = { path: `${EDITION}/edition.yaml`, bytes: bytes('effective: 2026-01-01\n') };
  const folders = ['privacy', EDITION, `${EDITION}/kk`, `${EDITION}/ru`];
  const text = assembleContent({ files: [yaml, ...files], folders, problems: [] }).texts[0];
  if (!text) throw new Error(`${stem} is not read`);
  for (const rule of rules) {
    if (rule.code.startsWith('parity/') && sources.size < 2) continue;
    for (const { place, message } of problemsBy(rule, { text, today: TODAY })) {
      const line = `${stem} ${rule.code} ${message.en.found} «${around(files, place)}»`;
      const count = alarms.get(rule.code) ?? { real: 0, false: 0 };
      const left = judged.get(line) ?? 0;
      judged.set(line, left - 1);
      count[left > 0 ? 'real' : 'false'] += 1;
      alarms.set(rule.code, count);
      if (process.argv.includes('--all')) console.log(line);
    }
  }
}

const per = (count: number) => ((count * 10_000) / words).toFixed(2);
console.log(
  '| rule | mistakes found | false alarms | per 10,000 words |\n| --- | --- | --- | --- |',
);
const rows = [...alarms].sort(([a], [b]) => a.localeCompare(b));
for (const [code, count] of rows)
  console.log(`| ${code} | ${count.real} | ${count.false} | ${per(count.false)} |`);
const sum = (kind: 'real' | 'false') => rows.reduce((total, [, count]) => total + count[kind], 0);
console.log(`| all rules | ${sum('real')} | ${sum('false')} | ${per(sum('false'))} |`);
const pairs = [...drafts.values()].filter(({ size }) => size === 2).length;
console.log(`\n${words} words, ${drafts.size} drafts, ${pairs} of them in both languages`);

/** Under one heading, without front matter, HTML and lines that are wrapped. */
function section(source: string): string {
  const body = source
    .replaceAll('\r', '')
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replaceAll(/<[^>]*>|\{[:#][^}]*\}/gu, '')
    .replaceAll(/^#+ /gmu, '## ')
    .replaceAll(/(?<=^[^#\n].*[^\n|])(?<! {2})\n(?=[ \t]*[^\s|>#*+•\d_-])/gmu, ' ');
  return `# Text\n\n${body}`;
}

/** What is written around a place. */
function around(
  files: readonly { path: string; bytes: Uint8Array }[],
  { file, line, column }: Place,
) {
  const source = files.find(({ path }) => path === file)?.bytes;
  const written = new TextDecoder().decode(source).split('\n')[line - 1] ?? '';
  return written.slice(Math.max(0, column - 40), column + 40);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
