import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

/** The end of a sentence, or what may be one: not of an abbreviation (`г.`, `ул.`, `т.е.`), an initial or a number. */
const END = /(?<=[\p{L}\p{N}»")/])[.!?…]+[»")]?\s+(?=[\p{Lu}\d«"]|[a-z][a-z\d-]*\.[a-z]{2})/gu;
const SHORT =
  /(?:^|[\s(«".\d])(?:\p{L}|пп|ул|кв|ст|др|пр|им|стр|эл|тел|обл|руб|коп|тыс|млн|млрд|см|ред|гг|бөл|көш|сағ|доп|вн|мыс|пом|корп|оф|каб|мкр|пгт|эт|инд)$/iu;

/** What the paragraph begins with: «3.1. «Оператор» обязан …» */
const NUMBER = /^\s*\d{1,3}(?:\.\d{1,3})*[.)]\s+/u;
/** Abbreviations at which a sentence may also end, and words that look like some: «обработаны им.» */
const UNCLEAR =
  /(?:(?:^|\s)(?:т\.\s?[дпбс]|др|пр|им|ж\.\s?б)|\d\s?(?:гг?|ж|руб|коп|тыс|млн|млрд))$/iu;
/** A word by itself, which the other language may end with a colon: «Примечание.» */
const LABEL = /(?:^|[.!?]\s*)\p{Lu}\p{Ll}+$/u;
/** What the other language may make a sentence of. */
const PART = /;\s+(?=\p{Ll})/gu;
/** How much of the text before an end is looked at. */
const WINDOW = 24;

export const sentences: Rule = leafRule({
  code: 'parity/sentences',
  what: 'A paragraph has as many sentences in one language as in the other. A semicolon may stand for the end of a sentence.',
  why: 'A sentence that only one language has gives its readers a right or a duty that the others do not know.',
  severity: 'warning',
  onlyMatched: true,
  examples: [
    bilingualExample('Деректер сақталады. Олар берілмейді.', 'Данные хранятся. Они не передаются.'),
    bilingualExample(
      'Құлдықта ұсталмайды. Құл саудасына тыйым салынады.',
      'Никто не содержится в рабстве; работорговля запрещается.',
    ),
    bilingualExample(
      '3.1. «Оператор» деректерді өңдемейді. Функциялар, төлем және т.б. Біз бөлісеміз.',
      'Данные не обрабатываются им. Функции, платежи и т.д. Мы делимся.',
    ),
    bilingualExample('Деректер сақталады.', 'Данные хранятся. Они не передаются.', ['ru:3:1']),
  ],
  *find(kk, ru) {
    const [ofKk, ofRu] = [count(kk), count(ru)];
    if (ofKk.certain === ofRu.certain || ofKk.possible === ofRu.possible) return;
    const [inKk, inRu] = [ofKk.certain, ofRu.certain];
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

/** How many sentences a text has, and how many with what may be the end of one. */
function count(text: string): { readonly certain: number; readonly possible: number } {
  const ends = [...text.replace(NUMBER, '').matchAll(END)].map(({ index, input }) =>
    input.slice(Math.max(0, index - WINDOW), index),
  );
  const certain = ends.filter((before) => !SHORT.test(before) && !LABEL.test(before)).length;
  const unclear = ends.filter((before) => UNCLEAR.test(before) || LABEL.test(before)).length;
  const parts = text.match(PART)?.length ?? 0;
  return { certain: certain + 1, possible: certain + unclear + parts + 1 };
}
