/**
 * Plants single faults in sound text, the real policy with the passages of the tests and with an
 * offer of its own, and counts those that `check` finds and misses: npm run bench -- faults [seed] [--missed]
 */
import type { Language } from '../../src/text/language.ts';
import { SOUND_PASSAGES } from '../unit/check/passages.ts';
import { FAULT_KINDS } from './fault-kinds.ts';
import { OFFER_FAULTS } from './offer-faults.ts';
import { OFFER_PASSAGES } from './offer-passages.ts';
import { FOLDER, type SoundText, soundText } from './planting.ts';

/** Faults of one kind, at most. */
const MOST = 8;
const SEED = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 13);
const LANGUAGES = ['kk', 'ru'] as const;
const HEADING = { kk: '# Бөлім', ru: '# Раздел' };

type Planted = { kind: string; language: Language; isFound: boolean; where: string };

const passages = await soundText(
  Object.values(SOUND_PASSAGES).flatMap((passage, i) =>
    LANGUAGES.map((language) => {
      const name = `${20 + i}-passage-${String.fromCharCode(97 + (i % 26))}${i > 25 ? 'x' : ''}.md`;
      const source = passage[language].replaceAll(/(?<=[^\n|>-])\n(?=[^\n|>\s\d-])/gu, ' ');
      return [language, name, `${HEADING[language]}\n\n${source}\n`] as const;
    }),
  ),
);
const offer = await soundText(
  Object.entries(OFFER_PASSAGES).flatMap(([id, passage], i) =>
    LANGUAGES.map(
      (language) =>
        [language, nameOf(id, i), `${HEADING[language]}\n\n${passage[language]}\n`] as const,
    ),
  ),
);

if (!process.argv.includes('--offer'))
  report('The real policy and the passages of the tests', plantedByKind(passages), passages);
report('The real policy and an offer', plantedOneByOne(offer), offer);

/** Faults of each kind at random places. */
function plantedByKind(text: SoundText): readonly Planted[] {
  const random = generator(SEED);
  return FAULT_KINDS.flatMap(([kind, language, from, to]) =>
    chosen(text, random, language, from).flatMap(({ path, source, at, length }) => {
      const old = source.slice(at, at + length);
      // The pattern may look at what is around the match.
      const changed = `${source.slice(0, at)}${replacedAt(source, at, from, to)}`;
      if (changed === source) return [];
      const where = `${path} «${source.slice(Math.max(0, at - 25), at)}[${old} → ${changed.slice(at, at + 25 + to.length)}»`;
      return [{ kind, language, isFound: text.isFound(path, changed), where }];
    }),
  );
}

function plantedOneByOne(text: SoundText): readonly Planted[] {
  const ids = Object.keys(OFFER_PASSAGES);
  return OFFER_FAULTS.map(([kind, language, id, from, to]) => {
    const path = `${FOLDER}/${language}/${nameOf(id, ids.indexOf(id))}`;
    const source = text.files.get(path);
    if (!source?.includes(from)) throw new Error(`${id} has no «${from}»`);
    const isFound = text.isFound(
      path,
      source.replace(from, () => to),
    );
    return { kind, language, isFound, where: `${path} [${from} → ${to}]` };
  });
}

function nameOf(id: string, at: number): string {
  return `${60 + at}-offer-${id}.md`;
}

function report(title: string, faults: readonly Planted[], { baseline }: SoundText) {
  const rows = new Map<string, [found: number, missed: number]>();
  for (const { kind, language, isFound } of faults) {
    const [found, missed] = rows.get(`${kind} | ${language}`) ?? [0, 0];
    rows.set(`${kind} | ${language}`, isFound ? [found + 1, missed] : [found, missed + 1]);
  }
  const table = [...rows].map(([kind, [found, missed]]) => `| ${kind} | ${found} | ${missed} |`);
  const missed = faults.filter(({ isFound }) => !isFound);
  console.log(`${title}\n\n| kind | language | found | missed |\n| --- | --- | --- | --- |`);
  console.log(table.join('\n'));
  console.log(`\n${faults.length - missed.length} of ${faults.length} found, ${rows.size} kinds`);
  console.log(`on the sound text: ${baseline.join('; ') || 'nothing'}\n`);
  if (process.argv.includes('--missed'))
    console.log(`${missed.map(({ kind, where }) => `${kind}: ${where}`).join('\n')}\n`);
}

/** At most MOST places in the bodies of the sections, at random, where a pattern matches. */
function chosen({ files }: SoundText, random: () => number, language: Language, from: RegExp) {
  const places = [...files]
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
