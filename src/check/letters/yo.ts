import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';
import { type Words, wordCounts } from './vocabulary.ts';

const LONGEST = 60;
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
    const counts = wordCounts(edition, 'ru');
    for (const { text: word, start } of letterRuns(text)) {
      const lower = word.toLowerCase();
      if (lower.length > LONGEST || !/[её]/u.test(lower) || OTHER.has(lower.replaceAll('ё', 'е')))
        continue;
      const other = otherSpelling(lower, counts);
      if (other === undefined) continue;
      // The rarer spelling is reported; of two equals, the one without dots.
      const [own, others] = [counts.get(lower) ?? 0, counts.get(other) ?? 0];
      if (own > others || (own === others && lower.includes('ё'))) continue;
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

/** The same word with `ё` for one `е` or the other way round, if the text has it. */
function otherSpelling(word: string, counts: Words): string | undefined {
  if (word.includes('ё')) {
    const plain = word.replaceAll('ё', 'е');
    return counts.has(plain) ? plain : undefined;
  }
  return Array.from(word, (letter, i) =>
    letter === 'е' ? `${word.slice(0, i)}ё${word.slice(i + 1)}` : '',
  ).find((dotted) => dotted !== '' && counts.has(dotted));
}
