import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, LineageEntry } from '../../../src/edition/library.ts';
import { redline } from '../../../src/redline/redline.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { editionOf, merged, removed, renamed, split, type Texts } from './edition.ts';
import { excerptOf, fixtureEditions } from './fixture.ts';
import { generatedArchive } from './generated-archive.ts';
import { longRunsInBoth } from './long-runs.ts';
import { expectLossless } from './lossless.ts';

const editions = await fixtureEditions();

const RUNS = 50;
const pairs = editions.flatMap((older, i) =>
  editions.slice(i + 1).flatMap((newer) =>
    LANGUAGES.map((language) => ({
      older,
      newer,
      language,
      name: `${older.date} to ${newer.date}, ${language}`,
    })),
  ),
);

describe('every pair of fixture editions', () => {
  test.each(pairs)('$name: both texts can be read back', ({ older, newer, language }) => {
    const through = editions.slice(editions.indexOf(older) + 1, editions.indexOf(newer) + 1);
    expectLossless(redline(older, newer, language, through), older, newer, language);
  });

  test.each(pairs)('$name: no long passage is both gone and new', ({ older, newer, language }) => {
    const through = editions.slice(editions.indexOf(older) + 1, editions.indexOf(newer) + 1);
    expect(longRunsInBoth(redline(older, newer, language, through))).toEqual([]);
  });

  test.each(LANGUAGES)('an edition and itself: nothing changed, in %s', (language) => {
    for (const edition of editions) {
      const { sections, counts } = redline(edition, { ...edition, lineage: [] }, language);
      expect(counts).toEqual({ inserted: 0, deleted: 0, moved: 0 });
      expect(new Set(sections.map(({ verdict }) => verdict))).toEqual(new Set(['unchanged']));
    }
  });
});

describe('generated editions', () => {
  test.each(LANGUAGES)('both texts can be read back, in %s', (language) => {
    fc.assert(
      fc.property(texts(), texts(), (before, after) => {
        const [older, newer] = [editionOf('2022-01-01', before), editionOf('2023-01-01', after)];
        expectLossless(redline(older, newer, language), older, newer, language);
      }),
      { numRuns: RUNS },
    );
  });

  test('with any lineage, right or wrong', () => {
    const lineages = fc.array(lineageEntry(), { maxLength: 4 });
    fc.assert(
      fc.property(texts(), texts(), lineages, (before, after, lineage) => {
        const older = editionOf('2022-01-01', before);
        const newer = editionOf('2023-01-01', after, lineage);
        expectLossless(redline(older, newer, 'ru'), older, newer, 'ru');
      }),
      { numRuns: RUNS },
    );
  });
});

describe('generated archives', () => {
  test('are different, and the same each time', () => {
    const sources = (seed: number) =>
      generatedArchive(seed).map(({ sections }) => sections.ru.map(({ source }) => source));
    expect(sources(1)).toEqual(sources(1));
    expect(sources(1)).not.toEqual(sources(2));
  });

  test('with splits, merges, moves, sub-headings and renumbered anchors', () => {
    const seen = { split: 0, merged: 0, moved: 0, passages: 0, relinked: 0 };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const archive = generatedArchive(seed);
        for (const [i, older] of archive.entries()) {
          for (const newer of archive.slice(i + 1)) {
            const compared = redline(older, newer, 'ru');
            expectLossless(compared, older, newer, 'ru');
            expect(longRunsInBoth(compared)).toEqual([]);
            for (const block of compared.sections.flatMap(({ blocks }) => blocks)) {
              const runs = block.cells.flatMap((cell) => cell.runs);
              if (block.olderPart) seen.split++;
              if (block.newerPart) seen.merged++;
              if (block.change === 'moved-here') seen.moved++;
              if (runs.some(({ moved }) => moved)) seen.passages++;
              if (runs.some(({ formerly }) => formerly?.href)) seen.relinked++;
            }
          }
        }
      }),
      { numRuns: RUNS / 2 },
    );
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  });
});

test.each(LANGUAGES)('fixture editions with random edits can be read back, in %s', (language) => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1000 }),
      fc.array(mutation(), { minLength: 1, maxLength: 12 }),
      (random, mutations) => {
        const older = excerptOf(editions, random);
        const newer = mutated(older, language, mutations);
        expectLossless(redline(older, newer, language), older, newer, language);
      },
    ),
    { numRuns: RUNS },
  );
});

