import type { Language } from '../../text/language.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';
import { wordCounts } from './vocabulary.ts';

const LONGEST = 60;
/** Vowels twice in a row, which Russian has only where two parts of a word meet. */
const RUSSIAN = /аа|оо|уу|ыы|ээ/u;
const RUSSIAN_SOUND =
  /^(?:не)?(?:по|до|перепро|во|со|ко|зо|про|за|на|много|мало|обще|само|одно|микро|макро|радио|видео|фото|кино|аэро|гидро|био|эко|тепло|водо|газо|право|взаимо|работо|судо|благо|противо|высоко|низко|ново|дорого)(?<=(.))\1|оо[бтпрсхчщд]|^(?:вакуум|индивидуум|континуум|саам|хаа)/u;
/** Native words never have two vowels together, nor `м`, `н`, `ң`, `л`, `р`, `й` between two consonants. */
const KAZAKH =
  /[аәеөоұүыія][ыі]|[ыі][аәеөоұү]|(?<=[аәеөоұүыі]\p{Ll}{0,20})(?:[бвгғдзжкқпстшмнң][лрмнң]|л[мнң])[бгғдзжкқлмнңпрстшй](?=\p{Ll}{0,20}[аәеөоұүыі])/u;
/** Borrowed from Russian. */
const BORROWED = /^[вфцчщэ]|изм|ұлы/u;
const BORROWED_CONSONANTS = /[втдкпгбфс][рл]/u;

export const letterOrder: Rule = textRule({
  code: 'letters/letter-order',
  what: 'A word that occurs once has no letters in an order that its language does not have: in Kazakh a vowel beside `ы` or `і` (`құпияыллық`) or `л`, `р`, `м`, `н` between two consonants (`жазылмның`), in Russian a vowel twice within a root (`уведоомляет`).',
  why: 'It is a misprint, and search does not find the word.',
  severity: 'warning',
  examples: [
    example('ru', 'Сообщить, вообще, соответствует, кооператив, необходимо.'),
    example('ru', 'Компания уведоомляет.', ['3:10']),
    example('kk', 'Жазылымның, министрлігі, құпиялылығын, театрдың.'),
    example('kk', 'Жазылмның құны, құпияыллығын.', ['3:1', '3:17']),
  ],
  *find(text, { language, context: { text: edition } }) {
    const counts = wordCounts(edition, language);
    for (const { text: word, start } of letterRuns(text)) {
      const lower = word.toLowerCase();
      if (word.length < 5 || word.length > LONGEST || (counts.get(lower) ?? 0) > 1) continue;
      if (!/^\p{Script=Cyrillic}+$/u.test(lower) || lower.slice(1) !== word.slice(1)) continue;
      const odd = language === 'ru' ? RUSSIAN.exec(lower) : KAZAKH.exec(lower);
      if (!odd || isSound(lower, odd[0], language)) continue;
      yield {
        at: start,
        ...messages(
          [
            `"${odd[0]}" in "${word}"`,
            'a word without misprints',
            'correct it; leave it if it is right',
          ],
          [
            `«${odd[0]}» в слове «${word}»`,
            'слово без опечаток',
            'исправьте; оставьте, если оно верно',
          ],
        ),
      };
    }
  },
});

function isSound(word: string, odd: string, language: Language): boolean {
  if (language === 'ru') return RUSSIAN_SOUND.test(word);
  return BORROWED.test(word) || BORROWED_CONSONANTS.test(odd);
}
