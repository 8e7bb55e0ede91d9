import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

/** The end of a sentence: not of an abbreviation (`г.`, `ул.`, `т.е.`), an initial or a number. */
const END = /(?<=[\p{L}\p{N}»")])[.!?…]+[»")]?\s+(?=[\p{Lu}\d«"]|[a-z][a-z\d-]*\.[a-z]{2})/gu;
const SHORT =
  /(?:^|[\s(«".\d])(?:\p{L}|пп|ул|кв|ст|др|пр|им|стр|эл|тел|обл|руб|коп|тыс|млн|млрд|см|ред|гг|бөл|көш|сағ|доп|вн|мыс|пом|корп|оф|каб|мкр|пгт|эт|инд)$/iu;

export const sentences: Rule = leafRule({
  code: 'parity/sentences',
  what: 'A paragraph has as many sentences in one language as in the other.',
  why: 'A sentence that only one language has gives its readers a right or a duty that the others do not know.',
  severity: 'warning',
  onlyMatched: true,
  examples: [
    bilingualExample('Деректер сақталады. Олар берілмейді.', 'Данные хранятся. Они не передаются.'),
    bilingualExample('Деректер сақталады.', 'Данные хранятся. Они не передаются.', ['ru:3:1']),
  ],
  *find(kk, ru) {
    const [inKk, inRu] = [count(kk), count(ru)];
    if (inKk === inRu) return;
    yield {
      atKk: 0,
      atRu: 0,
      ...messages(
        [
          `sentences: ${inRu} in Russian, ${inKk} in Kazakh`,
          'the same sentences in both languages',
          'add the missing sentence; leave it if both say the same',
        ],
        [
          `предложений на русском ${inRu}, на казахском ${inKk}`,
          'одни и те же предложения на обоих языках',
          'добавьте недостающее; оставьте, если смысл один и тот же',
        ],
      ),
    };
  },
});

function count(text: string): number {
  return (
    [...text.matchAll(END)].filter(
      ({ index }) => !SHORT.test(text.slice(Math.max(0, index - 8), index)),
    ).length + 1
  );
}
