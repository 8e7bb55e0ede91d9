import { nextEdition } from '../example.ts';
import type { Rule } from '../rule.ts';
import { recordPlace } from '../sections.ts';

export const summary: Rule = {
  code: 'contract/summary',
  what: 'From the second edition on, `edition.yaml` says in both languages what changed (`summary`).',
  why: 'The archive and the feed show this summary. A first edition has nothing to compare with.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    {
      says: '`edition.yaml` of the second edition has `summary:` with `kk: Өзгерді` and `ru: Изменено`.',
      ...nextEdition(['preamble', 'operator']),
    },
    {
      files: {
        'privacy/2026-06-01/edition.yaml': 'effective: 2026-06-01\npublished: 2026-06-01\n',
      },
      finds: ['privacy/2026-06-01/edition.yaml:1:1'],
    },
  ],
  *check({ edition, previous }) {
    if (!edition || !previous || edition.summary) return;
    yield {
      place: recordPlace(edition),
      en: {
        found: 'no "summary"',
        expected: 'a few words on what changed, in Kazakh and in Russian',
        action: 'write "summary:" and under it, indented by two spaces, "kk: …" and "ru: …"',
      },
      ru: {
        found: 'нет «summary»',
        expected: 'несколько слов о том, что изменилось, на казахском и на русском',
        action: 'напишите «summary:», а под ним с отступом в два пробела «kk: …» и «ru: …»',
      },
    };
  },
};
