/**
 * letters/mixed-script (error): a word does not mix Latin and Cyrillic letters. They look alike and
 * the reader sees no fault, but search does not find the word and a screen reader misreads it.
 * A hyphen parts words: `SIM-карта`, `hitter-дің` are sound. The place is that of the first
 * wrong letter; what is wrong is decided by the letters that only one script has.
 *
 * Right: «келісім», «COVID-19», «№ 94-V». Wrong: «келiсім» with Latin i, «СOVID» with Cyrillic С.
 */

import { scriptMix } from '../../text/script-mix.ts';
import { nameLetter } from '../../text/scripts.ts';
import { letterRuns } from '../../text/words.ts';
import type { Rule } from '../rule.ts';
import { example } from './example.ts';
import { type Spot, textRule } from './text-rule.ts';

export const mixedScript: Rule = textRule({
  code: 'letters/mixed-script',
  severity: 'error',
  examples: [
    example('kk', 'Келісім, SIM-карта, IP-адрес, hitter-дің, «№ 94-V», COVID-19, iOS.'),
    example('kk', 'Пайдаланушының кел\u0069сімі.', ['3:19']),
    example('ru', 'Обработка п\u0065рсональных данных.', ['3:12']),
    example('ru', 'Во время \u0421OVID-19.', ['3:10']),
  ],
  find: (text) =>
    letterRuns(text).flatMap(({ text: word, start }): Spot[] => {
      const mix = scriptMix(word);
      if (mix?.kind !== 'wrong-letters') return [];
      const letter = nameLetter(mix.letter);
      const expected = mix.expected === undefined ? undefined : nameLetter(mix.expected);
      const latin = mix.meant === 'Latin';
      const more = mix.count - 1;
      return [
        {
          at: start + mix.at,
          message: {
            en: {
              found: `${letter.en} in "${word}"${more > 0 ? ` and ${more} more such` : ''}`,
              expected: expected?.en ?? `a ${mix.meant} letter`,
              action: `retype the word with the ${latin ? 'English' : 'Kazakh or Russian'} keyboard layout`,
            },
            ru: {
              found: `${letter.ru} в слове «${word}»${more > 0 ? ` и ещё таких букв: ${more}` : ''}`,
              expected: expected?.ru ?? `${latin ? 'латинская' : 'кириллическая'} буква`,
              action: `наберите слово заново в ${latin ? 'английской' : 'казахской или русской'} раскладке`,
            },
          },
        },
      ];
    }),
});
