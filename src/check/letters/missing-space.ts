import { findContactPoints } from '../../text/contact-points.ts';
import { otherLanguage } from '../../text/language.ts';
import type { Section } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { type TextContext, textRule } from './text-rule.ts';

const COMMA = /(?<=[\p{L}\p{N}»")])[,;:](?=\p{Script=Cyrillic}{2}|[«„])/gu;
const STOP = /(?<=\p{Script=Cyrillic}*\p{Ll}{5}|[»)])\.(?=\p{Lu}\p{Ll}+)/gu;
const BRACKET = /(?<=\p{Script=Cyrillic}{2}|»)\((?=\p{Script=Cyrillic}{4})/gu;

export const missingSpace: Rule = textRule({
  code: 'letters/missing-space',
  what: 'A space follows a comma, a semicolon, a colon and the full stop of a sentence, and precedes an opening bracket. Abbreviations (`г.Алматы`, `т.е.`), variants of a word (`лицо(а)`), addresses, numbers and names that both languages write the same (`Яндекс.Метрика`) are allowed.',
  why: 'The software never corrects the text: the reader would see two words run together.',
  severity: 'warning',
  examples: [
    example('ru', 'Лицо(а), г.Алматы, т.е. 1,5 тенге, в 12:30, www.sample.kz, А.Б.Иванов (далее).'),
    example('ru', 'Сбор,обработка данных.Пользователь «К»(далее).', ['3:5', '3:22', '3:39']),
  ],
  find(text, where) {
    const marks = [COMMA, STOP, BRACKET].flatMap((pattern) => [...text.matchAll(pattern)]);
    if (marks.length === 0) return [];
    const contacts = findContactPoints(text);
    return marks
      .filter(({ index }) => !contacts.some(({ start, end }) => start <= index && index < end))
      .filter(({ 0: mark, index }) => mark !== '.' || !isName(text, index, where))
      .map(({ 0: mark, index }) => {
        const before = mark === '(';
        return {
          at: index,
          en: {
            found: `no space ${before ? 'before' : 'after'} "${mark}"`,
            expected: `a space ${before ? 'before' : 'after'} "${mark}"`,
            action: 'add the space; leave it if the words are written so',
          },
          ru: {
            found: `нет пробела ${before ? 'перед' : 'после'} «${mark}»`,
            expected: `пробел ${before ? 'перед' : 'после'} «${mark}»`,
            action: 'поставьте пробел; оставьте, если так и пишется',
          },
        };
      });
  },
});

/**
 * The languages share no words, so what both have is a name. «Яндекс.Метрика» is one too: two words
 * with capitals that the text has several times.
 */
function isName(text: string, stop: number, { context, language, section }: TextContext): boolean {
  const around = text.slice(Math.max(0, stop - 5), stop + 4);
  const has = (sections: readonly Section[]) =>
    sections.some(({ id, source }) => id === section.id && source.includes(around));
  if (has(context.text.sections[otherLanguage(language)])) return true;
  const name = `${/\p{Lu}\p{Ll}+$/u.exec(text.slice(Math.max(0, stop - 40), stop))?.[0] ?? ''}`;
  if (name === '') return false;
  const whole = `${name}${/^\.\p{L}+/u.exec(text.slice(stop, stop + 40))?.[0] ?? ''}`;
  return section.source.split(whole).length > 2;
}
