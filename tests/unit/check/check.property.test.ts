import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import type { Content } from '../../../src/edition/library.ts';
import { readContentFiles } from '../../../src/store/content-files.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { MESSAGE_LANGUAGES, sortProblems } from '../../../src/text/problem.ts';
import { baseWith, contentOf } from '../content-tree.ts';

const TODAY = civilDate('2026-11-23');
const ROOT = new URL('../../../content', import.meta.url).pathname;
const REAL = (await readContentFiles(ROOT)).files;

/** `check` reports sorted problems with places and whole phrases. */
function answers(content: Content): void {
  const problems = checkContent(content, TODAY);
  expect(problems).toEqual(sortProblems(problems));
  for (const { place, message } of problems) {
    expect(place.line).toBeGreaterThan(0);
    expect(place.column).toBeGreaterThan(0);
    for (const language of MESSAGE_LANGUAGES) {
      expect(Object.values(message[language]).every((phrase) => /\S/.test(phrase))).toBe(true);
    }
  }
}

/** Pieces of text, separated by `·`, in any order and number. */
function jumble(pieces: string, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces.split('·')), { maxLength })
    .map((chosen) => chosen.join(''));
}
const markup = jumble(
  '# ·## ·### ·#·- ·1. ·> ·    ·\t·\n·\n\n·\r\n·  \n·---\n·*·**·_·`·```\n·[·]·](·[^1]·[^1]: ·[a]: ·![·' +
    '<b>·<!--·&shy;·https://a.kz·#operator·/ru/privacy/·{#id}·|·|-|\n·\\·слово·сөз·i·«·"',
  40,
);
const yaml = jumble(
  'effective: ·published: ·2026-06-01·2026-01-01·2026-02-30·\n·\n  ·\n  - ·summary:·kk: ·ru: ·' +
    'lineage:·waivers:·renamed: ·to: ·merged: ·into: ·split: ·[·]·{·}·operator·data·"·\'·&a ·*a·' +
    '!!set ·? ·--- ·, ',
  30,
);
const path = fc.oneof(
  fc.constantFrom(
    'privacy/document.yaml',
    'privacy/2026-01-01/edition.yaml',
    'privacy/2026-01-01/seal.json',
    'privacy/2026-06-01/edition.yaml',
  ),
  fc
    .tuple(
      fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01', 'draft'),
      fc.constantFrom('kk', 'ru', 'en'),
      fc.constantFrom(
        '00-preamble.md',
        '01-operator.md',
        '02-data.md',
        '02-Data.md',
        '3-data.md',
        'x',
      ),
    )
    .map((parts) => ['privacy', ...parts].join('/')),
);
const trees = fc.dictionary(
  path,
  fc.oneof(markup, yaml, fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 50 })),
  { maxKeys: 12, noNullPrototype: true },
);

describe('check never throws', () => {
  test('over any tree of files', () => {
    fc.assert(
      fc.property(trees, (tree) => answers(contentOf(tree))),
      { numRuns: 150 },
    );
  });

  test('over the base library with files replaced', () => {
    fc.assert(
      fc.property(trees, (tree) => answers(baseWith(tree))),
      { numRuns: 150 },
    );
  });

  test('over the published text with bytes, lines and files changed', () => {
    const at = fc.nat({ max: 1_000_000 });
    const change = fc.record({
      file: at,
      from: at,
      length: fc.nat({ max: 200 }),
      put: fc.oneof(markup, yaml),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const tree = new Map(REAL.map((file) => [file.path, file.bytes]));
        for (const { file, from, length, put } of changes) {
          const target = REAL[file % REAL.length];
          const bytes = target && tree.get(target.path);
          if (!target || !bytes) continue;
          const start = from % (bytes.length + 1);
          tree.set(
            target.path,
            Buffer.concat([
              bytes.subarray(0, start),
              Buffer.from(put),
              bytes.subarray(start + length),
            ]),
          );
        }
        answers(contentOf(Object.fromEntries(tree)));
      }),
      { numRuns: 60 },
    );
  });
});

test('a date of the published edition changed to one that does not exist is always found', () => {
  const record = 'privacy/2022-02-22/edition.yaml';
  const text = readFileSync(`${ROOT}/${record}`, 'utf8');
  const tree = Object.fromEntries(REAL.map((file) => [file.path, file.bytes]));
  const bad = fc.constantFrom('2022-02-30', '2022-13-01', '22.02.2022', '2022-2-22', '', 'завтра');
  fc.assert(
    fc.property(bad, fc.constantFrom('effective', 'published'), (date, key) => {
      const changed = text.replace(`${key}: 2022-02-22`, `${key}: ${date}`);
      const rules = checkContent(contentOf({ ...tree, [record]: changed }), TODAY).map(
        ({ rule }) => rule,
      );
      expect(rules).toContain('format/yaml');
    }),
    { numRuns: 24 },
  );
});
