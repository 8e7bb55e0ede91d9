import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { OWN_WORDS, withKazakhLetter, withoutDoubling } from './kazakh-slips.ts';
import { frequentBeginnings, nearBeginning, nearTwin, shortened } from './near-twin.ts';
import { textRule } from './text-rule.ts';
import { type Vocabulary, vocabularyOfEdition, type Words } from './vocabulary.ts';

/** Kazakh letters and the Russian ones that are typed for them. */
const FOLDED = new Map(
  [...'қкңнғгұуүуөоәаһхіи'].flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1] ?? letter] as const] : [],
  ),
);
/** How often a word occurs to be the pattern of one that occurs once. */
const OFTEN = 3;
/** The ending of the plural twice; after «р» it would be «лар», «лер». */
const TWICE_PLURAL = /(?:лар|лер|дар|дер|тар|тер)(?:дар|дер|тар|тер)/u;
const twinsOf = memo<EditionText, ReadonlyMap<string, string>>();

export const misspeltWord: Rule = textRule({
  code: 'letters/misspelt-word',
  what: 'A word that occurs once is not another, more frequent word of the same text with one letter changed, lost, added or swapped, with a Russian letter for a Kazakh one (`келисім`, told by the letters beside it), a letter typed twice (`дерреектер`), with a repeated syllable (`деректердердің`) or with half an ending (`құпиял`). Differences in the last three letters are taken for endings.',
  why: 'A misprint in a term makes another term of it, and search does not find the word.',
  severity: 'warning',
  examples: [
    example('ru', 'Пользователь, пользователь, пользователь, пользователя, использования.'),
    example('ru', 'Пользователь, пользователь, пользователь, пользватель.', ['3:43']),
    example('ru', 'Является, является, является, является, является; являются.'),
    example('kk', 'Кезінде, кезінде, кезінде, білікті, білікті; кемінде, билікті.'),
    example('kk', 'Келісім, келісім, келисім, деректердің, деректердердің.', ['3:19', '3:41']),
    example('kk', 'Құпия, құпиялы, құпиялы, құпиял.', ['3:26']),
  ],
  *find(text, { language, context: { text: edition, previous } }) {
    const twins = twinsOf(edition, `${language} ${previous?.date}`, () =>
      misspelt(vocabularyOfEdition(language, edition, previous), language),
    );
    for (const { text: word, start } of letterRuns(text)) {
      const meant = twins.get(word.toLowerCase());
      // «ҚазМұнайГаз» is a name.
      if (meant === undefined || /\p{Ll}\p{Lu}/u.test(word)) continue;
      yield {
        at: start,
        ...messages(
          [
            `"${word}", where the text elsewhere has "${meant}"`,
            'one spelling of a word',
            'correct it; leave it if it is another word',
          ],
          [
            `«${word}», а в других местах «${meant}»`,
            'одно написание слова',
            'исправьте; оставьте, если это другое слово',
          ],
        ),
      };
    }
  },
});

/** Words that are likely misspelt, with the words that are meant. */
function misspelt(vocabulary: Vocabulary, language: Language): ReadonlyMap<string, string> {
  const { counts, known } = vocabulary;
  const found = new Map<string, string>();
  const frequent = new Map<string, string>();
  const folded = new Map<string, string>();
  const beginnings = frequentBeginnings(known);
  for (const [word, count] of known) {
    if (word.length < 5 || !/^[\p{Script=Cyrillic}]+$/u.test(word)) continue;
    if (count >= 2) {
      const other = folded.get(fold(word));
      if (other === undefined || (known.get(other) ?? 0) < count) folded.set(fold(word), word);
    }
    if (count >= OFTEN && word.length <= 40)
      for (const form of shortened(word)) if (!frequent.has(form)) frequent.set(form, word);
  }
  for (const [word, count] of counts) {
    if (language === 'kk' && OWN_WORDS.test(word)) continue;
    if (count > 1 || word.length < 5 || word.length > 40 || !/^[\p{Script=Cyrillic}]+$/u.test(word))
      continue;
    const meant =
      (language === 'kk' ? otherOf(word, folded.get(fold(word))) : undefined) ??
      withoutRepetition(word, known, language) ??
      (language === 'kk' ? inKazakh(word, vocabulary) : undefined) ??
      nearTwin(word, frequent, vocabulary, language) ??
      nearBeginning(word, beginnings, vocabulary);
    if (meant !== undefined) found.set(word, meant);
  }
  return found;
}

function inKazakh(word: string, vocabulary: Vocabulary): string | undefined {
  const { known, groups, begins, borrowed } = vocabulary;
  return (
    withEnding(word, known) ??
    withoutDoubling(word, (beginning) => begins(beginning, word)) ??
    withKazakhLetter(word, groups, borrowed)
  );
}

function fold(word: string): string {
  return [...word].map((letter) => FOLDED.get(letter) ?? letter).join('');
}

function otherOf(word: string, known: string | undefined): string | undefined {
  return known === word ? undefined : known;
}

/**
 * «деректердердің» where the text has «деректердің». In Russian two letters do repeat
 * («правовом»).
 */
function withoutRepetition(word: string, counts: Words, language: Language): string | undefined {
  const plural = language === 'kk' ? TWICE_PLURAL.exec(word)?.[0] : undefined;
  if (plural !== undefined) return word.replace(plural, plural.slice(0, 3));
  for (const { index, 1: part = '' } of word.matchAll(/(?=(\p{L}{2,4})\1\p{L})/gu)) {
    const shorter = word.slice(0, index) + word.slice(index + part.length);
    if (part.length === 2 && language === 'ru') continue;
    if (shorter.length >= 5 && counts.has(shorter)) return shorter;
  }
  return undefined;
}

/** «құпиял» where the text has «құпия» and «құпиялы»: no Kazakh ending is such a consonant. */
function withEnding(word: string, counts: Words): string | undefined {
  if (!/[лдғгзжш]$/u.test(word) || !counts.has(word.slice(0, -1))) return undefined;
  return [`${word}ы`, `${word}і`].find((whole) => (counts.get(whole) ?? 0) >= 2);
}
