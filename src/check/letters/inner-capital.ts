import { otherLanguage } from '../../text/language.ts';
import { letterRuns, type Word } from '../../text/spans.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { quotedAt, type Spot, type TextContext, textRule } from './text-rule.ts';

const INNER = /\p{Ll}\p{Lu}/u;
const SLIPPED = /^\p{Lu}{2}\p{Ll}{4,}$/u;
const UNIT = /^(?:[мкнд]|мк|да)?(?:Вт|В|А|Ом|Гц|Па|Дж|Б|Н|Кл|Ф|Тл|байт|бит)(?:\p{Ll}{0,2})$/u;

export const innerCapital: Rule = textRule({
  code: 'letters/inner-capital',
  what: 'A Cyrillic word has no capital letter inside it. Names in quotation marks (`«КаР-Тел»`, `«МегаФон»`) or written the same in the other language, abbreviations (`ТОО`, `КоАП`, `СанПиН`) and units (`кВт`) are allowed.',
  why: 'Such a capital usually shows that two words were run together or that the shift key slipped.',
  severity: 'warning',
  examples: [
    example('kk', '«КаР-Тел» ЖШС-ның iPhone, ҚР ӘҚБтК, 5 кВт, «МегаФон» және КоАП.'),
    example('kk', 'Болған жағдайдаПайдаланушылық деректер.', ['3:16']),
    example('ru', 'ПОльзователь вправе.', ['3:2']),
  ],
  *find(text, where) {
    for (const word of letterRuns(text)) {
      const at = slipAt(word.text);
      if (at === undefined || UNIT.test(word.text)) continue;
      const isName =
        /^\p{Lu}/u.test(word.text) &&
        INNER.test(word.text) &&
        (quotedAt(text, word.start) || inOtherLanguage(word.text.slice(0, at + 3), where));
      if (!isName) yield spot(word, at);
    }
  },
});

/** Where a capital is that should not be; abbreviations have at least as many capitals as small letters. */
function slipAt(word: string): number | undefined {
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return undefined;
  if (SLIPPED.test(word)) return 1;
  const at = word.search(INNER);
  if (at < 0) return undefined;
  const capitals = [...word].filter((letter) => /\p{Lu}/u.test(letter)).length;
  return /^\p{Lu}/u.test(word) && capitals >= word.length - capitals ? undefined : at + 1;
}

function inOtherLanguage(start: string, { context, language, section }: TextContext): boolean {
  return context.text.sections[otherLanguage(language)].some(
    (other) => other.id === section.id && other.source.includes(start),
  );
}

function spot({ text: word, start }: Word, at: number): Spot {
  return {
    at: start + at,
    en: {
      found: `a capital letter inside "${word}"`,
      expected: SLIPPED.test(word)
        ? 'one capital letter'
        : 'a space before the capital, or a small letter',
      action: 'separate the two words or correct the letter; leave it if the name is written so',
    },
    ru: {
      found: `прописная буква внутри слова «${word}»`,
      expected: SLIPPED.test(word)
        ? 'одна прописная буква'
        : 'пробел перед прописной или строчная буква',
      action: 'разделите слова или исправьте букву; оставьте, если название так и пишется',
    },
  };
}
