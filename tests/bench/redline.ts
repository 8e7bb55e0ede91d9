/**
 * How far the redlines of the fixture library are from the optimum, and how long they take:
 * `node tests/bench/redline.ts`. For every pair of editions and both languages the inserted and
 * deleted words are set against the longest common subsequence of words
 * - over the whole texts, which knows no sections and counts whatever moved twice; and
 * - over each section against what it was made of, moved blocks counted twice on both sides.
 * Neither cares for readability. Ends with an error when a pair is more than 15 % off the first, or
 * all pairs together are off the second. Then the same for generated archives, with splits, merges,
 * moves and sub-headings, where most pairs must have fewer marked words than the first optimum, which
 * counts moves.
 */
import { diffArrays } from 'diff';
import { inOrderOfForce } from '../../src/edition/chronicle.ts';
import type { Edition, EditionText } from '../../src/edition/library.ts';
import type { Redline } from '../../src/redline/model.ts';
import { redline } from '../../src/redline/redline.ts';
import { unitsOf } from '../../src/redline/units.ts';
import { loadContent } from '../../src/store/load.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import type { Section } from '../../src/text/section.ts';
import { generatedArchive } from '../unit/redline/generated-archive.ts';

const LIMIT = 1.15;
const ROUNDS = 20;
const ARCHIVES = 60;

const root = new URL('../fixtures/library', import.meta.url).pathname;
const { library } = await loadContent(root);
const editions = inOrderOfForce(library.documents[0]?.editions ?? []);

function wordsOf(sections: readonly Section[]): string[] {
  return sections.flatMap((section) =>
    unitsOf(section, 'newer').flatMap(({ cells }) =>
      cells.flatMap((tokens) => tokens.filter(({ isWord }) => isWord).map(({ key }) => key)),
    ),
  );
}

function fewestEdits(older: string[], newer: string[]): number {
  return diffArrays(older, newer)
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { count }) => sum + count, 0);
}

function fewestEditsBySection(
  { sections }: Redline,
  older: EditionText,
  newer: EditionText,
  language: Language,
): number {
  return sections.reduce((sum, { blocks, newer: place }) => {
    const gone = blocks.filter(({ change }) => change !== 'moved-here');
    const home = new Set(gone.map((block) => block.older?.section));
    return (
      sum +
      fewestEdits(
        wordsOf(older.sections[language].filter(({ id }) => home.has(id))),
        wordsOf(newer.sections[language].filter(({ id }) => id === place?.id)),
      )
    );
  }, 0);
}

function medianMilliseconds(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

interface Line {
  readonly older: Edition;
  readonly newer: Edition;
  readonly language: Language;
  readonly words: number;
  readonly moved: number;
  readonly best: number;
  readonly bestBySection: number;
  readonly milliseconds: number;
}

const lines: Line[] = [];
const start = performance.now();
for (const language of LANGUAGES) {
  for (const { sections } of editions) wordsOf(sections[language]);
}
const reading = (performance.now() - start) / (LANGUAGES.length * editions.length);
for (const language of LANGUAGES) {
  for (const [index, older] of editions.entries()) {
    for (const newer of editions.slice(index + 1)) {
      const through = editions.slice(editions.indexOf(older) + 1, editions.indexOf(newer) + 1);
      const compared = redline(older, newer, language, through);
      const { counts } = compared;
      lines.push({
        older,
        newer,
        language,
        words: counts.inserted + counts.deleted,
        moved: counts.moved,
        best: fewestEdits(wordsOf(older.sections[language]), wordsOf(newer.sections[language])),
        bestBySection: fewestEditsBySection(compared, older, newer, language),
        milliseconds: medianMilliseconds(() => redline(older, newer, language, through)),
      });
    }
  }
}

console.log('older       newer       lang  words  moved   best  ratio  by section  ratio     ms');
for (const line of lines) {
  const { older, newer, language, words, moved, best, bestBySection, milliseconds } = line;
  const columns = [
    `${older.date}  ${newer.date}  ${language}  `,
    String(words).padStart(5),
    String(moved).padStart(6),
    String(best).padStart(6),
    (words / best).toFixed(3).padStart(6),
    String(bestBySection).padStart(11),
    ratioBySection(line).toFixed(3).padStart(6),
    milliseconds.toFixed(2).padStart(6),
  ];
  console.log(columns.join(' '));
}

function ratioBySection({ words, moved, bestBySection }: Line): number {
  return (words + 2 * moved) / bestBySection;
}

const total = (pick: (line: Line) => number) => lines.reduce((sum, line) => sum + pick(line), 0);
const worst = Math.max(...lines.map(({ words, best }) => words / best));
const bySection =
  total(({ words, moved }) => words + 2 * moved) / total((line) => line.bestBySection);
console.log(
  `\nwhole texts: worst pair ${worst.toFixed(3)}; ` +
    `by section: all ${bySection.toFixed(3)}, worst ${Math.max(...lines.map(ratioBySection)).toFixed(3)}; ` +
    `limit ${LIMIT}`,
);
console.log(
  `mean ${(total(({ milliseconds }) => milliseconds) / lines.length).toFixed(2)} ms a pair; ` +
    `reading an edition into words, once, ${reading.toFixed(2)} ms`,
);

const ratios = Array.from({ length: ARCHIVES }, (_, seed) => generatedArchive(seed + 1))
  .flatMap((archive) => archive.slice(1).map((newer, i) => ({ older: archive[i] ?? newer, newer })))
  .flatMap(({ older, newer }) => {
    const { counts } = redline(older, newer, 'ru');
    const best = fewestEdits(wordsOf(older.sections.ru), wordsOf(newer.sections.ru));
    return best > 20 ? [(counts.inserted + counts.deleted) / best] : [];
  })
  .sort((a, b) => a - b);
const quantile = (share: number) => ratios[Math.floor((ratios.length - 1) * share)] ?? 0;
console.log(
  `${ARCHIVES} generated archives: median ${quantile(0.5).toFixed(3)}, ` +
    `nine of ten below ${quantile(0.9).toFixed(3)}, worst ${quantile(1).toFixed(3)}`,
);
if (worst > LIMIT || bySection > LIMIT || quantile(0.9) > LIMIT) process.exitCode = 1;
