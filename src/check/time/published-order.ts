import { dated } from '../example.ts';
import type { Rule } from '../rule.ts';
import { keyPlace } from '../sections.ts';

export const publishedOrder: Rule = {
  code: 'time/published-order',
  what: 'Editions are published in the order in which they apply.',
  why: 'Another order is usually a slip in one of the dates.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    {
      says: 'the edition that applies from 2026-01-01 is published on 2026-01-01, the one that applies from 2026-06-01 on the same day or later.',
      ...dated({ '2026-06-01': ['2026-06-01', '2026-01-01'] }),
    },
    {
      says: 'the edition that applies from 2026-01-01 is published on 2026-01-01, the one that applies from 2026-06-01 on 2025-12-31.',
      ...dated({ '2026-06-01': ['2026-06-01', '2025-12-31'] }, ['2026-06-01/edition.yaml:2:1']),
    },
  ],
  *check({ edition, previous }) {
    if (!edition || !previous || edition.published >= previous.published) return;
    yield {
      place: keyPlace(edition, 'published'),
      also: keyPlace(previous, 'published'),
      en: {
        found: `"published" ${edition.published}, earlier than ${previous.published} of the edition of ${previous.date}, which applies before it`,
        expected: 'editions made public in the order in which they apply',
        action: 'check the year and month of both; leave them if they are right',
      },
      ru: {
        found: `«published» ${edition.published} раньше, чем ${previous.published} у редакции ${previous.date}, которая действует до неё`,
        expected: 'редакции обнародуются в том порядке, в котором действуют',
        action: 'проверьте год и месяц в обеих; если всё верно, оставьте',
      },
    };
  },
};
