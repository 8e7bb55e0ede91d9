import { valueOfWords } from '../../text/number-words.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { textRule } from '../letters/text-rule.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

const REPEATED =
  /(?<![\d.,-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,9})[ \u00a0]?\(([\p{L} \u00a0-]{2,60})\)/gu;

/** «2 401, 26 (две тысячи четыреста один) тенге 26 тиын» */
const WHOLE_PART = /(?<![\d.,-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,9}),[ \u00a0]?$/u;
const WINDOW = 20;

export const numberInWords: Rule = textRule({
  code: 'facts/number-words',
  what: 'Words in brackets after a number name the same number: `3 (трёх)`, `10 (он)`. Words that are no number are left alone.',
  why: 'A court has to choose which of the two is meant.',
  severity: 'warning',
  examples: [
    example('ru', 'В течение 3 (трёх) дней, 25 (двадцати пяти) лет, 2 (далее – срок).'),
    example('ru', 'Цена 2 401, 26 (две тысячи четыреста один) тенге 26 тиын.'),
    example('ru', 'В течение 5 (трёх) дней.', ['3:11']),
    example('kk', '3 (екі) күн ішінде.', ['3:1']),
    example('kk', '30 (үш) күн ішінде, 10 (он) күн ішінде.', ['3:1']),
  ],
  *find(text, { language }) {
    for (const { 0: all, 1: digits = '', 2: words = '', index } of text.matchAll(REPEATED)) {
      const value = valueOfWords(
        letterRuns(words).map((word) => word.text),
        language,
      );
      if (value === undefined || value === Number(digits.replace(/\D/gu, ''))) continue;
      if (value === wholePart(text.slice(Math.max(0, index - WINDOW), index))) continue;
      yield {
        at: index,
        ...messages(
          [
            `"${all}": the words say ${value}`,
            'the same number in digits and in words',
            'correct the one that is wrong',
          ],
          [
            `«${all}»: словами написано ${value}`,
            'одно и то же число цифрами и словами',
            'исправьте то, что неверно',
          ],
        ),
      };
    }
  },
});

function wholePart(before: string): number | undefined {
  const digits = WHOLE_PART.exec(before)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/gu, ''));
}
