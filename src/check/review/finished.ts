import { editionPath } from '../../edition/library.ts';
import type { Rule } from '../rule.ts';

const FOLDER = 'privacy/2026-01-01';
const FILE = `${FOLDER}/review.yaml`;

export const reviewFinished: Rule = {
  code: 'review/finished',
  what: 'A `review.yaml` in which nothing is open any more is deleted; `policy confirm` does it.',
  why: 'It is for the work on a draft: the edition would be sealed with it, and what counsel wrote would stay in the repository for ever.',
  severity: 'error',
  examples: [
    { says: 'there is no `review.yaml`.', files: {}, finds: [] },
    {
      files: {
        [FILE]: 'comments:\n  - at: ru/01-operator.md\n    says: Какие?\n    resolved: yes\n',
      },
      finds: [`${FILE}:1:1`],
    },
  ],
  *check({ text }) {
    const { review } = text;
    if (!review || review.ids.length > 0 || review.comments.some(({ resolved }) => !resolved))
      return;
    const command = `npm run policy -- confirm ${editionPath(text)}`;
    yield {
      place: review.place,
      en: {
        found: 'a review.yaml in which nothing is open',
        expected: 'no such file once all is answered',
        action: `delete it, or run: ${command}`,
      },
      ru: {
        found: 'review.yaml, в котором не осталось открытых вопросов',
        expected: 'когда на всё отвечено, этого файла нет',
        action: `удалите его или выполните: ${command}`,
      },
    };
  },
};
