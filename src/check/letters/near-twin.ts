/** Words that differ by one letter from a frequent one. */
import type { Language } from '../../text/language.ts';
import { groupsAt, type LetterGroups } from './letter-groups.ts';
import type { Vocabulary, Words } from './vocabulary.ts';

/** «Является», «являются»: what stands before is the ending of a verb. */
const REFLEXIVE = /т(?:ь)?ся$/u;
const THREE_CONSONANTS = /[бвгджзклмнпрстфхцчшщ]{3}/u;

/** The word itself and each form without one letter: two words at distance 1 share one of them. */
export function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/**
 * @param frequent words by each of their forms without one letter
 * @returns the frequent word that is most likely meant
 */
export function nearTwin(
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
    if (first < 2 || REFLEXIVE.test(word) !== REFLEXIVE.test(twin)) continue;
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

/** Lengths of beginnings that are compared, with the last letter that may differ. */
const BEGINNINGS = [
  [8, 4],
  [12, 8],
] as const;
/** How often words with a beginning occur for it to be a pattern. */
const OFTEN = 5;

/** Frequent beginnings of words by each of their forms without one letter. */
export function frequentBeginnings(words: Words): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    for (const [length] of BEGINNINGS) {
      const beginning = word.slice(0, length);
      if (beginning.length === length) counts.set(beginning, (counts.get(beginning) ?? 0) + count);
    }
  }
  const found = new Map<string, string>();
  for (const [beginning, count] of counts) {
    if (count < OFTEN) continue;
    for (const form of shortened(beginning)) if (!found.has(form)) found.set(form, beginning);
  }
  return found;
}

/**
 * «Пользоваелями» where many words begin with «пользовател», though none is «пользователями».
 * @param frequent what `frequentBeginnings` gives
 * @returns the beginning that is most likely meant, with three dots
 */
export function nearBeginning(
  word: string,
  frequent: ReadonlyMap<string, string>,
  { begins, groups }: Vocabulary,
): string | undefined {
  for (const [length, lastChange] of BEGINNINGS) {
    for (const own of [length - 1, length, length + 1]) {
      if (word.length < own) continue;
      const written = word.slice(0, own);
      for (const form of shortened(written)) {
        const meant = frequent.get(form);
        if (meant === undefined || meant === written || meant.length !== length) continue;
        let first = 0;
        while (written[first] === meant[first]) first++;
        if (first < 2 || first > lastChange || !isOneEdit(written, meant, first)) continue;
        if (REFLEXIVE.test(word) && REFLEXIVE.test(meant) && first >= meant.length - 4) continue;
        if (areBothWords(word, meant) || begins(word.slice(0, Math.max(first + 2, 5)), word))
          continue;
        if (!looksRight(word, first, groups)) return `${meant}…`;
      }
    }
  }
  return undefined;
}
