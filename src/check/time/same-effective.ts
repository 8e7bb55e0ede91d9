import { dated } from '../example.ts';
import type { Rule } from '../rule.ts';
import { keyPlace } from '../sections.ts';

export const sameEffective: Rule = {
  code: 'time/same-effective',
  what: 'No two editions of a document take effect on the same day.',
  why: 'Nobody could say which of the two applies.',
  severity: 'error',
  examples: [
    {
      says: 'one edition takes effect on 2026-01-01, the next on 2026-06-01.',
      ...dated({ '2026-06-01': ['2026-06-01', '2026-06-01'] }),
    },
    {
      says: 'both editions take effect on 2026-01-01.',
      ...dated({ '2026-06-01': ['2026-01-01', '2026-01-01'] }, ['2026-06-01/edition.yaml:1:1']),
    },
  ],
  *check({ edition, previous }) {
    if (!edition || previous?.effective !== edition.effective) return;
    yield {
      place: keyPlace(edition, 'effective'),
      also: keyPlace(previous, 'effective'),
      en: {
        found: `"effective" ${edition.effective}, as in the edition of ${previous.date}`,
        expected: 'a day of its own for each edition',
        action: 'correct the date in one of the two editions',
      },
      ru: {
        found: `«effective» ${edition.effective}, как и в редакции ${previous.date}`,
        expected: 'у каждой редакции свой день вступления в силу',
        action: 'исправьте дату в одной из двух редакций',
      },
    };
  },
};
