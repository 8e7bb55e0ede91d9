import { runningTextsOf } from '../../text/running-text.ts';
import { codePoint } from '../../text/scripts.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { sectionsOf } from '../sections.ts';

/** Unicode blocks that the typefaces have whole. Rules on letters report control characters. */
export const PRINTABLE =
  /[\t\n\r -~\u00a0-\u0377\u0384-\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u052f\u1e00-\u1eff\u2000-\u2064\u2066-\u2071\u2074-\u208e\u20a0-\u20bf\u2100-\u215f\u2190-\u21ff\u2200-\u22ff\ufb00-\ufb06]/u;
const HIDDEN = /[\p{C}\u2028\u2029]/u;

export const printable: Rule = {
  code: 'format/printable',
  what: 'Every character is in the typefaces of the PDF, Noto Serif and Noto Sans Math. They have Latin, Greek and Cyrillic letters, punctuation, currency signs, arrows and mathematical signs, but no emoji or ornaments.',
  why: 'The PDF is the archival copy and must not lack a character.',
  severity: 'error',
  examples: [
    example('ru', '№ 5, ₸, ½, −1 °C, Ұлттық, α, § 2, 5 %…, возраст ≥ 18, Настройки → Профиль.'),
    example('ru', 'Услуга ✓ есть; &phone; есть.', ['3:8', '3:16']),
  ],
  check: ({ text }) =>
    sectionsOf(text)
      .flatMap((section) => runningTextsOf(section))
      .flatMap((running) =>
        [...running.text.matchAll(/./gsu)]
          .filter(([character]) => !PRINTABLE.test(character) && !HIDDEN.test(character))
          .map(({ 0: character, index }) => ({
            place: running.placeAt(index),
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
          })),
      ),
};
