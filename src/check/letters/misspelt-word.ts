import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { withKazakhLetter, withoutDoubling } from './kazakh-slips.ts';
import { groupsAt, type LetterGroups, letterGroups } from './letter-groups.ts';
import { textRule } from './text-rule.ts';

/** Kazakh letters and the Russian ones that are typed for them. */
const FOLDED = new Map(
  [...'қкңнғгұуүуөоәаһхіи'].flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1] ?? letter] as const] : [],
  ),
);
/** How often a word occurs to be the pattern of one that occurs once. */
const OFTEN = 3;
const THREE_CONSONANTS = /[бвгджзклмнпрстфхцчшщ]{3}/u;
/** The ending of the plural twice; after «р» it would be «лар», «лер». */
const TWICE_PLURAL = /(?:лар|лер|дар|дер|тар|тер)(?:дар|дер|тар|тер)/u;
const countsOf = memo<EditionText, Words>();
const twinsOf = memo<EditionText, ReadonlyMap<string, string>>();

type Words = ReadonlyMap<string, number>;

export const misspeltWord: Rule = textRule({
  code: 'letters/misspelt-word',
  what: 'A word that occurs once is not another, more frequent word of the same text with one letter changed, lost, added or swapped, with a Russian letter for a Kazakh one (`келисім`, told by the letters beside it), a letter typed twice (`дерреектер`), with a repeated syllable (`деректердердің`) or with half an ending (`құпиял`). Differences in the last three letters are taken for endings.',
  why: 'A misprint in a term makes another term of it, and search does not find the word.',
  severity: 'warning',
  examples: [
    example('ru', 'Пользователь, пользователь, пользователь, пользователя, использования.'),
    example('ru', 'Пользователь, пользователь, пользователь, пользватель.', ['3:43']),
    example('kk', 'Келісім, келісім, келисім, деректердің, деректердердің.', ['3:19', '3:41']),
    example('kk', 'Құпия, құпиялы, құпиялы, құпиял.', ['3:26']),
  ],
  *find(text, { language, context: { text: edition, previous } }) {
    const twins = twinsOf(edition, `${language} ${previous?.date}`, () =>
      misspelt(vocabulary(language, edition, previous), language),
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

/** What a word is compared with. */
interface Vocabulary {
  /** Of this edition: only a word that occurs in it once can be misspelt. */
  readonly counts: Words;
  /** Of this edition and the one before, whichever has more. */
  readonly known: Words;
  readonly groups: LetterGroups;
  /** Whether a word other than `except` begins so. */
  begins(beginning: string, except: string): boolean;
  /** Whether a Russian word begins with the same four letters. */
  borrowed(word: string): boolean;
}

function vocabulary(
  language: Language,
  edition: EditionText,
  previous: EditionText | undefined,
): Vocabulary {
  const counts = words(edition, language);
  const known = new Map(counts);
  for (const [word, count] of previous ? words(previous, language) : [])
    known.set(word, Math.max(count, known.get(word) ?? 0));
  const sorted = [...known.keys()].sort();
  const russian = new Set([...words(edition, 'ru').keys()].map((word) => word.slice(0, 4)));
  return {
    counts,
    known,
    groups: letterGroups(language === 'kk' ? sorted : []),
    begins(beginning, except) {
      let at = firstFrom(sorted, beginning);
      if (sorted[at] === except) at++;
      return sorted[at]?.startsWith(beginning) ?? false;
    },
    borrowed: (word) => russian.has(word.slice(0, 4)),
  };
}

/** Index of the first of `sorted` that is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that are likely misspelt, with the words that are meant. */
function misspelt(vocabulary: Vocabulary, language: Language): ReadonlyMap<string, string> {
  const { counts, known } = vocabulary;
  const found = new Map<string, string>();
  const frequent = new Map<string, string>();
  const folded = new Map<string, string>();
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
    if (count > 1 || word.length < 5 || word.length > 40 || !/^[\p{Script=Cyrillic}]+$/u.test(word))
      continue;
    const meant =
      (language === 'kk' ? otherOf(word, folded.get(fold(word))) : undefined) ??
      withoutRepetition(word, known, language) ??
      (language === 'kk' ? inKazakh(word, vocabulary) : undefined) ??
      nearTwin(word, frequent, vocabulary, language);
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

/** The word itself and each form without one letter: two words at distance 1 share one of them. */
function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

function nearTwin(
  word: string,
  frequent: ReadonlyMap<string, string>,
  { begins, groups }: Vocabulary,
  language: Language,
): string | undefined {
  if (word.length < 5) return undefined;
  for (const form of shortened(word)) {
    const twin = frequent.get(form);
    if (twin === undefined || twin === word || Math.abs(twin.length - word.length) > 1) continue;
    let first = 0;
    while (word[first] === twin[first]) first++;
    const last = Math.max(word.length, twin.length) - first;
    if (first < 2 || /т(?:ь)?ся$/u.test(word) !== /т(?:ь)?ся$/u.test(twin)) continue;
    if ((last <= 4 || twin.length < 7) && !isPlainLoss(word, twin, first, language)) continue;
    if (areBothWords(word, twin) || !isOneEdit(word, twin, first)) continue;
    // Other forms of it: it is a word of its own («измерения», «измерений»).
    if (begins(word.slice(0, Math.max(first + 2, 5)), word)) continue;
    if (language === 'kk' && looksRight(word, first, groups)) continue;
    return twin;
  }
  return undefined;
}

/**
 * A lost letter that no ending explains: «деректеді» for «деректерді», «даннх» for «данных».
 */
function isPlainLoss(word: string, twin: string, first: number, language: Language): boolean {
  if (twin.length !== word.length + 1 || twin.slice(first + 1) !== word.slice(first)) return false;
  const lost = twin[first] ?? '';
  if (language === 'kk') return first < word.length && /[рңшғқжзб]/u.test(lost);
  return /[аеиоуыэюя]/u.test(lost) && THREE_CONSONANTS.test(word.slice(first - 2, first + 2));
}

/** Whether other words have the same letters there. */
function looksRight(word: string, at: number, groups: LetterGroups): boolean {
  return groupsAt(word, at, 4).every((group) => groups.others(group, word) > 0);
}

/** Pairs of words that legal texts have side by side, by their stems. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['предост', 'предст'],
  ['измен', 'измер'],
  ['разреш', 'разруш'],
  ['провед', 'привед'],
  ['пригод', 'природ'],
  ['прав', 'правов'],
  ['приня', 'приме'],
];

function areBothWords(a: string, b: string): boolean {
  return PAIRS.some(
    ([one, other]) =>
      (a.startsWith(one) && b.startsWith(other)) || (a.startsWith(other) && b.startsWith(one)),
  );
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
