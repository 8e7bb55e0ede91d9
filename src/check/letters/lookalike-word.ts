import { asCyrillic, letterMeant, nameLetter } from '../../text/scripts.ts';
import { letterRuns, type Word } from '../../text/spans.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { type Spot, type TextContext, textRule, vocabularyOf } from './text-rule.ts';

/** Common words that can be typed entirely in Latin letters. */
const COMMON = new Set([
  ...['ТОО', 'АО', 'РК', 'ООО', 'НК', 'КР', 'СМС', 'НС', 'ЕАЭС'],
  ...['со', 'ее', 'срок', 'сроки', 'рост', 'оно', 'іс', 'сот', 'екі', 'ері', 'осы', 'ер'],
]);
const LABELLED =
  /(?:пункт|пункта|пункте|подпункт\p{L}*|букв\p{L}*|литер\p{L}*|класс\p{L}*|категори\p{L}*|групп\p{L}*|тармақша\p{L}*|әріп\p{L}*|витамин\p{L}*)\s*["«]?$/iu;
const ROMAN = /^[IVX]+$/;
/** How much of the text around a letter is looked at. */
const WINDOW = 60;

export const lookalikeWord: Rule = textRule({
  code: 'letters/lookalike-word',
  what: 'A word of Cyrillic text is not typed entirely in Latin letters that look Cyrillic, such as the preposition `с` or `о` or the abbreviation `ТОО`; nor is `b` typed for `в`. A single small letter is reported between Cyrillic words, a single capital at the start of a sentence or title and next to a Cyrillic initial. A longer word is reported when it is a common abbreviation or the edition also has it in Cyrillic. Letters of lists (`c)`), Roman numerals and lone initials are left alone.',
  why: 'The word looks right, but search does not find it and a screen reader reads it in English.',
  severity: 'error',
  examples: [
    example(
      'ru',
      'Договор с партнёром; класс A; подпункт c) пункта 2; iOS и IP; C. Иванов; глава I; I и II групп.',
    ),
    example('ru', 'Счёт: SWIFT IRTYKZKA, \u0041\u004f Forte Bank.'),
    example('ru', 'Договор \u0063 партнёром.', ['3:9']),
    example('ru', '\u0054\u004f\u004f «КаР-Тел» действует.', ['3:1']),
    example('ru', 'Закон «\u004f связи» действует \u0062 Казахстане.', ['3:8', '3:27']),
    example('ru', 'Директор \u0041. Б. Сейткали.', ['3:10']),
  ],
  *find(text, where) {
    for (const word of letterRuns(text)) {
      const cyrillic =
        word.text.length === 1 ? letterMeant(word.text, 'Cyrillic') : asCyrillic(word.text);
      if (cyrillic === undefined || ROMAN.test(word.text) || inCompound(text, word)) continue;
      if (amongLatin(text, word)) continue;
      const isMistyped =
        word.text.length === 1
          ? aloneInCyrillic(text, word) || besideInitial(text, word)
          : COMMON.has(cyrillic) || inEdition(cyrillic, where);
      if (isMistyped) yield spot(word, cyrillic);
    }
  },
});

/** Whether the word belongs to `IP-адрес`, `B2B`, an address or a path. */
function inCompound(text: string, { start, end }: Word): boolean {
  return (
    /[\p{N}\p{L}@./_+#&-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{N}@/_+#-]|\.\p{L})/u.test(text.slice(end, end + 3))
  );
}

/** Whether the word is of a name or requisites in Latin letters: «IRTYKZKA, AO Forte Bank». */
function amongLatin(text: string, { start, end }: Word): boolean {
  return (
    /\p{Script=Latin}[,;:]?\s+$/u.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\s\p{Script=Latin}{2}/u.test(text.slice(end, end + 4))
  );
}

function aloneInCyrillic(text: string, { text: letter, start, end }: Word): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  if (!/^\s+[«"„(]?(?:\p{Script=Cyrillic}|\d)/u.test(after) || LABELLED.test(before)) return false;
  const small = letter === letter.toLowerCase();
  // A house: «Avenue Louise 235 b 1».
  if (small && /\d\s$/u.test(before) && /^\s\d/u.test(after)) return false;
  if (small)
    return (
      (start === before.length && before.trim() === '') ||
      /[\p{Script=Cyrillic}\p{N}»"”)][,;:]?\s+$|[—–-]\s+$/u.test(before)
    );
  return (start === before.length && before.trim() === '') || /[.!?:;]\s+$|[«"„(]$/u.test(before);
}

/** A Latin `A` in «A. Б. Сейткали»: one initial is Cyrillic, so both are. */
function besideInitial(text: string, { text: letter, start, end }: Word): boolean {
  if (letter !== letter.toUpperCase() || text[end] !== '.') return false;
  return (
    /^\.\s?(?!\p{Script=Latin})\p{Lu}\./u.test(text.slice(end, end + 9)) ||
    /(?<!\p{L})(?!\p{Script=Latin})\p{Lu}\.\s?$/u.test(text.slice(Math.max(0, start - 9), start))
  );
}

/** Whether the text in the same language has the word in Cyrillic. */
function inEdition(word: string, { context, language }: TextContext): boolean {
  return context.text.sections[language].some((section) => vocabularyOf(section).has(word));
}

function spot({ text: word, start }: Word, cyrillic: string): Spot {
  const first = nameLetter([...word][0] ?? '');
  const expected = nameLetter([...cyrillic][0] ?? '');
  const single = cyrillic.length === 1;
  return {
    at: start,
    en: {
      found: single ? first.en : `"${word}" in Latin letters, from ${first.en} on`,
      expected: single ? expected.en : `"${cyrillic}" in Cyrillic letters, from ${expected.en} on`,
      action: 'retype the word with the Kazakh or Russian keyboard layout',
    },
    ru: {
      found: single ? first.ru : `«${word}» латинскими буквами, начиная с: ${first.ru}`,
      expected: single ? expected.ru : `«${cyrillic}» кириллицей, начиная с: ${expected.ru}`,
      action: 'наберите слово заново в казахской или русской раскладке',
    },
  };
}
