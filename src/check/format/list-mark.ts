import { linesOf } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { sectionsOf } from '../sections.ts';

const MARK = /^[\s>]*([•·●▪◦‣○■–—−])[\s\u00a0]/u;

export const listMark: Rule = {
  code: 'format/list-mark',
  what: 'A list item begins with `- `, not with `•`, `·` or a dash.',
  why: 'Other marks make no list: the items are published as one paragraph or as paragraphs without addresses of items.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    example('ru', 'Перечень:\n\n- имя – фамилия;\n- номер.'),
    example('ru', '•\tимя;\n\n– номер.', ['3:1', '5:1']),
  ],
  *check({ text }) {
    for (const section of sectionsOf(text)) {
      for (const [i, line] of linesOf(section.source).entries()) {
        const mark = MARK.exec(line)?.[1];
        if (mark === undefined) continue;
        yield {
          place: { file: section.file, line: i + 1, column: line.indexOf(mark) + 1 },
          ...messages(
            [
              `"${mark}" at the start of a line, which makes no list`,
              '"- " before each item of a list',
              `write "- " in place of "${mark}"`,
            ],
            [
              `«${mark}» в начале строки: это не знак списка`,
              '«- » перед каждым пунктом списка',
              'напишите «- »',
            ],
          ),
        };
      }
    }
  },
};
