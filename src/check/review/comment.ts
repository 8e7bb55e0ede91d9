import { type EditionText, editionPath, type ReviewComment } from '../../edition/library.ts';
import { type Place, startOf } from '../../text/problem.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { excerpt } from '../../text/section.ts';
import type { Rule } from '../rule.ts';
import { sectionAt } from '../sections.ts';

const FOLDER = 'privacy/2026-01-01';
const FILE = `${FOLDER}/review.yaml`;
const SECTION = '# Информация об Операторе\n\nОператор обрабатывает данные.\n';

export const reviewComment: Rule = {
  code: 'review/comment',
  what: 'Every comment that counsel made in Word is resolved. The comments are in `review.yaml`, beside `edition.yaml`; the finding is at the words that the comment is about. Once it is answered, write `resolved: yes`.',
  why: 'A question of counsel must not be published unanswered.',
  severity: 'error',
  examples: [
    {
      says: 'the comment in `review.yaml` has `resolved: yes`.',
      files: {
        [`${FOLDER}/ru/01-operator.md`]: SECTION,
        [FILE]: 'comments:\n  - at: ru/01-operator.md\n    says: Какие?\n    resolved: yes\n',
      },
      finds: [],
    },
    {
      files: {
        [`${FOLDER}/ru/01-operator.md`]: SECTION,
        [FILE]:
          'comments:\n  - at: ru/01-operator.md\n    about: обрабатывает данные\n    says: Какие?\n',
      },
      finds: [`${FOLDER}/ru/01-operator.md:3:10`],
    },
    {
      files: { [FILE]: 'comments:\n  - at: ru/09-gone.md\n    says: Какие?\n    resolved: no\n' },
      finds: [`${FILE}:2:5`],
    },
  ],
  *check({ text }) {
    for (const { place, ...comment } of text.review?.comments ?? []) {
      if (comment.resolved) continue;
      const says = excerpt(comment.says.replace(/\s+/g, ' '));
      const by = comment.author === '' ? '' : `${comment.author}: `;
      yield {
        place: placeOf(comment, text) ?? place,
        also: place,
        en: {
          found: `a comment: "${by}${says}"`,
          expected: 'an answer: the text as it should be, or a decision to leave it',
          action: 'change the text if needed, then write "resolved: yes" in review.yaml',
        },
        ru: {
          found: `примечание: «${by}${says}»`,
          expected: 'ответ: исправленный текст или решение оставить его',
          action: 'исправьте текст, если нужно, и напишите в review.yaml «resolved: yes»',
        },
      };
    }
  },
};

/** The words commented, or the beginning of their section. */
function placeOf({ at, about }: ReviewComment, text: EditionText): Place | undefined {
  const file = `${editionPath(text)}/${at}`;
  const section = sectionAt(file, text);
  if (!section) return undefined;
  const words = about?.split('\n')[0]?.trim().slice(0, LONGEST) ?? '';
  for (const running of words === '' ? [] : runningTextsOf(section)) {
    const index = running.text.replace(/\s/g, ' ').indexOf(words);
    if (index !== -1) return running.placeAt(index);
  }
  return startOf(file);
}

/** A comment may be about several paragraphs. */
const LONGEST = 60;
