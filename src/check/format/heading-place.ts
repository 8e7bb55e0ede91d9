/**
 * format/heading-place (error): headings divide the section, so none stands inside a list, a quote
 * or a footnote.
 *
 * Right: a heading at the left edge. Wrong: `> ## Heading`, `- ## Heading`.
 */
import { walk } from '../../text/markdown.ts';
import { plainText } from '../../text/plain-text.ts';
import { excerpt } from '../../text/section.ts';
import type { Rule } from '../rule.ts';
import { example } from './example.ts';
import { placeOf, sectionRule } from './section-rule.ts';

export const headingPlace: Rule = sectionRule({
  code: 'format/heading-place',
  examples: [
    example('## А\n\n> Б\n\n- В'),
    example('> ## А\n\n- ## Б', ['3:3', '5:3']),
    example('- А\n  ---\n\nБ', ['3:3']),
  ],
  find: (section) =>
    section.body.children
      .filter(({ type }) => type !== 'heading')
      .flatMap((node) => [...walk(node)])
      .filter(({ type }) => type === 'heading')
      .map((node) => {
        const text = excerpt(plainText(node));
        return {
          place: placeOf(section, node),
          message: {
            en: {
              found: `the heading "${text}" inside a list, a quote or a footnote`,
              expected: 'headings only at the left edge, between paragraphs',
              action: 'move it out, or delete the "#" or the "---" that makes it a heading',
            },
            ru: {
              found: `заголовок «${text}» внутри списка, цитаты или сноски`,
              expected: 'заголовки только у левого края, между абзацами',
              action:
                'вынесите его оттуда или удалите «#» или «---», которые делают его заголовком',
            },
          },
        };
      }),
});
