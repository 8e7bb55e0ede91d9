import type { Messages } from '../../text/problem.ts';
import { placeOf } from '../../text/running-text.ts';
import { excerpt } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from '../sections.ts';
import { sectionRule, sourceOf } from './section-rule.ts';

const UNREAD = /(?<!\\)(?:\[\^[^\]\n]*\]|\]\[[^\]\n]*\]|\]\([^)\n]*\)?)/gu;

export const undefinedReference: Rule = sectionRule({
  code: 'format/undefined-reference',
  what: 'Every `[words][label]` and `[^1]` has its definition in the same file, and Markdown can read every `[words](address)`.',
  why: 'Markdown shows the reader what it cannot read, brackets included.',
  examples: [
    example(
      'ru',
      'Слово[^1] и [ссылка][a], [b], п. [1] и \\[^2].\n\n[^1]: Т.\n\n[a]: https://sample.kz',
    ),
    example('ru', 'Слово[^1].', ['3:6']),
    example('ru', 'Это [ссылка][a] и\n[*другая*][].', ['3:12', '4:10']),
    example('ru', 'Это [форма](моя форма.html).', ['3:11']),
  ],
  find: (section) =>
    [...nodesOf(section)].flatMap((node) => {
      if (node.type !== 'text' || !node.position) return [];
      const start = node.position.start.offset ?? 0;
      return [...sourceOf(section, node).matchAll(UNREAD)].map((match) => ({
        place: placeOf(section, start + match.index),
        ...messageFor(match[0]),
      }));
    }),
});

function messageFor(text: string): Messages {
  const shown = excerpt(text);
  if (text.startsWith('[^')) {
    return {
      en: {
        found: `the footnote mark ${shown} without a footnote`,
        expected: `the footnote in the same file: "${shown}: text"`,
        action: 'write the footnote at the end of the file or delete the mark',
      },
      ru: {
        found: `знак сноски ${shown} без сноски`,
        expected: `сноска в том же файле: «${shown}: текст»`,
        action: 'напишите сноску в конце файла или удалите знак',
      },
    };
  }
  if (text.startsWith('](')) {
    return {
      en: {
        found: `a link that cannot be read, "[…${shown}"`,
        expected: '[words](address) with an address without spaces',
        action: 'correct the address: no spaces, brackets closed',
      },
      ru: {
        found: `ссылка, которую нельзя прочесть: «[…${shown}»`,
        expected: '[слова](адрес), в адресе нет пробелов',
        action: 'исправьте адрес: без пробелов, скобки закрыты',
      },
    };
  }
  const label = shown.slice(1);
  return {
    en: {
      found: `a link to the label "${label}", which the file does not define`,
      expected: 'a line "[label]: https://…" in the same file',
      action: 'add that line, or write the link as [words](https://…)',
    },
    ru: {
      found: `ссылка на метку «${label}», которой в файле нет`,
      expected: 'строка «[метка]: https://…» в том же файле',
      action: 'добавьте такую строку или напишите ссылку в виде [слова](https://…)',
    },
  };
}
