import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { textRule, vocabularyOf } from './text-rule.ts';

/** Different words with and without the dots. */
const OTHER = new Set(['все', 'чем', 'нем', 'том', 'всем', 'осел', 'небо', 'узнаем', 'мед', 'лет']);

export const yo: Rule = textRule({
  code: 'letters/yo',
  what: 'A Russian word is written with `ё` throughout the text or with `е` throughout it. `все` and `всё` are two words.',
  why: 'Search finds only one of the two spellings.',
  severity: 'warning',
  examples: [
    example('ru', 'Всё, что учтён, все учтены.'),
    example('ru', 'Договор расторгнут, если учет ведётся, а учёт верен.', ['3:26']),
  ],
  *find(text, { language, context: { text: edition } }) {
    if (language !== 'ru') return;
    for (const { text: word, start } of letterRuns(text)) {
      if (!/е/iu.test(word) || /ё/iu.test(word) || OTHER.has(word.toLowerCase())) continue;
      const dotted = Array.from(word, (letter, i) =>
        letter === 'е' ? `${word.slice(0, i)}ё${word.slice(i + 1)}` : '',
      ).filter(Boolean);
      const other = dotted.find((one) =>
        edition.sections.ru.some((section) => vocabularyOf(section).has(one)),
      );
      if (other === undefined) continue;
      yield {
        at: start,
        ...messages(
          [
            `"${word}", where the text elsewhere has "${other}"`,
            'one spelling of a word',
            'write both alike',
          ],
          [`«${word}», а в других местах «${other}»`, 'одно написание слова', 'напишите одинаково'],
        ),
      };
    }
  },
});
