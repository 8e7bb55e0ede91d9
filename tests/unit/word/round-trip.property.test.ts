/** Markdown, Word file, Markdown is the identity; accepting and rejecting tracked changes is exact. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/library.ts';
import { editionDocx } from '../../../src/formats/docx/edition.ts';
import { docxView } from '../../../src/formats/docx/view.ts';
import { redline } from '../../../src/redline/redline.ts';
import { bilingual, LANGUAGES, type Language } from '../../../src/text/language.ts';
import { readDocx } from '../../../src/word/docx.ts';
import { type Draft, draftOf } from '../../../src/word/draft.ts';
import { SITE } from '../../named-site.ts';
import { edited, edits, type SectionSource, sections, textsOf } from '../formats/docx/generated.ts';
import { editionOf } from '../redline/edition.ts';
import { fixtureEditions } from '../redline/fixture.ts';

const DOCUMENT = {
  site: SITE,
  id: 'privacy',
  titles: { kk: 'Құпиялылық саясаты', ru: 'Политика конфиденциальности' },
  contact: { name: { kk: '«КаР-Тел» ЖШС', ru: 'ТОО «КаР-Тел»' }, email: 'support@hitter.kz' },
};

function read(
  bytes: Uint8Array,
  expected: Edition,
  shown: readonly Edition[],
  languages: readonly Language[],
  isAccepted = true,
): Draft {
  const file = readDocx('policy.docx', bytes);
  return draftOf({
    files: [{ flow: file.flow(() => isAccepted) }],
    before: expected,
    shown,
    taken: new Set(),
    date: expected.date,
    languages,
  });
}

function expectSame(draft: Draft, expected: Edition, languages: readonly Language[]): void {
  for (const language of languages) {
    expect(draft.sections[language].map(({ id, source }) => `${id}\n${source}`)).toEqual(
      expected.sections[language].map(({ id, source }) => `${id}\n${source}`),
    );
  }
  expect(draft.losses).toEqual([]);
  expect(draft.ids).toEqual([]);
}

function expectIdentity(edition: Edition, languages: readonly Language[]): void {
  const bytes = editionDocx(docxView({ document: DOCUMENT, edition, languages }));
  expectSame(read(bytes, edition, [edition], languages), edition, languages);
}

function expectExact(older: Edition, newer: Edition, languages: readonly Language[]): void {
  const redlines = bilingual((language) => redline(older, newer, language));
  const against = { edition: older, redlines };
  const bytes = editionDocx(docxView({ document: DOCUMENT, edition: newer, languages, against }));
  const shown = [newer, older];
  expectSame(read(bytes, newer, shown, languages), newer, languages);
  expectSame(read(bytes, older, shown, languages, false), older, languages);
}

/** Without what the content format forbids and a reader of Word files may not make. */
function allowed(sources: readonly SectionSource[]): readonly SectionSource[] {
  const hasData = sources.some(({ id }) => id === 'data');
  const linked = (text: string) => (hasData ? text : text.replaceAll('#data', '#preamble'));
  return sources.map((one) => ({
    ...one,
    heading: linked(one.heading),
    blocks: one.blocks.map((block) =>
      linked(
        isRagged(block) || BEGINS_WITH_LIST.test(block)
          ? 'кесте'
          : block.replaceAll('\\\n', ' ').replace(/(?<=\S) {2,}(?=\S)/g, ' '),
      ),
    ),
  }));
}

/**
 * An item that begins with a list of its own. Its words come back exactly, but a blank line between
 * its blocks may go (docs/word.md).
 */
const BEGINS_WITH_LIST = /^[> ]*(?:-|\d+\.) +(?:-|\d+\.)(?: |$)/m;

/** A table that a reworded word tore apart. */
function isRagged(block: string): boolean {
  if (!block.includes('|')) return false;
  const rows = block.split('\n');
  const width = rows[0]?.split('|').length;
  return rows.some((row) => !/^\| .* \|$/.test(row) || row.split('|').length !== width);
}

describe('fixture editions', async () => {
  const editions = await fixtureEditions();
  test.each(editions.map((edition) => [edition.date, edition] as const))('%s', (_, edition) => {
    expectIdentity(edition, LANGUAGES);
  });
  const pairs = editions.slice(1).map((newer, i) => [editions[i] ?? newer, newer] as const);
  test.each(pairs.map(([a, b]) => [a.date, b.date, a, b] as const))(
    '%s and %s',
    (_a, _b, older, newer) => {
      expectExact(older, newer, LANGUAGES);
    },
  );
});

/** With two editions for each run of edits, and those of the test of tracked changes, 300 in all. */
const RUNS = { editions: 120, edits: 40 };

test('generated editions', () => {
  fc.assert(
    fc.property(sections(), fc.boolean(), (sources, areBoth) => {
      const texts = textsOf(allowed(sources), 'Бұрынғы сноска.\n\n    Екінші абзац.');
      expectIdentity(editionOf('2022-01-01', texts), areBoth ? LANGUAGES : ['kk']);
    }),
    { numRuns: RUNS.editions },
  );
});

test('generated edits', () => {
  fc.assert(
    fc.property(sections(), edits(), fc.boolean(), (sources, script, areBoth) => {
      const older = editionOf('2022-01-01', textsOf(allowed(sources), 'Бұрынғы сноска.'));
      const changed = allowed(edited(sources, script));
      const newer = editionOf('2023-01-01', textsOf(changed, 'Жаңа сноска.'));
      expectExact(older, newer, areBoth ? LANGUAGES : ['kk']);
    }),
    { numRuns: RUNS.edits },
  );
});
