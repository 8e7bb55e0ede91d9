/**
 * time/before-sealed (error): a new edition takes effect after every sealed one. Each seal holds
 * the digest of the seal before it, so nothing can be put in between any more.
 *
 * Right: a draft effective after the last sealed edition.
 * Wrong: a draft for 2026-11-25 when the edition of 2026-12-01 is already sealed.
 */
import { entryOf } from '../../edition/chronicle.ts';
import { sealFile } from '../../edition/seal.ts';
import type { Rule } from '../rule.ts';
import { dated } from './example.ts';
import { keyPlace } from './key-place.ts';

const SEAL = { 'privacy/2026-06-01/seal.json': '{}' };

export const beforeSealed: Rule = {
  code: 'time/before-sealed',
  severity: 'error',
  draftsOnly: true,
  examples: [
    dated({ '2026-06-01': ['2026-06-01', '2026-06-01'] }),
    {
      files: { ...dated({ '2026-06-01': ['2026-06-01', '2026-05-20'] }).files, ...SEAL },
      finds: ['privacy/2026-01-01/edition.yaml:1:1'],
    },
  ],
  check({ text, edition, chronicle }) {
    const entry = chronicle && entryOf(chronicle, text.date);
    // Of an edition that is public already, seals/chain says what to do.
    if (!edition || entry?.status !== 'unpublished' || sealFile(text)) return [];
    const later = chronicle?.entries
      .slice(chronicle.entries.indexOf(entry) + 1)
      .map((one) => one.edition)
      .find((one) => one.effective !== edition.effective && sealFile(one) !== undefined);
    if (!later) return [];
    return [
      {
        place: keyPlace(edition, 'effective'),
        also: keyPlace(later, 'effective'),
        message: {
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
        },
      },
    ];
  },
};
