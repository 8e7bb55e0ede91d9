import { dated } from '../example.ts';
import type { Rule } from '../rule.ts';
import { keyPlace } from '../sections.ts';

export const effectiveBeforePublished: Rule = {
  code: 'time/effective-before-published',
  what: 'An edition takes effect on the day it is published or later.',
  why: 'Nobody can be bound by a text that is not yet public.',
  severity: 'error',
  examples: [
    dated({ '2026-06-01': ['2026-06-01', '2026-05-20'] }),
    dated({ '2026-06-01': ['2026-06-01', '2026-06-02'] }, ['2026-06-01/edition.yaml:1:1']),
  ],
  *check({ edition }) {
    if (!edition || edition.published <= edition.effective) return;
    const { effective, published } = edition;
    yield {
      place: keyPlace(edition, 'effective'),
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
    };
  },
};
