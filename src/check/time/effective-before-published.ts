/**
 * time/effective-before-published (error): an edition does not apply before it is public.
 *
 * Right: published 2026-11-20, effective 2026-12-01. Wrong: the other way round.
 */
import type { Rule } from '../rule.ts';
import { dated } from './example.ts';
import { keyPlace } from './key-place.ts';

export const effectiveBeforePublished: Rule = {
  code: 'time/effective-before-published',
  severity: 'error',
  draftsOnly: false,
  examples: [
    dated({ '2026-06-01': ['2026-06-01', '2026-05-20'] }),
    dated({ '2026-06-01': ['2026-06-01', '2026-06-02'] }, ['2026-06-01/edition.yaml:1:1']),
  ],
  check({ edition }) {
    if (!edition || edition.published <= edition.effective) return [];
    const { effective, published } = edition;
    return [
      {
        place: keyPlace(edition, 'effective'),
        message: {
          en: {
            found: `"effective" ${effective}, before "published" ${published}`,
            expected: 'an edition that is public on the day it takes effect, or earlier',
            action: 'correct one of the two dates',
          },
          ru: {
            found: `«effective» ${effective} раньше, чем «published» ${published}`,
            expected: 'редакция обнародована не позже дня вступления в силу',
            action: 'исправьте одну из двух дат',
          },
        },
      },
    ];
  },
};
