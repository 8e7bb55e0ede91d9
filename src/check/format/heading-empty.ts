/**
 * format/heading-empty (error): a heading has words; it is what contents and screen readers show.
 *
 * Right: `## Terms`. Wrong: `##` alone, or only an id: `## {#terms}`.
 */
import { plainText } from '../../text/plain-text.ts';
import type { Rule } from '../rule.ts';
import { example, wholeSection } from './example.ts';
import { nodesOf, placeOf, sectionRule } from './section-rule.ts';

export const headingEmpty: Rule = sectionRule({
  code: 'format/heading-empty',
  examples: [
    example('## Сроки\n\nА.'),
    example('##\n\nА.\n\n## {#terms}\n\nБ.', ['3:1', '7:1']),
    wholeSection('#\n\nА.\n', ['1:1']),
  ],
  find: (section) =>
    [...nodesOf(section)].flatMap((node) => {
      if (node.type !== 'heading' || node.position === undefined || plainText(node) !== '') {
        return [];
      }
      return [
        {
          place: placeOf(section, node),
          message: {
            en: {
              found: 'a heading without words',
              expected: 'the words of the heading after "#"',
              action: 'write the heading or delete the line',
            },
            ru: {
              found: 'заголовок без слов',
              expected: 'слова заголовка после «#»',
              action: 'напишите заголовок или удалите строку',
            },
          },
        },
      ];
    }),
});
