import { nameLetter } from '../../text/scripts.ts';
import { letterRuns, type Word } from '../../text/spans.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { quotedAt, type Spot, type TextContext, textRule, vocabularyOf } from './text-rule.ts';

const KAZAKH = /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/u;
const RUSSIAN_ENDING =
  /(?:ост(?:ь|и|ью)|ци(?:я|и|ю|ей|й)|ени(?:е|я|ю|ем|и)|ани(?:е|я|ю|ем|и)|тельн\p{L}+|тель|ого|его|ому|ему|ыми|ими|ать|ить|еть|ный|ной|ные|ных|ным|ское|ский|ской|ского|ств(?:о|а|е|у|ом))$/u;
const RUSSIAN_LETTER = /[ъьщцфёэ]/iu;

export const kazakhLetter: Rule = textRule({
  code: 'letters/kazakh-letter',
  what: 'A Russian word has no Kazakh letter. A Kazakh name, a quotation and a word that the Kazakh text has too are allowed; any other word is reported when it is written small or ends as only Russian words do.',
  why: 'Such a letter is a slip of the keyboard layout.',
  severity: 'warning',
  examples: [
    example('ru', 'Улица Қ. Жалайыри, город Нұр-Сұлтан, слово «жеке», «дербес деректер».'),
    example('ru', 'Согласие на обработку дан\u04a3ых.', ['3:26']),
  ],
  *find(text, where) {
    if (where.language !== 'ru' || !KAZAKH.test(text)) return;
    const words = letterRuns(text);
    for (const [i, word] of words.entries()) {
      const at = word.text.search(KAZAKH);
      // `letters/mixed-script` reports a word of two scripts.
      if (at < 0 || /\p{Script=Latin}/u.test(word.text)) continue;
      if (!looksRussian(word, [words[i - 1], words[i + 1]])) continue;
      if (quotedAt(text, word.start) && !RUSSIAN_ENDING.test(word.text)) continue;
      if (!inKazakhText(word.text, where)) yield spot(word, at);
    }
  },
});

function looksRussian({ text: word }: Word, neighbours: readonly (Word | undefined)[]): boolean {
  if (RUSSIAN_ENDING.test(word)) return true;
  if (/^\p{Lu}/u.test(word))
    return (
      [...word].filter((letter) => KAZAKH.test(letter)).length === 1 && RUSSIAN_LETTER.test(word)
    );
  return neighbours.every((neighbour) => !neighbour || !KAZAKH.test(neighbour.text));
}

function inKazakhText(word: string, { context, section }: TextContext): boolean {
  return context.text.sections.kk.some((kazakh) => {
    if (kazakh.id !== section.id) return false;
    const words = vocabularyOf(kazakh);
    return words.has(word) || words.has(word.toLowerCase());
  });
}

function spot({ text: word, start }: Word, at: number): Spot {
  const letter = nameLetter(word[at] ?? '');
  return {
    at: start + at,
    en: {
      found: `the Kazakh letter ${letter.en} in "${word}"`,
      expected: 'a Russian word in Russian letters',
      action: 'retype the word; put it in quotation marks if it is a quotation from Kazakh',
    },
    ru: {
      found: `казахская буква в слове «${word}»: ${letter.ru}`,
      expected: 'русское слово русскими буквами',
      action: 'наберите слово заново; если это цитата на казахском, возьмите её в кавычки',
    },
  };
}
