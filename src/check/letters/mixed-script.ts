import { scriptMix } from '../../text/script-mix.ts';
import { nameLetter } from '../../text/scripts.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';

export const mixedScript: Rule = textRule({
  code: 'letters/mixed-script',
  what: 'A word is in Latin or in Cyrillic letters, not in both. A hyphen separates words, so `SIM-карта` and `sample-дің` are allowed. The place reported is the first wrong letter; letters that only one of the scripts has decide which script was meant.',
  why: 'The reader sees no mistake, but search does not find the word and a screen reader mispronounces it.',
  severity: 'error',
  examples: [
    example('kk', 'Келісім, SIM-карта, IP-адрес, sample-дің, «№ 94-V», COVID-19, iOS.'),
    example('kk', 'Пайдаланушының кел\u0069сімі.', ['3:19']),
    example('ru', 'Обработка п\u0065рсональных данных.', ['3:12']),
    example('ru', 'Во время \u0421OVID-19.', ['3:10']),
  ],
  *find(text) {
    for (const { text: word, start } of letterRuns(text)) {
      const mix = scriptMix(word);
      if (mix?.kind !== 'wrong-letters') continue;
      const letter = nameLetter(mix.letter);
      const expected = mix.expected === undefined ? undefined : nameLetter(mix.expected);
      const latin = mix.meant === 'Latin';
      const more = mix.count - 1;
      yield {
        at: start + mix.at,
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
      };
    }
  },
});
