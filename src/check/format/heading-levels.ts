import type { Heading } from 'mdast';
import type { Messages } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodePlace, sectionRule } from './section-rule.ts';

export const headingLevels: Rule = sectionRule({
  code: 'format/heading-levels',
  what: 'A section has one `#`, on its first line. Below it only `##` and `###` are used, and no level is skipped.',
  why: 'The table of contents of the page and the outline that a screen reader announces are made from these levels.',
  examples: [
    example('ru', 'А.\n\n## Б\n\nВ.\n\n### Г\n\nД.\n\n## Е\n\nЖ.'),
    example('ru', 'А.\n\n# Б\n\nВ.', ['5:1']),
    example('ru', 'А.\n\n### Б\n\nВ.', ['5:1']),
    example('ru', '## А\n\n### Б\n\n#### В\n\nГ.', ['7:1']),
  ],
  *find(section) {
    let above = 1;
    for (const node of section.body.children) {
      if (node.type !== 'heading' || isUnreadTitle(section, node)) continue;
      const message = messageFor(node, above);
      if (message) yield { place: nodePlace(section, node), ...message };
      above = node.depth;
    }
  },
});

/** `format/heading` has reported that the first line is not the heading of a section. */
function isUnreadTitle(section: Section, node: Heading): boolean {
  return section.headingNode.position === undefined && section.body.children[0] === node;
}

function messageFor(node: Heading, above: number): Messages | undefined {
  const marks = '#'.repeat(node.depth);
  if (node.depth === 1) {
    return {
      en: {
        found: 'a second heading with one "#"',
        expected: 'one "#" in a file, at its beginning',
        action: 'write "##" for a sub-heading, or move the text to a section of its own',
      },
      ru: {
        found: 'второй заголовок с одним знаком «#»',
        expected: 'один «#» в файле, в самом начале',
        action: 'для подзаголовка напишите «##» или вынесите текст в отдельный раздел',
      },
    };
  }
  if (node.depth > 3) {
    return {
      en: {
        found: `a heading with "${marks}"`,
        expected: 'sub-headings of two levels: "##" and "###"',
        action: 'use "###", or make it a paragraph or a list',
      },
      ru: {
        found: `заголовок со знаками «${marks}»`,
        expected: 'подзаголовки двух уровней: «##» и «###»',
        action: 'используйте «###» или сделайте из него абзац или список',
      },
    };
  }
  if (node.depth <= above + 1) return undefined;
  return {
    en: {
      found: '"###" with no "##" above it',
      expected: '"##" first: no level is skipped',
      action: 'write "##" here, or put a heading with "##" before it',
    },
    ru: {
      found: '«###», над которым нет «##»',
      expected: 'сначала «##»: уровни не пропускают',
      action: 'напишите здесь «##» или поставьте перед ним заголовок с «##»',
    },
  };
}
