import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from '../sections.ts';
import { nodePlace, sectionRule } from './section-rule.ts';

export const tableShape: Rule = sectionRule({
  code: 'format/table-shape',
  what: 'Every row of a table has as many cells as its first row.',
  why: 'The page would drop the cells at the end of a longer row, and with them words of the policy.',
  examples: [
    example('ru', '| А | Б |\n|---|---|\n| в | |\n| г \\| д | е |'),
    example('ru', '| А | Б |\n|---|---|\n| в | г | д |\n| е |', ['5:1', '6:1']),
  ],
  *find(section) {
    for (const node of nodesOf(section)) {
      if (node.type !== 'table') continue;
      const width = node.children[0]?.children.length ?? 0;
      for (const row of node.children) {
        if (row.children.length === width) continue;
        yield {
          place: nodePlace(section, row),
          en: {
            found: `a table row of ${row.children.length} cells under a first row of ${width}`,
            expected: `${width} cells in each row; an empty cell is "| |"`,
            action: 'add or remove a "|"; to show a "|" as such, write "\\|"',
          },
          ru: {
            found: `строка таблицы: ячеек ${row.children.length}, а в первой строке ${width}`,
            expected: `ячеек в каждой строке: ${width}; пустая ячейка пишется «| |»`,
            action: 'добавьте или удалите знак «|»; чтобы показать сам знак, напишите «\\|»',
          },
        };
      }
    }
  },
});
