import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { SENTENCE_END, SHORTENED, sentencesOf } from '../../text/sentences.ts';
import { letterRuns } from '../../text/spans.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

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

/** How often each word occurs as it is written. */
const writtenOf = memo<EditionText, ReadonlyMap<string, number>>();

export const sentences: Rule = leafRule({
  code: 'parity/sentences',
  what: 'A paragraph has as many sentences in one language as in the other. A semicolon may stand for the end of a sentence, and a translator may divide one: then both paragraphs are of nearly the same length.',
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
    bilingualExample('Деректер сақталады, олар берілмейді.', 'Данные хранятся. Они не передаются.'),
    bilingualExample('Деректер сақталады.', 'Данные хранятся. Они не передаются.', ['ru:3:1']),
    bilingualExample(
      'Шарттар қабылданды. Лицензия берілді.',
      'Условия приняты Лицензия выдана, а лицензия – это право.',
      ['ru:3:17'],
    ),
  ],
  *find(kk, ru, { text: edition }) {
    const [ofKk, ofRu] = [count(kk), count(ru)];
    if (ofKk.certain === ofRu.certain || ofKk.possible === ofRu.possible) return;
    const [inKk, inRu] = [ofKk.certain, ofRu.certain];
    const language = inKk < inRu ? 'kk' : 'ru';
    const [shorter, longer] = inKk < inRu ? [kk, ru] : [ru, kk];
    const stop = missingStop(shorter, edition, language);
    if (stop === undefined && !isLost(shorter, longer)) return;
    const at = stop ?? 0;
    yield {
      atKk: language === 'kk' ? at : 0,
      atRu: language === 'ru' ? at : 0,
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
  const ends = [...text.replace(NUMBER, '').matchAll(SENTENCE_END)].map(({ index, input }) =>
    input.slice(Math.max(0, index - WINDOW), index),
  );
  const certain = ends.filter((before) => !SHORTENED.test(before) && !LABEL.test(before)).length;
  const unclear = ends.filter((before) => UNCLEAR.test(before) || LABEL.test(before)).length;
  const parts = text.match(PART)?.length ?? 0;
  return { certain: certain + 1, possible: certain + unclear + parts + 1 };
}

/**
 * Whether as much text is missing as a sentence has: Kazakh and Russian paragraphs are of nearly the
 * same length.
 */
function isLost(shorter: string, longer: string): boolean {
  const shortest = Math.min(...sentencesOf(longer).map(({ start, end }) => end - start));
  return shorter.length < 0.92 * longer.length && longer.length - shorter.length > 0.6 * shortest;
}

/** A word with a capital after a small one, which the edition has only without it: «безоговорочно Лица». */
function missingStop(text: string, edition: EditionText, language: Language): number | undefined {
  const written = writtenOf(edition, language, () => {
    const counts = new Map<string, number>();
    for (const running of edition.sections[language].flatMap(runningTextsOf))
      for (const word of letterRuns(running.text))
        counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
    return counts;
  });
  return [...text.matchAll(/(?<=\p{Ll}{3} )\p{Lu}\p{Ll}{2,30}(?!\p{L})/gu)].find(
    ({ 0: word }) => written.has(word.toLowerCase()) && written.get(word) === 1,
  )?.index;
}
