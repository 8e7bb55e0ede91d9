import type { Heading, RootContent } from 'mdast';
import { plainText } from '../../text/plain-text.ts';
import { excerpt } from '../../text/section.ts';
import { example, wholeSection } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodePlace, sectionRule } from './section-rule.ts';

export const emptySection: Rule = sectionRule({
  code: 'format/empty-section',
  what: 'Every heading has a text below it, or sub-headings that have one.',
  why: 'A heading without a text promises the reader something that the policy does not say.',
  examples: [
    example('ru', '## А\n\n### Б\n\nВ.'),
    wholeSection('ru', '# Информация об Операторе\n', ['1:1']),
    example('ru', 'А.\n\n## Б\n\n## В\n\nГ.\n\n## Д\n\n---', ['5:1', '11:1']),
  ],
  *find(section) {
    const { headingNode, body } = section;
    // `format/heading` reports a file without a heading.
    const nodes = headingNode.position ? [headingNode, ...body.children] : body.children;
    for (const [i, node] of nodes.entries()) {
      if (node.type !== 'heading' || hasText(node, nodes.slice(i + 1))) continue;
      const text = excerpt(plainText(node));
      yield {
        place: nodePlace(section, node),
        en: {
          found: `no text under the heading "${text}"`,
          expected: 'a text under every heading',
          action: 'write the text or delete the heading',
        },
        ru: {
          found: `под заголовком «${text}» нет текста`,
          expected: 'текст под каждым заголовком',
          action: 'напишите текст или удалите заголовок',
        },
      };
    }
  },
});

function hasText(heading: Heading, below: readonly RootContent[]): boolean {
  for (const node of below) {
    // The heading below is checked by itself.
    if (node.type === 'heading') return node.depth > heading.depth;
    if (!['thematicBreak', 'definition', 'footnoteDefinition'].includes(node.type)) return true;
  }
  return false;
}
