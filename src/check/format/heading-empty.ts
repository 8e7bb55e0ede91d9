import { plainText } from '../../text/plain-text.ts';
import { example, wholeSection } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodeRule } from './section-rule.ts';

export const headingEmpty: Rule = nodeRule({
  code: 'format/heading-empty',
  what: 'A heading has words.',
  why: 'The table of contents and screen readers show nothing else of it.',
  examples: [
    example('ru', '## Сроки\n\nА.'),
    example('ru', '##\n\nА.\n\n## {#terms}\n\nБ.', ['3:1', '7:1']),
    wholeSection('ru', '#\n\nА.\n', ['1:1']),
  ],
  messageFor(node) {
    if (node.type !== 'heading' || node.position === undefined || plainText(node) !== '') {
      return undefined;
    }
    return {
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
    };
  },
});
