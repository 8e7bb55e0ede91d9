import { memo } from '../../text/memo.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { example } from '../example.ts';
import { type TextContext, textRule } from '../letters/text-rule.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

const REFERENCE = {
  ru: /(?<!\p{L}|подп)(?:раздел\p{Ll}{0,3}|пункт\p{Ll}{0,3}|п\.)\s(\d{1,3}(?:\.\d{1,3}){0,3})(?![\d.]*\d|\))/giu,
  kk: /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){0,3})-(?:бөлім|тармағ|тармақ(?!ша))\p{Ll}*/giu,
};
/** Another text is meant. */
const OTHER = {
  ru: /^[^.;]{0,80}?(?:закон|кодекс|соглашени|договор|правил|приказ|постановлени|стать|приложени|инструкци)/iu,
  kk: /(?:заң|кодекс|келісім|шарт|қағида|бұйры|қаулы|-баб|қосымша|ереже)[^.;]{0,80}$/iu,
};
const OWN_NUMBER = /^(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?\s/u;
/** «## 7. Сроки»: a section that is a sub-heading. */
const HEADED = /^#{2,6}\s+(?:раздел\s+)?(\d{1,3})(?:[.)\s-])/gimu;
const numbersOf = memo<Section, ReadonlySet<string>>();

export const reference: Rule = textRule({
  code: 'facts/reference',
  what: 'A reference to a section (`раздел 7`, `7-бөлім`) or, where paragraphs are numbered, to a paragraph (`пункт 2.1`) of the text itself leads to one that exists. References to laws and other documents are left alone.',
  why: 'After sections are moved or renumbered, a reference leads to another rule or to none.',
  severity: 'warning',
  examples: [
    example('ru', 'См. раздел 1 настоящей Политики, раздел 7 Закона, пункт 2 статьи 8.'),
    example('ru', 'См. раздел 7 настоящей Политики.', ['3:5']),
    example('kk', 'Осы Саясаттың 7-бөлімін қараңыз.', ['3:15']),
  ],
  *find(text, where) {
    const { language } = where;
    for (const { 0: all, 1: number = '', index } of text.matchAll(REFERENCE[language])) {
      const other =
        language === 'ru'
          ? OTHER.ru.test(text.slice(index + all.length, index + all.length + 120))
          : OTHER.kk.test(text.slice(Math.max(0, index - 120), index));
      if (other || exists(number, /раздел|бөлім/iu.test(all), where)) continue;
      yield {
        at: index,
        ...messages(
          [
            `"${all}", which this text does not have`,
            'a section or paragraph that exists',
            'correct the number',
          ],
          [
            `«${all}»: такого раздела или пункта в тексте нет`,
            'существующий раздел или пункт',
            'исправьте номер',
          ],
        ),
      };
    }
  },
});

function exists(number: string, isSection: boolean, { context, language }: TextContext): boolean {
  const sections = context.text.sections[language];
  if (isSection && !number.includes('.'))
    return sections.some((one) => one.number === Number(number) || headed(one).has(number));
  if (!number.includes('.')) return true;
  // Numbered so: other paragraphs have the same number but its last part.
  const parent = number.slice(0, number.lastIndexOf('.') + 1);
  const own = sections.flatMap((section) => [...ownNumbers(section)]);
  const siblings = own.filter(
    (one) => one.startsWith(parent) && one.split('.').length === number.split('.').length,
  );
  return siblings.length < 2 ? own.length === 0 || hasParent(own, parent) : own.includes(number);
}

/** Whether paragraphs below «2.1.» may be numbered by a list. */
function hasParent(own: readonly string[], parent: string): boolean {
  return (
    own.some((one) => one === parent.slice(0, -1)) ||
    own.every((one) => !one.startsWith(parent.split('.')[0] ?? ''))
  );
}

function headed(section: Section): ReadonlySet<string> {
  return numbersOf(
    section,
    'headed',
    () => new Set([...section.source.matchAll(HEADED)].map((match) => match[1] ?? '')),
  );
}

/** «2.1.» at the beginning of a paragraph. */
function ownNumbers(section: Section): ReadonlySet<string> {
  return numbersOf(
    section,
    'numbers',
    () => new Set(runningTextsOf(section).flatMap(({ text }) => OWN_NUMBER.exec(text)?.[1] ?? [])),
  );
}
