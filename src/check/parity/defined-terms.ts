import type { EditionText } from '../../edition/library.ts';
import { type DefinedTerm, findDefinedTerms } from '../../text/defined-terms.ts';
import type { Bilingual, Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { findWords, type Word } from '../../text/spans.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { comparisons } from './compare.ts';
import { leafRule } from './leaf-rule.ts';

type Pair = Bilingual<DefinedTerm>;
const pairsOf = memo<EditionText, readonly Pair[]>();

export const definedTerms: Rule = leafRule({
  code: 'parity/defined-terms',
  what: 'Where one language names one defined party or thing (`далее – «Оператор»`) and not another, the other language does not name that other one instead. A term written with its capital in one language is not written small in the other. Terms that stand in the same place of the same definition belong together.',
  why: 'With another party in it, a right or a duty is somebody else’s in one of the languages.',
  severity: 'warning',
  examples: [
    bilingualExample(
      'ЖШС (бұдан әрі – «Оператор») және адам (бұдан әрі – «Пайдаланушы»).\n\nОператор сақтайды.',
      'ТОО (далее – «Оператор») и лицо (далее – «Пользователь»).\n\nОператор хранит.',
    ),
    bilingualExample(
      'ЖШС (бұдан әрі – «Оператор») және адам (бұдан әрі – «Пайдаланушы»).\n\nОператор сақтайды.',
      'ТОО (далее – «Оператор») и лицо (далее – «Пользователь»).\n\nПользователь хранит.',
      ['ru:5:1'],
    ),
    bilingualExample(
      'ЖШС (бұдан әрі – «Оператор»).\n\nМұны Оператор сақтайды.',
      'ТОО (далее – «Оператор»).\n\nЭто хранит оператор.',
      ['ru:5:12'],
    ),
  ],
  *find(kk, ru, { text }) {
    const found = termPairs(text).map((pair) => ({
      pair,
      kk: findWords(kk, pair.kk.pattern),
      ru: findWords(ru, pair.ru.pattern),
    }));
    for (const { pair, kk: inKk, ru: inRu } of found) {
      if (!isCapital(pair.kk.text) || !isCapital(pair.ru.text)) continue;
      const [ofKk, ofRu] = [withinSentence(kk, inKk), withinSentence(ru, inRu)];
      const [a, b, areKk, areRu] = [ofKk[0], ofRu[0], areCapital(ofKk), areCapital(ofRu)];
      if (a && b && areKk !== undefined && areRu !== undefined && areKk !== areRu) yield spot(a, b);
    }
    const onlyKk = found.find((one) => one.kk.length > 0 && one.ru.length === 0)?.kk[0];
    const onlyRu = found.find((one) => one.ru.length > 0 && one.kk.length === 0)?.ru[0];
    if (onlyKk && onlyRu) yield spot(onlyKk, onlyRu);
  },
});

function spot(inKk: Word, inRu: Word) {
  return {
    atRu: inRu.start,
    atKk: inKk.start,
    ...messages(
      [
        `the term "${inRu.text}" in Russian, "${inKk.text}" in Kazakh`,
        'the same defined terms in both languages',
        'correct the one that is wrong; leave it if both mean the same',
      ],
      [
        `термин «${inRu.text}» на русском, «${inKk.text}» на казахском`,
        'одни и те же термины на обоих языках',
        'исправьте то, что неверно; оставьте, если смысл один и тот же',
      ],
    ),
  };
}

/** Words that no sentence begins with: there a capital tells nothing. */
function withinSentence(text: string, words: readonly Word[]): readonly Word[] {
  return words.filter(({ start }) =>
    /[^\s.!?:«"“(–—-][\s«"“(–—-]*$/u.test(text.slice(Math.max(0, start - 8), start)),
  );
}

/** Whether all are with a capital, or all without; undefined for some of each. */
function areCapital(words: readonly Word[]): boolean | undefined {
  const capital = words.filter((word) => isCapital(word.text)).length;
  return capital === words.length ? true : capital === 0 ? false : undefined;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Terms of paragraphs that define as many in both languages. */
function termPairs(edition: EditionText): readonly Pair[] {
  return pairsOf(edition, 'pairs', () => {
    const leaves = comparisons(edition).flatMap((comparison) => comparison.leaves);
    const texts = leaves.map(({ kk, ru }) => ({ kk: wordsIn(kk), ru: wordsIn(ru) }));
    return leaves
      .flatMap(({ kk, ru }): Pair[] => {
        const [ofKk, ofRu] = [termsIn(kk, 'kk'), termsIn(ru, 'ru')];
        return ofKk.length === ofRu.length ? paired(ofKk, ofRu, texts) : [];
      })
      .slice(0, 50);
  });
}

/** How many paragraphs must have both terms for them to belong together. */
const OFTEN = 3;

/**
 * The terms of one paragraph, which the languages may define in another order: equal words first,
 * then those that stand together most often; the last two belong together.
 */
function paired(
  kk: readonly DefinedTerm[],
  ru: readonly DefinedTerm[],
  texts: readonly Bilingual<string>[],
): Pair[] {
  const pairs: Pair[] = [];
  const [ofKk, ofRu] = [new Set(kk), new Set(ru)];
  const join = (pair: Pair) => {
    pairs.push(pair);
    ofKk.delete(pair.kk);
    ofRu.delete(pair.ru);
  };
  for (const term of kk) {
    const equal = ru.find((one) => ofRu.has(one) && one.text === term.text);
    if (equal) join({ kk: term, ru: equal });
  }
  const candidates = [...ofKk].flatMap((term) =>
    [...ofRu].map((other) => ({
      kk: term,
      ru: other,
      ...together({ kk: term, ru: other }, texts),
    })),
  );
  for (const { kk: term, ru: other, both, share } of candidates.sort((a, b) => b.share - a.share)) {
    if (ofKk.size > 1 && ofKk.has(term) && ofRu.has(other) && both >= OFTEN && share > 0.6)
      join({ kk: term, ru: other });
  }
  const [[lastKk], [lastRu]] = [[...ofKk], [...ofRu]];
  if (ofKk.size === 1 && lastKk && lastRu) join({ kk: lastKk, ru: lastRu });
  return pairs;
}

function together({ kk, ru }: Pair, texts: readonly Bilingual<string>[]) {
  const has = (text: string, { pattern }: DefinedTerm) => text.search(once(pattern)) >= 0;
  const places = texts.map((text) => [has(text.kk, kk), has(text.ru, ru)] as const);
  const both = places.filter(([a, b]) => a && b).length;
  const any = places.filter(([a, b]) => a || b).length;
  return { both, share: any === 0 ? 0 : both / any };
}

function once(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, 'iu');
}

function wordsIn(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text).join('\n');
}

function termsIn(texts: readonly { readonly text: string }[], language: Language) {
  return texts.flatMap(({ text }) => findDefinedTerms(text, language));
}
