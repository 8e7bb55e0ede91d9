import { editionPath, type IdToConfirm } from '../../edition/library.ts';
import type { Messages } from '../../text/problem.ts';
import type { Rule } from '../rule.ts';

const FILE = 'privacy/2026-01-01/review.yaml';

export const reviewId: Rule = {
  code: 'review/id',
  what: 'Every section id that `policy import` or `policy review` proposed was confirmed by a person. The proposals are under `ids` in `review.yaml`, beside `edition.yaml`: correct an id after `id:` if another is better, then run `policy confirm`, which renames the files and takes the list away.',
  why: 'An id becomes an address that works for ever; a program can only guess it.',
  severity: 'error',
  examples: [
    { says: 'there is no `review.yaml`.', files: {}, finds: [] },
    {
      files: { [FILE]: 'ids:\n  - id: operator\n    proposed: operator\n    because: new\n' },
      finds: [`${FILE}:2:5`],
    },
    {
      files: { [FILE]: 'ids:\n  - proposed: cross-border\n    because: removed\n' },
      finds: [`${FILE}:2:5`],
    },
  ],
  *check({ text }) {
    const confirm = `npm run policy -- confirm ${editionPath(text)}`;
    for (const { place, ...asked } of text.review?.ids ?? []) {
      yield { place, ...message(asked, confirm) };
    }
  },
};

const FOUND = {
  new: (id: string) => ({
    en: `the id "${id}" of a new section, proposed by the program`,
    ru: `код нового раздела «${id}», предложенный программой`,
  }),
  reworded: (id: string) => ({
    en: `the id "${id}", kept for a section with another heading`,
    ru: `код «${id}», оставленный разделу с другим заголовком`,
  }),
  split: (id: string, was: string) => ({
    en: `the id "${id}" of a section whose text was in "${was}"`,
    ru: `код «${id}» раздела, текст которого был в «${was}»`,
  }),
  merged: (id: string, was: string) => ({
    en: `the section "${was}", whose text is now in "${id}"`,
    ru: `раздел «${was}», текст которого теперь в «${id}»`,
  }),
  removed: (id: string) => ({
    en: `the section "${id}", which the new text does not have`,
    ru: `раздел «${id}», которого в новом тексте нет`,
  }),
  'sub-heading': (id: string, was: string) => ({
    en: `the id "${id}" of a new sub-heading in "${was}", proposed by the program`,
    ru: `код нового подзаголовка «${id}» в «${was}», предложенный программой`,
  }),
} as const;

function message({ proposed, because, was }: IdToConfirm, confirm: string): Messages {
  const found = FOUND[because](proposed, was[0] ?? proposed);
  const isGone = because === 'removed' || because === 'merged';
  return {
    en: {
      found: found.en,
      expected: 'a confirmation by a person, since ids become addresses',
      action: `${isGone ? 'if it is otherwise, correct "lineage" in edition.yaml' : 'correct "id:" if another is better'}, then run: ${confirm}`,
    },
    ru: {
      found: found.ru,
      expected: 'подтверждение человеком: коды становятся адресами',
      action: `${isGone ? 'если это не так, исправьте «lineage» в edition.yaml' : 'если нужен другой код, исправьте его после «id:»'}, затем выполните: ${confirm}`,
    },
  };
}
