import { entryOf } from '../../edition/chronicle.ts';
import { sealFile } from '../../edition/seal.ts';
import { dated } from '../example.ts';
import type { Rule } from '../rule.ts';
import { keyPlace } from '../sections.ts';

const SEAL = { 'privacy/2026-06-01/seal.json': '{}' };

export const beforeSealed: Rule = {
  code: 'time/before-sealed',
  what: 'A new edition takes effect after every sealed one.',
  why: 'Each seal holds the checksum of the seal before it, so no edition can be inserted before a sealed one.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    {
      says: 'the editions of 2026-01-01 and 2026-06-01 are both drafts.',
      ...dated({ '2026-06-01': ['2026-06-01', '2026-06-01'] }),
    },
    {
      says: 'the edition of 2026-06-01 is sealed, and that of 2026-01-01 is a draft.',
      files: { ...dated({ '2026-06-01': ['2026-06-01', '2026-05-20'] }).files, ...SEAL },
      finds: ['privacy/2026-01-01/edition.yaml:1:1'],
    },
  ],
  *check({ text, edition, chronicle }) {
    const entry = chronicle && entryOf(chronicle, text.date);
    // `seals/chain` reports an edition that is public already.
    if (!edition || entry?.status !== 'unpublished' || sealFile(text)) return;
    const later = chronicle?.entries
      .slice(chronicle.entries.indexOf(entry) + 1)
      .map((one) => one.edition)
      .find((one) => one.effective !== edition.effective && sealFile(one) !== undefined);
    if (!later) return;
    yield {
      place: keyPlace(edition, 'effective'),
      also: keyPlace(later, 'effective'),
      en: {
        found: `"effective" ${edition.effective}, before the sealed edition of ${later.date}`,
        expected: `a day after ${later.effective}, on which the sealed edition takes effect`,
        action: 'correct the date; a sealed edition is not moved or changed',
      },
      ru: {
        found: `«effective» ${edition.effective} раньше, чем у редакции ${later.date}, уже скреплённой печатью`,
        expected: `день после ${later.effective}, когда вступает в силу редакция с печатью`,
        action: 'исправьте дату; скреплённая печатью редакция не переносится и не меняется',
      },
    };
  },
};
