import { numbersWithLetters, withDigits } from '../../text/numbers.ts';
import { nameLetter } from '../../text/scripts.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { type Spot, textRule } from './text-rule.ts';

export const letterInNumber: Rule = textRule({
  code: 'letters/letter-in-number',
  what: 'A number has digits only: not the letters O, З or l in place of 0, 3 or 1, nor б for 6 in a telephone number.',
  why: 'A sum or a date with a letter in it cannot be found by search or compared with the other language.',
  severity: 'error',
  examples: [
    example('ru', 'Штраф 100 тенге, дом 2а, CO2, № 94-V, COVID-19, O2.'),
    example('ru', 'Штраф 1\u041e0 тенге.', ['3:8']),
    example('ru', 'Телефон 8(727)350 06 0б, дом 2б.', ['3:23']),
  ],
  find: (text) =>
    numbersWithLetters(text).map(({ text: word, start }): Spot => {
      const at = word.search(/\D/u);
      const letter = nameLetter(word[at] ?? '');
      const digit = withDigits(text)[start + at] ?? '';
      return {
        at: start + at,
        en: {
          found: `the letter ${letter.en} in the number "${word}"`,
          expected: `the digit ${digit}`,
          action: 'retype the number in digits',
        },
        ru: {
          found: `буква в числе «${word}»: ${letter.ru}`,
          expected: `цифра ${digit}`,
          action: 'наберите число цифрами',
        },
      };
    }),
});
