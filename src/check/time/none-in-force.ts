import { dated } from '../example.ts';
import type { Rule } from '../rule.ts';
import { keyPlace } from '../sections.ts';

export const noneInForce: Rule = {
  code: 'time/none-in-force',
  what: 'One edition is in force from the first day on which the document is public: the edition published first takes effect on the day it is published.',
  why: 'Otherwise the address of the edition in force would have nothing to show.',
  severity: 'error',
  examples: [
    dated({ '2026-01-01': ['2026-01-01', '2026-01-01'] }),
    dated({ '2026-01-01': ['2026-01-15', '2026-01-01'] }, ['2026-01-01/edition.yaml:1:1']),
    dated({ '2026-06-01': ['2026-06-01', '2025-12-31'] }, ['2026-06-01/edition.yaml:1:1']),
  ],
  *check({ edition, document }) {
    if (!edition || !document) return;
    const first = document.editions.reduce(
      (day, { published }) => (published < day ? published : day),
      edition.published,
    );
    if (edition.published !== first) return;
    const opening = document.editions.filter(({ published }) => published === first);
    if (opening.some(({ effective }) => effective <= first)) return;
    yield {
      place: keyPlace(edition, 'effective'),
      en: {
        found: `"effective" ${edition.effective} in the edition that is published first, on ${first}`,
        expected: `an edition in force from the first published day on: "effective" ${first}`,
        action: 'give the first edition one day for both dates, or correct its date',
      },
      ru: {
        found: `«effective» ${edition.effective} в редакции, обнародованной первой, ${first}`,
        expected: `с первого дня обнародования действует какая-то редакция: «effective» ${first}`,
        action: 'поставьте первой редакции один день в обеих датах или исправьте дату',
      },
    };
  },
};
