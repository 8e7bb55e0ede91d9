/**
 * format/raw-html (error): a section holds no HTML. HTML would reach the reader's browser as it
 * stands, with whatever it does there, and neither the comparison of editions nor the PDF knows it.
 *
 * Right: `**important**`. Wrong: `<b>important</b>`, `<!-- note -->`.
 */
import { excerpt } from '../../text/section.ts';
import type { Rule } from '../rule.ts';
import { example } from './example.ts';
import { nodesOf, placeOf, sectionRule } from './section-rule.ts';

export const rawHtml: Rule = sectionRule({
  code: 'format/raw-html',
  examples: [
    example('Это **важно**, если a < b и <https://hitter.kz>.'),
    example('Это <b>важно</b>.', ['3:5', '3:13']),
    example('<!-- заметка -->', ['3:1']),
    example('<script>alert(1)</script>', ['3:1']),
  ],
  find: (section) =>
    [...nodesOf(section)].flatMap((node) => {
      if (node.type !== 'html') return [];
      const shown = excerpt(node.value.replace(/\s+/g, ' '));
      return [
        {
          place: placeOf(section, node),
          message: {
            en: {
              found: `HTML in the text: ${shown}`,
              expected: 'words and Markdown only',
              action: 'delete it; to show a "<" as such, write "\\<"; for bold write **words**',
            },
            ru: {
              found: `HTML в тексте: ${shown}`,
              expected: 'только слова и разметка Markdown',
              action: 'удалите; чтобы показать сам знак «<», напишите «\\<»; жирный: **слова**',
            },
          },
        },
      ];
    }),
});
