/**
 * format/printable (error): a character stands in the typeface of the PDF, which is an archival copy
 * and may not lack a sign. Noto Serif and Noto Sans Math have Latin, Greek and Cyrillic letters,
 * punctuation, currency, arrows, letter-like and mathematical signs; they have no emoji or dingbats.
 *
 * Right: «№ 5, ₸, ½, −1 °C, возраст ≥ 18, Настройки → Профиль». Wrong: «☎ 8(727)350 06 06», «✓».
 */
import { LANGUAGES } from '../../text/language.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { codePoint } from '../../text/scripts.ts';
import type { Rule } from '../rule.ts';
import { example } from './example.ts';

/** What the typeface has, in whole blocks; control and format characters are for rules on letters. */
export const PRINTABLE =
  /[\t\n\r -~\u00a0-\u0377\u0384-\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u052f\u1e00-\u1eff\u2000-\u2064\u2066-\u2071\u2074-\u208e\u20a0-\u20bf\u2100-\u215f\u2190-\u21ff\u2200-\u22ff\ufb00-\ufb06]/u;
const HIDDEN = /[\p{C}\u2028\u2029]/u;

export const printable: Rule = {
  code: 'format/printable',
  severity: 'error',
  draftsOnly: false,
  examples: [
    example('№ 5, ₸, ½, −1 °C, Ұлттық, α, § 2, 5 %…, возраст ≥ 18, Настройки → Профиль.'),
    example('Услуга ✓ есть; &phone; есть.', ['3:8', '3:16']),
  ],
  check: ({ text }) =>
    LANGUAGES.flatMap((language) => text.sections[language])
      .flatMap((section) => runningTextsOf(section))
      .flatMap((flow) =>
        [...flow.text.matchAll(/./gsu)]
          .filter(([character]) => !PRINTABLE.test(character) && !HIDDEN.test(character))
          .map(({ 0: character, index }) => ({
            place: flow.placeAt(index),
            message: {
              en: {
                found: `the sign "${character}" (${codePoint(character)}), which the PDF cannot show`,
                expected: 'letters, digits, punctuation and signs such as №, §, ₸, ½',
                action: 'write it in words, or leave it out',
              },
              ru: {
                found: `знак «${character}» (${codePoint(character)}), которого не будет в PDF`,
                expected: 'буквы, цифры, знаки препинания и знаки вроде №, §, ₸, ½',
                action: 'напишите словами или уберите',
              },
            },
          })),
      ),
};
