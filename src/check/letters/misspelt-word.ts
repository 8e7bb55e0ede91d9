import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';

/** Kazakh letters and the Russian ones that are typed for them. */
const FOLDED = new Map(
  [...'қкңнғгұуүуөоәаһхіи'].flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1] ?? letter] as const] : [],
  ),
);
/** How often a word occurs to be the pattern of one that occurs once. */
const OFTEN = 3;
const countsOf = memo<EditionText, Words>();
const twinsOf = memo<EditionText, ReadonlyMap<string, string>>();

type Words = ReadonlyMap<string, number>;

export const misspeltWord: Rule = textRule({
  code: 'letters/misspelt-word',
  what: 'A word that occurs once is not another, more frequent word of the same text with one letter changed, lost, added or swapped, with a Russian letter for a Kazakh one (`келисім`), with a repeated syllable (`деректердердің`) or with half an ending (`құпиял`). Differences in the last three letters are taken for endings.',
  why: 'A misprint in a term makes another term of it, and search does not find the word.',
  severity: 'warning',
  examples: [
    example('ru', 'Пользователь, пользователь, пользователь, пользователя, использования.'),
    example('ru', 'Пользователь, пользователь, пользователь, пользватель.', ['3:43']),
    example('kk', 'Келісім, келісім, келисім, деректердің, деректердердің.', ['3:19', '3:41']),
    example('kk', 'Құпия, құпиялы, құпиялы, құпиял.', ['3:26']),
  ],
  *find(text, { language, context: { text: edition } }) {
    const twins = twinsOf(edition, language, () => misspelt(words(edition, language), language));
    for (const { text: word, start } of letterRuns(text)) {
      const meant = twins.get(word.toLowerCase());
      if (meant === undefined) continue;
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

/** How often each word of an edition occurs, in small letters. */
function words(edition: EditionText, language: Language): Words {
  return countsOf(edition, language, () => {
    const counts = new Map<string, number>();
    for (const section of edition.sections[language]) {
      for (const { text } of runningTextsOf(section)) {
        for (const { text: word } of letterRuns(text.toLowerCase()))
          counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    return counts;
  });
}

/** Words that are likely misspelt, with the words that are meant. */
function misspelt(counts: Words, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const frequent = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const [word, count] of counts) {
    if (word.length < 5 || !/^[\p{Script=Cyrillic}]+$/u.test(word)) continue;
    if (count >= 2) {
      const known = folded.get(fold(word));
      if (known === undefined || (counts.get(known) ?? 0) < count) folded.set(fold(word), word);
    }
    if (count >= OFTEN && word.length <= 40)
      for (const form of shortened(word)) if (!frequent.has(form)) frequent.set(form, word);
  }
  for (const [word, count] of counts) {
    if (count > 1 || word.length < 5 || word.length > 40 || !/^[\p{Script=Cyrillic}]+$/u.test(word))
      continue;
    const meant =
      (language === 'kk' ? otherOf(word, folded.get(fold(word))) : undefined) ??
      withoutRepetition(word, counts) ??
      (language === 'kk' ? withEnding(word, counts) : undefined) ??
      nearTwin(word, frequent);
    if (meant !== undefined) found.set(word, meant);
  }
  return found;
}

function fold(word: string): string {
  return [...word].map((letter) => FOLDED.get(letter) ?? letter).join('');
}

function otherOf(word: string, known: string | undefined): string | undefined {
  return known === word ? undefined : known;
}

/** «деректердердің» where the text has «деректердің». */
function withoutRepetition(word: string, counts: Words): string | undefined {
  for (const { index, 1: part = '' } of word.matchAll(/(?=(\p{L}{2,4})\1\p{L})/gu)) {
    const shorter = word.slice(0, index) + word.slice(index + part.length);
    if (shorter.length >= 5 && counts.has(shorter)) return shorter;
  }
  return undefined;
}

/** «құпиял» where the text has «құпия» and «құпиялы»: no Kazakh ending is such a consonant. */
function withEnding(word: string, counts: Words): string | undefined {
  if (!/[лдғгзжш]$/u.test(word) || !counts.has(word.slice(0, -1))) return undefined;
  return [`${word}ы`, `${word}і`].find((whole) => (counts.get(whole) ?? 0) >= 2);
}

/** The word itself and each form without one letter: two words at distance 1 share one of them. */
function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

function nearTwin(word: string, frequent: ReadonlyMap<string, string>): string | undefined {
  if (word.length < 7) return undefined;
  for (const form of shortened(word)) {
    const twin = frequent.get(form);
    if (twin === undefined || twin === word || Math.abs(twin.length - word.length) > 1) continue;
    let first = 0;
    while (word[first] === twin[first]) first++;
    const last = Math.max(word.length, twin.length) - first;
    if (first < 2 || last <= 4 || /т(?:ь)?ся$/u.test(word) !== /т(?:ь)?ся$/u.test(twin)) continue;
    if (!areBothWords(word, twin) && isOneEdit(word, twin, first)) return twin;
  }
  return undefined;
}

/** Two verbs that legal texts have side by side. */
function areBothWords(a: string, b: string): boolean {
  return a.replace('предост', 'предст') === b.replace('предост', 'предст');
}

function isOneEdit(a: string, b: string, first: number): boolean {
  const [restA, restB] = [a.slice(first), b.slice(first)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
