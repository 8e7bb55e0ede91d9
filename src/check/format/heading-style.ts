import type { Nodes } from 'mdast';
import { plainText } from '../../text/plain-text.ts';
import type { Messages } from '../../text/problem.ts';
import { excerpt, type Section } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodePlace, sectionRule, sourceOf } from './section-rule.ts';

export const headingStyle: Rule = sectionRule({
  code: 'format/heading-style',
  what: 'A heading is a line that begins with `#` and a space. Two mistakes are reported: a line of `---` or `===` right below a text, and `##Heading` without the space.',
  why: 'Markdown turns the text above such a line into a heading, and does not read `##Heading` as one.',
  examples: [
    example('ru', 'А.\n\n---\n\n## Б\n\nВ \\#г.'),
    example('ru', 'Заголовок\n---\n\nА.\n\nБ\n===\n\nВ.', ['3:1', '8:1']),
    example('ru', '##Заголовок\n\nА.', ['3:1']),
  ],
  *find(section) {
    for (const [i, node] of section.body.children.entries()) {
      if (i === 0 && section.headingNode.position === undefined) continue;
      const message = underlined(section, node) ?? withoutSpace(section, node);
      if (message) yield { place: nodePlace(section, node), ...message };
    }
  },
});

function underlined(section: Section, node: Nodes): Messages | undefined {
  if (node.type !== 'heading' || sourceOf(section, node).startsWith('#')) return undefined;
  const text = excerpt(plainText(node));
  return {
    en: {
      found: `a line of "---" or "===" right below "${text}", which makes it a heading`,
      expected: 'headings with "##" in front; a line of "---" has empty lines around it',
      action: 'put an empty line above the "---", or write "## " in front of the heading',
    },
    ru: {
      found: `черта «---» или «===» сразу под «${text}»: она превращает текст в заголовок`,
      expected: 'заголовки со знаками «##» впереди; черта «---» отделена пустыми строками',
      action: 'поставьте пустую строку над чертой или напишите «## » перед заголовком',
    },
  };
}

function withoutSpace(section: Section, node: Nodes): Messages | undefined {
  if (node.type !== 'paragraph') return undefined;
  const marks = /^#{1,6}(?=[\p{L}\p{N}«"])/u.exec(sourceOf(section, node))?.[0];
  if (marks === undefined) return undefined;
  return {
    en: {
      found: `"${marks}" without a space after it, which is no heading`,
      expected: 'a space between "#" and the heading',
      action: `write "${marks} " with a space; to show "#" as such, write "\\#"`,
    },
    ru: {
      found: `«${marks}» без пробела: заголовка не получается`,
      expected: 'пробел между «#» и заголовком',
      action: `напишите «${marks} » с пробелом; чтобы показать сам знак «#», напишите «\\#»`,
    },
  };
}
