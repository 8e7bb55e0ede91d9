/**
 * Text to the tokens that a redline compares: words, punctuation marks, white space. Whatever has
 * digits in it stays whole, so that a change in it is seen whole: a telephone number, an e-mail or
 * web address, a sum, a date, `94-V`.
 */
import type { Language } from '../text/language.ts';

const WHOLE_TOKENS = [
  // E-mail and web addresses, without what ends a sentence around them.
  '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+',
  '(?:https?://|www\\.)[^\\s<>«»"“”]*[^\\s<>«»"“”.,;:!?)\\]\'…]',
  // Telephone numbers: with an area code in brackets, in international form, or from 8 on.
  '\\+?\\d{1,3}[ \\u00A0-]?\\(\\d{2,5}\\)[ \\u00A0-]?\\d[\\d \\u00A0-]*\\d',
  '\\+\\d[\\d \\u00A0()-]{7,}\\d',
  '(?<![\\p{L}\\p{N}])8[ \\u00A0-]\\d{3}[ \\u00A0-]\\d{3}[ \\u00A0-]\\d{2}[ \\u00A0-]?\\d{2}(?!\\d)',
  // Numbers: 10 000; 3,5; 10.02.2023; 94-V.
  '(?<![\\p{L}\\p{N}])\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+(?!\\d)',
  '(?<![\\p{L}\\p{N}])\\d+(?:[.,:/-]\\d+)*(?:-\\p{L}+)?',
];
const WHOLE = new RegExp(WHOLE_TOKENS.join('|'), 'gu');

/**
 * Word boundaries are those of Unicode (UAX 29), which tailors nothing for Kazakh or Russian: where
 * ICU lacks a language, `Intl.Segmenter` falls back to the same rules.
 */
const segmenters = new Map<Language, Intl.Segmenter>();

/** Tokens of `text`, which they make up again when joined. */
export function segment(text: string, language: Language): readonly string[] {
  const tokens: string[] = [];
  let from = 0;
  for (const match of text.matchAll(WHOLE)) {
    pushWords(text.slice(from, match.index), language, tokens);
    tokens.push(match[0]);
    from = match.index + match[0].length;
  }
  pushWords(text.slice(from), language, tokens);
  return tokens;
}

/** Whether a token counts as a word: it has a letter or a digit. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

function pushWords(text: string, language: Language, tokens: string[]): void {
  if (text === '') return;
  for (const { segment: token } of segmenterFor(language).segment(text)) tokens.push(token);
}

function segmenterFor(language: Language): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}
