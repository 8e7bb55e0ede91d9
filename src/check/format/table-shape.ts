/**
 * format/table-shape (error): every row of a table has as many cells as its first row. Of a longer
 * row the page would drop the cells at the end: words of the policy would be lost.
 *
 * Right: two cells under two headings. Wrong: three cells under two headings.
 */
import type { Rule } from '../rule.ts';
import { example } from './example.ts';
import { nodesOf, placeOf, sectionRule } from './section-rule.ts';

export const tableShape: Rule = sectionRule({
  code: 'format/table-shape',
  examples: [
    example('| А | Б |\n|---|---|\n| в | |\n| г \\| д | е |'),
    example('| А | Б |\n|---|---|\n| в | г | д |\n| е |', ['5:1', '6:1']),
  ],
  find: (section) =>
    [...nodesOf(section)].flatMap((node) => {
      if (node.type !== 'table') return [];
      const width = node.children[0]?.children.length ?? 0;
      return node.children
        .filter((row) => row.children.length !== width)
        .map((row) => ({
          place: placeOf(section, row),
          message: {
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
          },
        }));
    }),
});
