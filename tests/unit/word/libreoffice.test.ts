/** What LibreOffice saves again comes back: exported files, their tracked changes, and a text. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/library.ts';
import { editionDocx } from '../../../src/formats/docx/edition.ts';
import { docxView } from '../../../src/formats/docx/view.ts';
import { redline } from '../../../src/redline/redline.ts';
import { bilingual, LANGUAGES, type Language } from '../../../src/text/language.ts';
import { readDocx } from '../../../src/word/docx.ts';
import { type Draft, draftOf } from '../../../src/word/draft.ts';
import { SITE } from '../../named-site.ts';
import { edited, edits, type SectionSource, sections, textsOf } from '../formats/docx/generated.ts';
import { missingLibreOffice, processed, type Task } from '../formats/docx/libreoffice.ts';
import { editionOf } from '../redline/edition.ts';
import { fixtureEditions } from '../redline/fixture.ts';

const DOCUMENT = {
  site: SITE,
  id: 'privacy',
  titles: { kk: 'Құпиялылық саясаты', ru: 'Политика конфиденциальности' },
  contact: { name: { kk: '«КаР-Тел» ЖШС', ru: 'ТОО «КаР-Тел»' }, email: 'support@hitter.kz' },
};

const missing = missingLibreOffice();
if (missing !== undefined) console.warn(`Skipped: what LibreOffice saves is not read. ${missing}`);

test.skipIf(missing !== undefined)(
  'exported files keep text and ids when LibreOffice saves them',
  async () => {
    const editions = await fixtureEditions();
    const cases = editions.flatMap((newer, i) => {
      const older = editions[i - 1];
      if (!older || i % 4 !== 1) return [];
      const redlines = bilingual((language) => redline(older, newer, language));
      const against = { edition: older, redlines };
      const made = (languages: readonly Language[], isTracked: boolean, task: Task) => ({
        languages,
        task,
        shown: isTracked ? [newer, older] : [newer],
        expected: task === 'reject' ? older : newer,
        bytes: editionDocx(
          docxView({
            document: DOCUMENT,
            edition: newer,
            languages,
            ...(isTracked && { against }),
          }),
        ),
      });
      return [
        made(LANGUAGES, false, 'save'),
        made(['ru'], false, 'save'),
        made(['ru'], true, 'accept'),
        made(['kk'], true, 'reject'),
      ];
    });
    const saved = processed(cases);
    for (const [i, { languages, shown, expected }] of cases.entries()) {
      const file = readDocx('policy.docx', saved[i] ?? new Uint8Array());
      expect(file.changes).toEqual([]);
      const draft = draftOf({
        files: [{ flow: file.flow(() => true) }],
        before: expected,
        shown,
        taken: new Set(),
        date: expected.date,
        languages,
      });
      for (const language of languages) {
        expect(draft.sections[language].map(({ id, source }) => `${id}\n${source}`)).toEqual(
          expected.sections[language].map(({ id, source }) => `${id}\n${source}`),
        );
      }
      expect([draft.ids, draft.losses]).toEqual([[], []]);
    }
  },
);

/**
 * Of the generator. LibreOffice 7.4 keeps all words of any of its files, but may give a paragraph the
 * style or the link of a deleted one before it (docs/word.md).
 */
const SAMPLE = { numRuns: 8, seed: 11 };

test.skipIf(missing !== undefined)('generated editions keep every word, and their form', () => {
  const cases = fc
    .sample(fc.tuple(sections(), edits(), fc.boolean()), SAMPLE)
    .map(([sources, script, areBoth]) => {
      const before = kept(sources);
      const older = editionOf('2022-01-01', textsOf(before, 'Бұрынғы сноска.'));
      const newer = editionOf('2023-01-01', textsOf(kept(edited(before, script)), 'Жаңа сноска.'));
      const languages: readonly Language[] = areBoth ? LANGUAGES : ['kk'];
      const redlines = bilingual((language) => redline(older, newer, language));
      const docx = (against?: { edition: Edition; redlines: typeof redlines }) =>
        editionDocx(
          docxView({ document: DOCUMENT, edition: newer, languages, ...(against && { against }) }),
        );
      return {
        older,
        newer,
        languages,
        clean: docx(),
        tracked: docx({ edition: older, redlines }),
      };
    });
  const saved = processed(
    cases.flatMap(({ clean, tracked }) => [
      { task: 'save' as const, bytes: clean },
      ...(['accept', 'reject', 'save'] as const).map((task) => ({ task, bytes: tracked })),
    ]),
  );
  for (const [i, { older, newer, languages }] of cases.entries()) {
    const read = (task: number, expected: Edition, isAccepted = true) =>
      draftOf({
        files: [
          {
            flow: readDocx('policy.docx', saved[i * 4 + task] ?? new Uint8Array()).flow(
              () => isAccepted,
            ),
          },
        ],
        before: expected,
        shown: [newer, older],
        taken: new Set(),
        date: expected.date,
        languages,
      });
    for (const language of languages) {
      const sources = ({ sections: of }: Pick<Draft | Edition, 'sections'>) =>
        of[language].map(({ id, source }) => `${id}\n${source}`);
      expect(sources(read(0, newer)), `${i} saved`).toEqual(sources(newer));
      expect(sources(read(1, newer)), `${i} accepted`).toEqual(sources(newer));
      const rest = [
        [2, older, true],
        [3, newer, true],
        [3, older, false],
      ] as const;
      for (const [task, expected, isAccepted] of rest) {
        const draft = read(task, expected, isAccepted);
        expect(wordsOf(sources(draft)), `${i} ${task}`).toEqual(wordsOf(sources(expected)));
      }
    }
  }
});

/** Without what LibreOffice does not keep: titles of links, line breaks, a note marked twice. */
function kept(sources: readonly SectionSource[]): readonly SectionSource[] {
  const hasData = sources.some(({ id }) => id === 'data');
  return sources.map(({ id, heading, blocks }) => {
    const seen = new Set<string>();
    return {
      id,
      heading: plain(heading),
      blocks: blocks.map((block) => {
        if (/[|\\]/.test(block) || BEGINS_WITH_BLOCK.test(block)) return 'кесте';
        const text = hasData ? block : block.replaceAll('#data', '#preamble');
        const heading = /^(#+) (.*?)( \{#sub\})?$/.exec(text);
        if (heading) return `${heading[1]} ${plain(heading[2] ?? '')}${heading[3] ?? ''}`;
        return text.replaceAll(' "Тема"', '').replace(/\[\^(.)\]/g, (mark, label: string) => {
          if (seen.has(label)) return 'сілтеме';
          seen.add(label);
          return mark;
        });
      }),
    };
  });
}

const BEGINS_WITH_BLOCK = /^[> ]*(?:-|\d+\.) +(?:-|\d+\.|>)(?: |$)/m;

function plain(heading: string): string {
  return (
    heading
      .replace(/[^\p{L}\d ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Бөлім'
  );
}

/** The letters and digits of all words, wherever they stand. */
function wordsOf(sources: readonly string[]): readonly string[] {
  return sources
    .flatMap((source) => source.replace(/\]\([^)]*\)|&amp;/g, ' ').match(/[\p{L}\d]+/gu) ?? [])
    .sort();
}
