import { dated } from '../example.ts';
import type { Rule } from '../rule.ts';
import { keyPlace } from '../sections.ts';

export const effectiveBeforeDate: Rule = {
  code: 'time/effective-before-date',
  what: 'An edition does not take effect before the date that names its folder.',
  why: 'A slip in the year would put a text in force long before it was written.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    dated({ '2026-06-01': ['2026-06-15', '2026-05-20'] }),
    dated({ '2026-06-01': ['2026-05-31', '2026-05-20'] }, ['2026-06-01/edition.yaml:1:1']),
  ],
  *check({ text, edition, previous }) {
    if (!edition || edition.effective >= text.date) return;
    // `effective-before-published` and `same-effective` report these days.
    if (edition.effective < edition.published || edition.effective === previous?.effective) return;
    yield {
      place: keyPlace(edition, 'effective'),
      en: {
        found: `"effective" ${edition.effective}, earlier than ${text.date}, the date of the edition`,
        expected: 'an edition that applies from its date on, or later',
        action: 'check the year and month; leave it if it is meant to apply to the past',
      },
      ru: {
        found: `«effective» ${edition.effective} раньше даты самой редакции, ${text.date}`,
        expected: 'редакция действует со дня своей даты или позже',
        action: 'проверьте год и месяц; оставьте, если редакция имеет обратную силу',
      },
    };
  },
};
