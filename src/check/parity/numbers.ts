import type { Language } from '../../text/language.ts';
import { numberWords } from '../../text/number-words.ts';
import { type FoundNumber, findNumbers } from '../../text/numbers.ts';
import type { Place } from '../../text/problem.ts';
import { findQuantities } from '../../text/quantities.ts';
import type { RunningText } from '../../text/running-text.ts';
import { bilingualExample } from '../example.ts';
import type { Rule } from '../rule.ts';
import { comparisons, type LeafPair } from './compare.ts';
import { differenceFinding, leafStarts } from './difference-finding.ts';
import { numberDifferences } from './number-differences.ts';

const WHAT = { en: 'number', ru: 'число' };

interface PlacedNumber extends FoundNumber {
  readonly place: Place;
  /** Whether it counts days, money or shares: then «третьи лица» is no 3. */
  readonly isCounted: boolean;
}

export const numbers: Rule = {
  code: 'parity/numbers',
  what: 'A paragraph has the same numbers and dates in both languages, whatever their order and form: `10 000` and `10000`, `2-үй` and `дом 2`, `2013 жылғы 21 мамырдағы` and `21.05.2013`. A small number that the other language has in words (`он күн`) is allowed; words are not compared with words.',
  why: 'A different term, sum or date gives readers of the two languages different rights.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    bilingualExample(
      '«Дербес деректер және оларды қорғау туралы» 2013 жылғы 21 мамырдағы № 94-V Заң, 2-үй, 10 000 теңге.',
      'Закон от 21 мая 2013 года № 94-V «О персональных данных и их защите», дом 2, 10000 тенге.',
    ),
    bilingualExample('Он күн ішінде.', 'В течение 10 дней.'),
    bilingualExample('18 жасқа толған.', 'Достигшие 16 лет.', ['ru:3:11']),
    bilingualExample('Үшінші тұлғалар 3 күн ішінде.', 'Третьи лица без промедления.', ['kk:3:17']),
    bilingualExample('15 күн ішінде.', 'В разумный срок.', ['kk:3:1']),
    bilingualExample('БСН 980540000397.', 'БИН 980540000379.', ['ru:3:5']),
  ],
  check: ({ text }) =>
    comparisons(text).flatMap(({ sections, leaves }) =>
      leaves.flatMap((leaf) =>
        inLeaf(leaf).map((one) => differenceFinding(one, leafStarts(leaf, sections), WHAT)),
      ),
    ),
};

function inLeaf({ kk, ru }: LeafPair) {
  return numberDifferences(poolOf(kk, 'kk'), poolOf(ru, 'ru'));
}

function poolOf(texts: readonly RunningText[], language: Language) {
  return {
    numbers: texts.flatMap((text): readonly PlacedNumber[] => {
      const counted = new Set(findQuantities(text.text, language).map(({ start }) => start));
      return findNumbers(text.text, language).map((one) => ({
        ...one,
        place: text.placeAt(one.start),
        isCounted: counted.has(one.start),
      }));
    }),
    words: new Set(texts.flatMap((text) => [...numberWords(text.text, language)])),
    cardinals: new Set(
      texts.flatMap((text) => [...numberWords(text.text, language, { ordinals: false })]),
    ),
  };
}
