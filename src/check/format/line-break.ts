/**
 * format/line-break (error): lines are not broken by hand. Two spaces or a backslash at the end of
 * a line would break it there; the spaces cannot be seen in an editor, and a part of a paragraph
 * cannot be cited.
 *
 * Right: two paragraphs, or a list. Wrong: two spaces or `\` at the end of a line.
 */
import type { Rule } from '../rule.ts';
import { example } from './example.ts';
import { nodesOf, placeOf, sectionRule } from './section-rule.ts';

export const lineBreak: Rule = sectionRule({
  code: 'format/line-break',
  examples: [
    example('Первая строка\nи вторая того же абзаца.'),
    example('Первая строка  \nи вторая.', ['3:14']),
    example('Первая строка\\\nи вторая.', ['3:14']),
  ],
  find: (section) =>
    [...nodesOf(section)].flatMap((node) =>
      node.type === 'break'
        ? [
            {
              place: placeOf(section, node),
              message: {
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
              },
            },
          ]
        : [],
    ),
});