const IDS = ['operator', 'data', 'consent', 'device-data', 'rights'] as const;
const WORDS = (
  'деректер·данных·және·или·не·3·30·10 000·8(727)350 06 06·2-үй·ә·**жоюды**·*срок*·' +
  '**3**0·не*разрыв*но·[текст](#data)·[текст](https://hitter.kz/)·www.hitter.kz·`код`·' +
  '[^n]·–·(и)·«Саясат»·\u00A0·a\u00A0b·\\\nжол·e\u0301·\u{1F600}'
).split('·');

function sentence(): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ', ', '; ', '')), {
      minLength: 1,
      maxLength: 14,
    })
    .map((parts) => parts.map(([word, after]) => word + after).join(''));
}

function block(): fc.Arbitrary<string> {
  const line = sentence().map((text) => text.replaceAll('\n', ' ').replaceAll('|', ''));
  return fc.oneof(
    { weight: 5, arbitrary: sentence() },
    line.map((text) => `## ${text} {#id}`),
    fc.tuple(line, line, line).map(([a, b, c]) => `- ${a}\n- ${b}\n  - ${c}`),
    fc.tuple(line, line).map(([a, b]) => `3. ${a}\n\n   ${b}\n4. ${b}`),
    line.map((text) => `> ${text}`),
    fc
      .tuple(line, line, line)
      .map(([a, b, c]) => `| ${a} | ${b} |\n| --- | --- |\n| ${c} | ${a} |`),
    line.map((text) => `| ${text} |\n| --- |\n| ${text} |`),
    fc.constantFrom('---', '[^n]: Сноска.', '[x]: https://hitter.kz/', '-', '```\nкод\n```'),
  );
}

function section(): fc.Arbitrary<string> {
  return fc
    .tuple(sentence(), fc.array(block(), { maxLength: 6 }))
    .map(([heading, blocks]) => [`# ${heading.replaceAll('\n', ' ')}`, ...blocks].join('\n\n'));
}

function texts(): fc.Arbitrary<Texts> {
  return fc
    .tuple(
      fc.shuffledSubarray([...IDS], { minLength: 1 }),
      fc.array(section(), { minLength: IDS.length, maxLength: IDS.length }),
    )
    .map(([ids, sources]) => Object.fromEntries(ids.map((id, i) => [id, sources[i] ?? ''])));
}

function lineageEntry(): fc.Arbitrary<LineageEntry> {
  const id = fc.constantFrom(...IDS);
  return fc.oneof(
    fc.tuple(id, id).map(([from, to]) => renamed(from, to)),
    fc.tuple(id, id).map(([from, into]) => merged(from, into)),
    fc
      .tuple(id, fc.shuffledSubarray([...IDS], { minLength: 2 }))
      .map(([from, into]) => split(from, into)),
    id.map(removed),
  );
}

interface Mutation {
  readonly kind: 'delete' | 'duplicate' | 'swap' | 'replace' | 'insert';
  readonly section: number;
  readonly at: number;
  readonly text: string;
}

function mutation(): fc.Arbitrary<Mutation> {
  return fc.record({
    kind: fc.constantFrom('delete', 'duplicate', 'swap', 'replace', 'insert'),
    section: fc.nat(1000),
    at: fc.nat(1000),
    text: sentence(),
  });
}

/** Blocks deleted, doubled and swapped, words replaced and inserted, within sections. */
function mutated(from: Edition, language: Language, mutations: readonly Mutation[]): Edition {
  const sources: Record<string, string> = {};
  for (const { id, source } of from.sections[language]) sources[id] = source;
  const ids = Object.keys(sources);
  for (const { kind, section: number, at, text } of mutations) {
    const id = ids[number % ids.length] ?? '';
    const isWord = kind === 'replace' || kind === 'insert';
    const separator = isWord ? ' ' : '\n\n';
    const parts = (sources[id] ?? '').trimEnd().split(separator);
    const index = 1 + (at % Math.max(1, parts.length - 1));
    const part = parts[index] ?? '';
    const other = parts[index + 1] ?? '';
    if (kind === 'delete') parts.splice(index, 1);
    if (kind === 'duplicate') parts.splice(index, 0, part);
    if (kind === 'swap') parts.splice(index, 2, ...(other === '' ? [part] : [other, part]));
    if (kind === 'replace') parts.splice(index, 1, text);
    if (kind === 'insert') parts.splice(index, 0, text);
    sources[id] = `${parts.join(separator)}\n`;
  }
  return editionOf('2030-01-01', sources);
}
