/**
 * format/heading-id (error): the id that a sub-heading is given (`## Heading {#id}`) is ASCII,
 * kebab-case, and does not end in a number; it stands at the end of the heading. The heading of
 * the section has none: its id is the file's name.
 *
 * Right: `## Terms {#retention-terms}`. Wrong: `{#Terms}`, `{#terms-2}`, `{# terms}`.
 */
import type { Heading } from 'mdast';
import { explicitId } from '../../text/markdown.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Message, MessageLanguage } from '../../text/problem.ts';
import { excerpt } from '../../text/section.ts';
import { SECTION_ID_PATTERN } from '../../text/section-id.ts';
import type { Rule } from '../rule.ts';
import { example, wholeSection } from './example.ts';
import { nodesOf, placeOf, sectionRule } from './section-rule.ts';

export const headingId: Rule = sectionRule({
  code: 'format/heading-id',
  examples: [
    example('## Сроки {#retention-terms}\n\nА.'),
    example('## А {#Terms}\n\nА.\n\n## Б {#terms-2}\n\nБ.\n\n## В {#сроки}\n\nВ.', [
      '3:1',
      '7:1',
      '11:1',
    ]),
    example('## Сроки {# terms}\n\nА.', ['3:1']),
    wholeSection('# Оператор {#operator}\n\nА.\n', ['1:1']),
  ],
  find: (section) =>
    [...nodesOf(section)].flatMap((node) => {
      if (node.type !== 'heading') return [];
      const message = messageFor(node, node === section.headingNode);
      return message ? [{ place: placeOf(section, node), message }] : [];
    }),
});

function messageFor(
  node: Heading,
  isTitle: boolean,
): Readonly<Record<MessageLanguage, Message>> | undefined {
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
      found: `a heading id that links cannot rest on: ${shown}`,
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
