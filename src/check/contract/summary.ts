/**
 * contract/summary (error): from the second edition on `edition.yaml` says in both languages what
 * changed; the archive and the feed show it. A first edition has nothing to compare with.
 *
 * Right: `summary:` with `kk:` and `ru:`. Wrong: none in a second edition.
 */
import type { Rule } from '../rule.ts';
import { editions } from './example.ts';
import { recordOf } from './section-ids.ts';

export const summary: Rule = {
  code: 'contract/summary',
  severity: 'error',
  draftsOnly: true,
  examples: [
    editions([{ date: '2026-06-01', sections: ['preamble', 'operator'] }]),
    {
      files: {
        'privacy/2026-06-01/edition.yaml': 'effective: 2026-06-01\npublished: 2026-06-01\n',
      },
      finds: ['privacy/2026-06-01/edition.yaml:1:1'],
    },
  ],
  check({ text, edition, previous }) {
    if (!edition || !previous || edition.summary) return [];
    return [
      {
        place: recordOf(text),
        message: {
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
        },
      },
    ];
  },
};
