import { excerpt } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodeRule } from './section-rule.ts';

export const rawHtml: Rule = nodeRule({
  code: 'format/raw-html',
  what: 'A section has no HTML.',
  why: 'The browser would carry out whatever the HTML says, and the comparison of editions and the PDF cannot show it.',
  examples: [
    example('ru', 'Это **важно**, если a < b и <https://sample.kz>.'),
    example('ru', 'Это <b>важно</b>.', ['3:5', '3:13']),
    example('ru', '<!-- заметка -->', ['3:1']),
    example('ru', '<script>alert(1)</script>', ['3:1']),
  ],
  messageFor(node) {
    if (node.type !== 'html') return undefined;
    const shown = excerpt(node.value.replace(/\s+/g, ' '));
    return {
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
    };
  },
});
