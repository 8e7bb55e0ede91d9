import type { Heading } from 'mdast';
import { explicitId } from '../../text/markdown.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Messages } from '../../text/problem.ts';
import { excerpt, SECTION_ID_PATTERN } from '../../text/section.ts';
import { example, wholeSection } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodeRule } from './section-rule.ts';

export const headingId: Rule = nodeRule({
  code: 'format/heading-id',
  what: 'An id given to a sub-heading (`## Heading {#id}`) is at the end of the heading and consists of small Latin letters, digits and hyphens, without a number at its end. The heading of the section has no id: its id is in the name of the file.',
  why: 'Links use the id, so it must work in an address; an id that ended in a number could be taken for the address of a paragraph.',
  examples: [
    example('ru', '## Сроки {#retention-terms}\n\nА.'),
    example('ru', '## А {#Terms}\n\nА.\n\n## Б {#terms-2}\n\nБ.\n\n## В {#сроки}\n\nВ.', [
      '3:1',
      '7:1',
      '11:1',
    ]),
    example('ru', '## Сроки {# terms}\n\nА.', ['3:1']),
    wholeSection('ru', '# Оператор {#operator}\n\nА.\n', ['1:1']),
  ],
  messageFor: (node, section) =>
    node.type === 'heading' ? messageFor(node, node === section.headingNode) : undefined,
});

function messageFor(node: Heading, isTitle: boolean): Messages | undefined {
  const id = explicitId(node);
  if (id === undefined ? !plainText(node).includes('{#') : validFor(id, isTitle)) return undefined;
  const shown = id === undefined ? excerpt(plainText(node)) : `{#${id}}`;
  if (isTitle) {
    return {
      en: {
        found: `an id in the heading of the section: ${shown}`,
        expected: 'the heading alone; the id of a section is in the name of its file',
        action: 'delete the braces and what is in them',
      },
      ru: {
        found: `код в заголовке раздела: ${shown}`,
        expected: 'только заголовок: код раздела стоит в имени его файла',
        action: 'удалите фигурные скобки и то, что в них',
      },
    };
  }
  return {
    en: {
      found: `a heading id that links cannot use: ${shown}`,
      expected:
        'small Latin letters, digits and hyphens, no number at the end, at the end of the line: {#storage-terms}',
      action: 'correct the id, the same in kk and ru',
    },
    ru: {
      found: `код заголовка, на который нельзя сослаться: ${shown}`,
      expected:
        'строчные латинские буквы, цифры и дефисы, без числа на конце, в конце строки: {#storage-terms}',
      action: 'исправьте код, одинаково в kk и ru',
    },
  };
}

function validFor(id: string, isTitle: boolean): boolean {
  return !isTitle && SECTION_ID_PATTERN.test(id);
}
