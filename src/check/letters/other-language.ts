import { sentencesOf } from '../../text/sentences.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { quotedAt, textRule } from './text-rule.ts';

const KAZAKH = /[әғқңөұүһі]/iu;
const RUSSIAN = new Set(
  'в на по для или не при от до за из о об и с к путём путем является согласно если это его её их который которые которых также либо том тем под без со ко'.split(
    ' ',
  ),
);
/** Fewer words may be a name. */
const FEWEST = 4;

export const otherLanguage: Rule = textRule({
  code: 'letters/other-language',
  what: 'The Kazakh text has no whole sentence in Russian. Titles in quotation marks are left alone.',
  why: 'The sentence was not translated, and readers of Kazakh do not have it.',
  severity: 'warning',
  examples: [
    example('kk', 'Даулар келіссөздер арқылы шешіледі. «Об электронном документе» Заңы.'),
    example('kk', 'Даулар шешіледі. Споры разрешаются путём переговоров.', ['3:18']),
  ],
  *find(text, { language }) {
    if (language !== 'kk') return;
    for (const { text: sentence, start } of sentencesOf(text)) {
      const words = letterRuns(sentence.toLowerCase());
      if (words.length < FEWEST || KAZAKH.test(sentence) || !/\p{Ll}{3}/u.test(sentence)) continue;
      const [first] = words.filter(
        (word) => RUSSIAN.has(word.text) && !quotedAt(text, start + word.start),
      );
      if (!first || !words.every(({ text: word }) => /^\p{Script=Cyrillic}+$/u.test(word)))
        continue;
      yield {
        at: start,
        ...messages(
          [
            'a sentence in Russian',
            'the sentence in Kazakh',
            'translate it, or put it in quotation marks if it is a title',
          ],
          [
            'предложение на русском языке',
            'предложение на казахском языке',
            'переведите; возьмите в кавычки, если это название',
          ],
        ),
      };
    }
  },
});
