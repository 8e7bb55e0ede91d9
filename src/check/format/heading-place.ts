import { walk } from '../../text/markdown.ts';
import { plainText } from '../../text/plain-text.ts';
import { excerpt } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodePlace, sectionRule } from './section-rule.ts';

export const headingPlace: Rule = sectionRule({
  code: 'format/heading-place',
  what: 'A heading is at the left edge, not inside a list, a quotation or a footnote.',
  why: 'Headings divide the section; one inside a list would divide nothing.',
  examples: [
    example('ru', '## А\n\n> Б\n\n- В'),
    example('ru', '> ## А\n\n- ## Б', ['3:3', '5:3']),
    example('ru', '- А\n  ---\n\nБ', ['3:3']),
  ],
  find: (section) =>
    section.body.children
      .filter(({ type }) => type !== 'heading')
      .flatMap((node) => [...walk(node)])
      .filter(({ type }) => type === 'heading')
      .map((node) => {
        const text = excerpt(plainText(node));
        return {
          place: nodePlace(section, node),
          en: {
            found: `the heading "${text}" inside a list, a quote or a footnote`,
            expected: 'headings only at the left edge, between paragraphs',
            action: 'move it out, or delete the "#" or the "---" that makes it a heading',
          },
          ru: {
            found: `заголовок «${text}» внутри списка, цитаты или сноски`,
            expected: 'заголовки только у левого края, между абзацами',
            action: 'вынесите его оттуда или удалите «#» или «---», которые делают его заголовком',
          },
        };
      }),
});
