import type { Code, InlineCode } from 'mdast';
import type { Messages } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import { excerpt } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodeRule, sourceOf } from './section-rule.ts';

export const code: Rule = nodeRule({
  code: 'format/code',
  what: 'A section has no program code. Markdown reads as code what is between grave accents and a paragraph that begins with four spaces or a tab.',
  why: 'Such a text would be shown in typewriter letters and would not wrap at the edge of the screen.',
  examples: [
    example('ru', 'Абзац.\n\n- пункт\n\n  его второй абзац'),
    example('ru', '    Абзац с отступом.', ['3:1']),
    example('ru', '\tАбзац с отступом.', ['3:1']),
    example('ru', '```\nкод\n```', ['3:1']),
    example('ru', 'Приложение `sample`.', ['3:12']),
  ],
  messageFor: (node, section) =>
    node.type === 'code' || node.type === 'inlineCode' ? messageFor(node, section) : undefined,
});

function messageFor(node: Code | InlineCode, section: Section): Messages {
  const shown = excerpt(node.value.replace(/\s+/g, ' ').trim());
  if (node.type === 'code' && !/^[`~]/.test(sourceOf(section, node))) {
    return {
      en: {
        found: `a paragraph that begins with four spaces or a tab: "${shown}"`,
        expected: 'paragraphs that begin at the left edge; Markdown shows an indented one as code',
        action: 'delete the spaces or the tab at the start of its lines',
      },
      ru: {
        found: `абзац, который начинается с четырёх пробелов или табуляции: «${shown}»`,
        expected: 'абзацы без отступа: с отступом Markdown показывает текст как программный код',
        action: 'удалите пробелы или табуляцию в начале его строк',
      },
    };
  }
  return {
    en: {
      found: `text between grave accents (\`) or tildes (~), which mean code: "${shown}"`,
      expected: 'words, with quotation marks where they are meant',
      action: 'delete the grave accents or tildes, or replace them with quotation marks',
    },
    ru: {
      found: `текст между знаками «\`» или «~», которые означают программный код: «${shown}»`,
      expected: 'слова, а где нужно, кавычки',
      action: 'удалите эти знаки или поставьте вместо них кавычки',
    },
  };
}
