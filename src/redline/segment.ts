/**
 * Splits a text into the tokens that a redline compares: words, punctuation marks, white space. An
 * address, a telephone number, a sum, a date or `94-V` is one token, so that a change in it replaces
 * it whole.
 */
import { findSpans, outside, type Span } from '../text/spans.ts';
import { findTelephoneLike } from '../text/telephones.ts';

/** E-mail and web addresses, without the marks of the sentence around them. */
const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?:https?:\/\/|www\.)[^\s<>«»"“”]*[^\s<>«»"“”.,;:!?)\]'…]/gu;
/** 10 000; 3,5; 10.02.2023; 94-V. */
const NUMBER =
  /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|(?<![\p{L}\p{N}])\d+(?:[.,:/-]\d+)*(?:-\p{L}+)?/gu;

/** The tokens of `text`; joined, they are `text` again. */
export function segment(text: string): readonly string[] {
  const tokens: string[] = [];
  let from = 0;
  for (const { start, end } of wholeTokens(text)) {
    pushWords(text.slice(from, start), tokens);
    tokens.push(text.slice(start, end));
    from = end;
  }
  pushWords(text.slice(from), tokens);
  return tokens;
}

/** Whether a token counts as a word: it has a letter or a digit. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

function wholeTokens(text: string): readonly Span[] {
  const addresses = findSpans(text, ADDRESS);
  const telephones = outside(findTelephoneLike(text), addresses);
  const numbers = outside(findSpans(text, NUMBER), [...addresses, ...telephones]);
  return [...addresses, ...telephones, ...numbers].sort((a, b) => a.start - b.start);
}

function pushWords(text: string, tokens: string[]): void {
  if (text === '') return;
  for (const { segment: token } of wordSegmenter().segment(text)) tokens.push(token);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Made when first needed, which takes a while. Word boundaries are those of Unicode (UAX 29), which
 * has no special rules for Russian or Kazakh, so one segmenter serves both.
 */
function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('ru', { granularity: 'word' });
  return segmenter;
}
