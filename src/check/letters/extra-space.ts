import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { type Spot, textRule } from './text-rule.ts';

const SPACE = '[ \\t\\u00a0\\u2000-\\u200a\\u202f]';
const DOUBLED = new RegExp(`(?<=[^\\s])${SPACE}{2,}(?=\\S)`, 'gu');
const BEFORE = new RegExp(
  `(?<=\\S)${SPACE}(?=(?:[,;:!?%]|\\.(?!\\.))(?:[\\s»”)\\]]|$)|[»”)\\]])`,
  'gu',
);
const AFTER = new RegExp(`(?<=[«„(\\[])${SPACE}(?=\\S)`, 'gu');
/** Russian typography allows a space before a percent sign. */
const PERCENT = /^\s%/u;

export const extraSpace: Rule = textRule({
  code: 'letters/extra-space',
  what: 'There is one space between words, none before punctuation or a closing mark, and none after an opening mark. Spaces that belong to Markdown (indentation, padding of tables, ends of lines), the space before a dash and the space before a domain (` .kz`) are allowed.',
  why: 'The software never corrects the text: the reader would see the extra space.',
  severity: 'error',
  examples: [
    example('ru', 'Оператор – «sample», № 5, 10 %, в зоне .kz, 10 000 тенге …'),
    example('ru', '| a  | b |\n| --- | --- |\n|  один   | два |'),
    example('ru', 'Перечень данных , собираемых  нами ( см. выше).', ['3:16', '3:30', '3:37']),
  ],
  find: (text) => [
    ...[...text.matchAll(DOUBLED)].map((match) => spot(match.index + 1, 'doubled')),
    ...[...text.matchAll(BEFORE)]
      .filter((match) => !PERCENT.test(text.slice(match.index)))
      .map((match) => spot(match.index, 'before', text[match.index + 1])),
    ...[...text.matchAll(AFTER)].map((match) => spot(match.index, 'after', text[match.index - 1])),
  ],
});

function spot(at: number, kind: 'doubled' | 'before' | 'after', mark = ''): Spot {
  return {
    at,
    en: {
      found: kind === 'doubled' ? 'more than one space' : `a space ${kind} "${mark}"`,
      expected: kind === 'doubled' ? 'one space' : `no space ${kind} "${mark}"`,
      action: 'delete the space',
    },
    ru: {
      found:
        kind === 'doubled'
          ? 'больше одного пробела'
          : `пробел ${kind === 'before' ? 'перед' : 'после'} «${mark}»`,
      expected:
        kind === 'doubled'
          ? 'один пробел'
          : `без пробела ${kind === 'before' ? 'перед' : 'после'} «${mark}»`,
      action: 'удалите пробел',
    },
  };
}
