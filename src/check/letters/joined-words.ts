import { memo } from '../../text/memo.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';

/** «на стройки» and «сервисам и» make other words, as most short words do. */
const SHORTEST = 4;
const pairsOf = memo<Section, ReadonlyMap<string, string>>();

export const joinedWords: Rule = textRule({
  code: 'letters/joined-words',
  what: 'Two words of four letters or more that stand beside each other elsewhere in the text are not written as one.',
  why: 'A lost space makes a word that search does not find.',
  severity: 'warning',
  examples: [
    example('ru', 'Обработка данных. Обработка данных в порядке; порядок, также.'),
    example('ru', 'Обработка данных. Обработкаданных запрещена.', ['3:19']),
  ],
  *find(text, { language, context: { text: edition } }) {
    for (const { text: word, start } of letterRuns(text)) {
      const lower = word.toLowerCase();
      if (lower.length < 2 * SHORTEST || !/^\p{Script=Cyrillic}+$/u.test(lower)) continue;
      const apart = edition.sections[language].map((one) => pairs(one).get(lower)).find(Boolean);
      if (apart === undefined) continue;
      yield {
        at: start,
        ...messages(
          [
            `"${word}", where the text elsewhere has "${apart}"`,
            'a space between two words',
            'add the space; leave it if it is one word here',
          ],
          [
            `«${word}», а в других местах «${apart}»`,
            'пробел между словами',
            'поставьте пробел; оставьте, если здесь это одно слово',
          ],
        ),
      };
    }
  },
});

/** Neighbouring words of a section by what they make without the space. */
function pairs(section: Section): ReadonlyMap<string, string> {
  return pairsOf(section, 'pairs', () => {
    const found = new Map<string, string>();
    for (const { text } of runningTextsOf(section)) {
      const words = letterRuns(text.toLowerCase());
      for (const [i, { text: second, start }] of words.entries()) {
        const first = words[i - 1];
        if (!first || Math.min(first.text.length, second.length) < SHORTEST) continue;
        if (/^\s$/u.test(text.slice(first.end, start)))
          found.set(`${first.text}${second}`, `${first.text} ${second}`);
      }
    }
    return found;
  });
}
