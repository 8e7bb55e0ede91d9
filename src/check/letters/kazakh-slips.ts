/**
 * Slips in Kazakh words that need no dictionary: a Russian letter typed for a Kazakh one, a letter
 * typed twice. The letters beside it tell them, compared with the other words of the text.
 */
import { groupsAt, type LetterGroups } from './letter-groups.ts';

/** Kazakh letters by the Russian ones that are typed for them. */
const MEANT: Readonly<Record<string, string>> = {
  к: 'қ',
  н: 'ң',
  г: 'ғ',
  у: 'үұ',
  о: 'ө',
  а: 'ә',
  х: 'һ',
  и: 'і',
};
/** Borrowed words that keep Russian letters, where the Russian text does not have them. */
const BORROWED =
  /^(?:код|карт|канал|скан|орган|маркет|банк|акт|газ|касс|конт|комп|ком[аи]|каме|логи|проц|прог|аноним|тех|док)|[фвёцчщъьэ]/u;
/** Words of their own, near others: «билік», «арқылы», «кемінде». */
export const OWN_WORDS = /^(?:билі[кг]|кемінде$|арқыл|әрқыл|іскери|күйі)/u;
const BACK = /[аоұы]/u;
const FRONT = /[әөүіе]/u;
/** How many more words have the letters as corrected than as written. */
const TIMES = 6;

/** Letters that Kazakh words have never twice in a row; `нн`, `тт`, `қққ` meet where an ending begins. */
const NEVER_TWICE = /([аәеиіоөуұүырғгбджзйңхһ])\1|(.)\2\2/u;

/**
 * @param borrowed whether the Russian text has a word with the same beginning
 * @returns the word with one Russian letter made Kazakh; undefined where it looks right
 */
export function withKazakhLetter(
  word: string,
  groups: LetterGroups,
  borrowed: (word: string) => boolean,
): string | undefined {
  if (OWN_WORDS.test(word) || BORROWED.test(word) || borrowed(word)) return undefined;
  for (let at = 0; at < word.length; at++) {
    const written = word[at] ?? '';
    for (const meant of MEANT[written] ?? '') {
      const corrected = word.slice(0, at) + meant + word.slice(at + 1);
      if (isPlural(word, at, meant) || isLikelier(word, corrected, at, groups)) return corrected;
    }
  }
  return undefined;
}

/** «Құқығыныз» for «құқығыңыз»: no word has «ныз» after a vowel. */
function isPlural(word: string, at: number, meant: string): boolean {
  return meant === 'ң' && /[аеыіиуүұө]н(?:ыз|із)/u.test(word.slice(at - 1, at + 3));
}

function isLikelier(word: string, corrected: string, at: number, groups: LetterGroups): boolean {
  const counts = (one: string, size: number) =>
    groupsAt(one, at, size).map((group) => groups.others(group, word));
  const [as, meant] = [counts(word, 3), counts(corrected, 3)];
  if (as.every((count) => count === 0) && meant.every((count) => count > 0)) return true;
  const [sumAs, sumMeant] = [sum(as), sum(meant)];
  const letter = word[at] ?? '';
  // «Іскери», «әдеби»: adjectives end so.
  const isEnd = at === word.length - 1 && letter === 'и';
  if (
    !isEnd &&
    sum(counts(word, 4)) === 0 &&
    sum(counts(corrected, 5)) > 0 &&
    sumMeant >= TIMES * sumAs
  )
    return true;
  if (!/[кг]/u.test(letter) || sumMeant <= 2 * sumAs) return false;
  // «Қ» and «ғ» go with «а», «о», «ұ», «ы».
  const beside = `${word[at - 1] ?? ''}${word[at + 1] ?? ''}`;
  return BACK.test(beside) && !FRONT.test(beside) && !(letter === 'г' && word[at - 1] === 'н');
}

/**
 * «Дерреектерді» where the text has «деректерді», or another word with the same beginning.
 * @param begins whether another word of the text begins so
 */
export function withoutDoubling(
  word: string,
  begins: (beginning: string) => boolean,
): string | undefined {
  const at = word.search(NEVER_TWICE);
  if (at < 0) return undefined;
  const single = word.replaceAll(/(.)\1+/gu, '$1');
  const until = Math.min(single.length, Math.max(5, at + 2));
  return until >= 5 && begins(single.slice(0, until)) && !begins(word.slice(0, until + 1))
    ? single
    : undefined;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
