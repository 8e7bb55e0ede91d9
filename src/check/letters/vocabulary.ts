/** The words of an edition, and of the one before it, as rules on misprints compare them. */
import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { letterRuns } from '../../text/spans.ts';
import { type LetterGroups, letterGroups } from './letter-groups.ts';

/** How often each word occurs, in small letters. */
export type Words = ReadonlyMap<string, number>;

const countsOf = memo<EditionText, Words>();

/** How often each word of an edition occurs, in small letters. */
export function wordCounts(edition: EditionText, language: Language): Words {
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
export interface Vocabulary {
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

/** @param previous the edition before, if any */
export function vocabularyOfEdition(
  language: Language,
  edition: EditionText,
  previous: EditionText | undefined,
): Vocabulary {
  const counts = wordCounts(edition, language);
  const known = new Map(counts);
  for (const [word, count] of previous ? wordCounts(previous, language) : [])
    known.set(word, Math.max(count, known.get(word) ?? 0));
  const sorted = [...known.keys()].sort();
  const russian = new Set([...wordCounts(edition, 'ru').keys()].map((word) => word.slice(0, 4)));
  return {
    counts,
    known,
    groups: letterGroups(sorted),
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
