/**
 * time/unsealed (error): an edition whose `published` day has come is sealed, so that it cannot
 * change unnoticed any more. Where the edition after it is sealed, seals/chain says so: a seal that
 * was there is to be brought back, not made anew.
 *
 * Right: `seal.json` beside `edition.yaml`. Wrong: published, and no `seal.json`.
 */

import { entryOf } from '../../edition/chronicle.ts';
import { editionPath } from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import type { Rule } from '../rule.ts';
import { dated } from './example.ts';
import { keyPlace } from './key-place.ts';

export const unsealed: Rule = {
  code: 'time/unsealed',
  severity: 'error',
  draftsOnly: false,
  examples: [
    dated({ '2026-01-01': ['2026-01-01', '2026-01-01'] }),
    dated({ '2026-01-01': ['2025-12-15', '2025-12-15'] }, ['2026-01-01/edition.yaml:2:1']),
    {
      files: {
        ...dated({
          '2026-01-01': ['2025-12-15', '2025-12-15'],
          '2026-06-01': ['2026-06-01', '2026-06-01'],
        }).files,
        'privacy/2026-06-01/seal.json': '{}',
      },
      finds: [],
    },
  ],
  check({ text, edition, chronicle }) {
    const entry = chronicle && entryOf(chronicle, text.date);
    if (!edition || !entry || entry.status === 'unpublished' || sealFile(text)) return [];
    const next = chronicle.entries[chronicle.entries.indexOf(entry) + 1];
    if (next && sealFile(next.edition)) return [];
    const command = `npm run policy -- seal ${editionPath(edition)}`;
    return [
      {
        place: keyPlace(edition, 'published'),
        message: {
          en: {
            found: `"published" ${edition.published}, a day that has come, and no seal`,
            expected: 'a published edition is sealed: nobody can change it unnoticed',
            action: `if the text is final, run: ${command}; else put a later day in "published"`,
          },
          ru: {
            found: `«published» ${edition.published}: день наступил, а печати нет`,
            expected: 'обнародованная редакция скреплена печатью: её нельзя изменить незаметно',
            action: `если текст окончательный, выполните: ${command}; иначе исправьте «published» на более поздний день`,
          },
        },
      },
    ];
  },
};
