import { entryOf } from '../../edition/chronicle.ts';
import { editionPath } from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import { dated } from '../example.ts';
import type { Rule } from '../rule.ts';
import { wasSealedOtherwise } from '../seals/list.ts';
import { keyPlace } from '../sections.ts';

export const unsealed: Rule = {
  code: 'time/unsealed',
  what: 'An edition whose `published` day has come is sealed. Where a later edition is sealed already, `seals/chain` reports the missing seal, and `seals/list` where `seals.json` has another one: it must be restored, not made again.',
  why: 'A sealed edition cannot change unnoticed.',
  severity: 'error',
  examples: [
    {
      says: 'the day of `published` has not come yet.',
      ...dated({ '2026-01-01': ['2026-01-01', '2026-01-01'] }),
    },
    {
      says: 'the day of `published` has come, and the edition has no `seal.json`.',
      ...dated({ '2026-01-01': ['2025-12-15', '2025-12-15'] }, ['2026-01-01/edition.yaml:2:1']),
    },
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
  *check(context) {
    const { text, edition, chronicle } = context;
    const entry = chronicle && entryOf(chronicle, text.date);
    if (!edition || !entry || entry.status === 'unpublished' || sealFile(text)) return;
    const next = chronicle.entries[chronicle.entries.indexOf(entry) + 1];
    if (next && sealFile(next.edition)) return;
    // It was sealed once: `seals/list` says what to do, unless that very seal can be made again.
    if (wasSealedOtherwise(context)) return;
    const command = `npm run policy -- seal ${editionPath(edition)}`;
    yield {
      place: keyPlace(edition, 'published'),
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
    };
  },
};
