import { expect, test } from 'vitest';
import { runningTextsOf } from '../../../src/text/running-text.ts';
import { parseSection } from '../../../src/text/section.ts';

/** Where the letter X is, as `line:column`, in the running text that has it. */
function placeOfX(source: string): string | undefined {
  const { section } = parseSection({ id: 'operator', number: 1, file: 'x.md', source });
  for (const running of runningTextsOf(section)) {
    const at = running.text.indexOf('X');
    if (at < 0) continue;
    const { line, column } = running.placeAt(at);
    return `${line}:${column}`;
  }
  return undefined;
}

test.each([
  ['in the heading', '# Оператор X\n', '1:12'],
  ['in a paragraph', '# О\n\nДеректер X.\n', '3:10'],
  ['after markup', '# О\n\n**Дерек** және [сайт](#x) X.\n', '3:27'],
  ['after an escape', '# О\n\n1\\. \\*а\\* X\n', '3:11'],
  ['after an entity', '# О\n\nR&amp;D &#8470; X\n', '3:17'],
  ['on an indented line', '# О\n\n- Деректер\n  және X\n', '4:8'],
  ['in a quotation', '# О\n\n> Деректер\n> және X\n', '4:8'],
  ['after CRLF line ends', '# О\r\n\r\nДеректер\r\nжәне X\r\n', '4:6'],
  ['in a table', '# О\n\n| а | б |\n| - | - |\n| в | г X |\n', '5:9'],
  ['after a character of two units', '# О\n\n\u{1f600} X\n', '3:4'],
])('%s', (_, source, place) => {
  expect(placeOfX(source)).toBe(place);
});
