/** Telephone numbers in a text: those that can be dialled, and those that only look like one. */
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { findSpans, type Span } from './spans.ts';

export interface Telephone extends Span {
  /** `tel:` and the number in international form (RFC 3966). */
  readonly href: string;
}

/** Digits with the marks of a telephone number. */
const TELEPHONE_LIKE =
  /(?<![\p{L}\p{N}+])(?:(?:\+\d|8[\s\u00a0-]?(?=\()|(?=\(\d{2,5}\)))[\d\s\u00a0()‑–-]{6,}\d|\+?\d{1,4}(?:[\s\u00a0]?[(\s\u00a0‑–-][\s\u00a0]?\d{2,4}\)?){3,})(?!\p{N})/gu;
/** `10 000 000` */
const THOUSANDS = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$/u;

/**
 * Numbers written with the country's prefix (`+7`, `8`) or an area code in brackets; `8` is the
 * trunk prefix of Kazakhstan. libphonenumber says whether a number is valid.
 */
export function findTelephones(text: string): readonly Telephone[] {
  const known = found.get(text);
  if (known) return known;
  if (size + text.length > MOST) {
    found.clear();
    size = 0;
  }
  const telephones = readTelephones(text);
  found.set(text, telephones);
  size += text.length;
  return telephones;
}

/** Several rules and the page look for the telephones of a text, and libphonenumber is slow. */
const found = new Map<string, readonly Telephone[]>();
let size = 0;
/** Characters of the texts that are kept. */
const MOST = 2_000_000;
/** What a number that is kept begins with. */
const CANDIDATE = /[+8(][\d\s\u00a0().‑–-]{5,20}\d/u;

function readTelephones(text: string): readonly Telephone[] {
  // A comma or semicolon separates two numbers; libphonenumber would read the second as an extension.
  return [...text.matchAll(/[^,;]+/gu)].flatMap(({ 0: stretch, index }) =>
    CANDIDATE.test(stretch)
      ? findPhoneNumbersInText(stretch, 'KZ')
          .filter(({ startsAt }) => /^[+8(]/.test(stretch[startsAt] ?? ''))
          .map(({ startsAt, endsAt, number }) => ({
            start: index + startsAt,
            end: index + endsAt,
            href: `tel:${number.number}`,
          }))
      : [],
  );
}

/** Numbers that look like a telephone, also with a digit too few or too many. */
export function findTelephoneLike(text: string): readonly Span[] {
  return findSpans(text, TELEPHONE_LIKE).filter(({ start, end }) => {
    const written = text.slice(start, end);
    const digits = written.replace(/\D/gu, '').length;
    return digits >= 8 && digits <= 14 && !THOUSANDS.test(written);
  });
}

/** Equal for equal numbers, however written. The trunk prefix 8 is +7; a number without either is another. */
export function telephoneKey(written: string): string {
  const digits = written.replace(/[^\d+]/gu, '');
  return `tel:${digits.replace(/^8(?=\d{10}$)/, '+7')}`;
}
