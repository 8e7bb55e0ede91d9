/** What LibreOffice saves again comes back: exported files, their tracked changes, and a text. */
import { expect, test } from 'vitest';
import { editionDocx } from '../../../src/formats/docx/edition.ts';
import { docxView } from '../../../src/formats/docx/view.ts';
import { redline } from '../../../src/redline/redline.ts';
import { bilingual, LANGUAGES, type Language } from '../../../src/text/language.ts';
import { readDocx } from '../../../src/word/docx.ts';
import { draftOf } from '../../../src/word/draft.ts';
import { missingLibreOffice, processed, type Task } from '../formats/docx/libreoffice.ts';
import { fixtureEditions } from '../redline/fixture.ts';

const DOCUMENT = {
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
  180_000,
);
