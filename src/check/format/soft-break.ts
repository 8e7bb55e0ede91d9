import type { Nodes } from 'mdast';
import { linesOf } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Finding, Rule } from '../rule.ts';
import { nodesOf, sectionsOf } from '../sections.ts';

export const softBreak: Rule = {
  code: 'format/soft-break',
  what: 'A paragraph is one line of the file: no line continues the line above it. Quotations that repeat `>` in front of each line are no exception.',
  why: 'Lines without an empty line between them are published as one paragraph: clauses pasted line by line run together, and a paragraph right below a list joins its last item.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    example('ru', '1.1. Первый пункт.\n\n1.2. Второй пункт.'),
    example('ru', '1.1. Первый пункт.\n1.2. Второй пункт.', ['4:1']),
    example('ru', '- имя;\n- номер.\nНовый абзац.', ['5:1']),
  ],
  *check({ text }) {
    for (const section of sectionsOf(text)) {
      const lines = linesOf(section.source);
      for (const node of nodesOf(section)) {
        for (const line of continued(node)) {
          const indent = /^[\s>]*/u.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
          yield { place: { file: section.file, line, column: indent + 1 }, ...MESSAGE };
        }
      }
    }
  },
};

/** The lines of a paragraph after its first, without those after a break, which `format/line-break` names. */
function continued(node: Nodes): readonly number[] {
  if (node.type !== 'paragraph' || !node.position) return [];
  const { start, end } = node.position;
  const broken = new Set(
    node.children.flatMap((child) => (child.type === 'break' ? child.position?.end.line : [])),
  );
  return Array.from({ length: end.line - start.line }, (_, i) => start.line + 1 + i).filter(
    (line) => !broken.has(line),
  );
}

const MESSAGE: Omit<Finding, 'place' | 'also'> = messages(
  [
    'a line that continues the paragraph above',
    'an empty line before each paragraph',
    'leave an empty line before it, or join it to the line above',
  ],
  [
    'строка продолжает предыдущий абзац',
    'пустая строка перед каждым абзацем',
    'оставьте перед ней пустую строку или соедините её с предыдущей',
  ],
);
