import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodeRule } from './section-rule.ts';

export const lineBreak: Rule = nodeRule({
  code: 'format/line-break',
  what: 'A line does not end in two spaces or a backslash.',
  why: 'Both break the line at that place. The spaces cannot be seen in an editor, and a line within a paragraph has no address by which to cite it.',
  examples: [
    example('ru', 'Первая строка\nи вторая того же абзаца.'),
    example('ru', 'Первая строка  \nи вторая.', ['3:14']),
    example('ru', 'Первая строка\\\nи вторая.', ['3:14']),
  ],
  messageFor(node) {
    if (node.type !== 'break') return undefined;
    return {
      en: {
        found: 'two spaces or a backslash at the end of a line, which break it here',
        expected: 'paragraphs and lists; the browser breaks lines by itself',
        action: 'delete them; for a new paragraph leave an empty line',
      },
      ru: {
        found: 'два пробела или обратная черта в конце строки: они обрывают строку',
        expected: 'абзацы и списки; переносит строки сам браузер',
        action: 'удалите их; для нового абзаца оставьте пустую строку',
      },
    };
  },
});
