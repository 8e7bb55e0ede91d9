import { findContactPoints } from '../../text/contact-points.ts';
import { findWords, outside } from '../../text/spans.ts';
import { example } from '../example.ts';
import { textRule } from '../letters/text-rule.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

const NUMBER = /(?<!\p{L})(БИН|ИИН|БСН|ЖСН)(?:\s|[:№–—-]){1,4}(\d[\d ]{6,18}\d)(?![\p{L}\d])/gu;
const ACCOUNT =
  /(?<![\p{L}\p{N}])KZ\d{2}[ \u00a0]?[A-Z\d][A-Z\d \u00a0]{8,24}[A-Z\d](?![\p{L}\p{N}])/gu;
const BANK = /(?<!\p{L})(?:БИК|БСК|BIC|SWIFT)(?:\s|[:–—-]){1,4}([A-Z\d]{5,13})(?![\p{L}\d])/gu;
const TELEPHONE =
  /(?<![\p{L}\p{N}+.])(?:\+[ \u00a0]?7|8[ \u00a0-]?(?=\(\d{3}\)))(?:[ \u00a0()-]{0,2}\d){5,14}(?![\p{N}])/gu;

export const requisites: Rule = textRule({
  code: 'facts/requisites',
  what: 'A BIN or an IIN has twelve digits, an account in Kazakhstan (IBAN) has twenty characters, and their check digits are right; a BIC has eight or eleven characters and the country KZ; a telephone number with +7 or 8 has eleven digits.',
  why: 'A wrong digit makes another company, another account or nobody out of it.',
  severity: 'warning',
  examples: [
    example(
      'ru',
      'БИН 980540000397, ИИК KZ86125KZT5004100100, БИК HSBKKZKX, тел. 8 (727) 350 06 06.',
    ),
    example('ru', 'БИН 980540000379, тел. +7 727 350 06 0.', ['3:5', '3:24']),
    example('kk', 'БСН 98054000039, БСК HSBKRZKX.', ['3:5', '3:22']),
  ],
  *find(text) {
    for (const { 0: all, 1: kind = '', 2: number = '', index } of text.matchAll(NUMBER)) {
      if (!hasCheckDigit(number.replaceAll(' ', '')))
        yield { at: index + all.length - number.length, ...wrong(kind, number) };
    }
    for (const { 0: account, index } of text.matchAll(ACCOUNT)) {
      const written = account.replace(/[ \u00a0]/gu, '');
      if (!isAccount(written)) yield { at: index, ...wrong('IBAN', account) };
    }
    for (const { 0: all, 1: code = '', index } of text.matchAll(BANK)) {
      if (!/^[A-Z]{4}KZ[A-Z\d]{2}(?:[A-Z\d]{3})?$/u.test(code) && /[A-Z]{2}/u.test(code))
        yield { at: index + all.length - code.length, ...wrong('BIC', code) };
    }
    const odd = findWords(text, TELEPHONE).filter(({ text: written }) => isOddLength(written));
    if (odd.length === 0) return;
    for (const { start, text: written } of outside(odd, findContactPoints(text)))
      yield { at: start, ...wrong(undefined, written) };
  },
});

/** Not eleven digits, also without a last number that stands apart («+7 700 700 11 11 3»). */
function isOddLength(written: string): boolean {
  const digits = (text: string) => text.replace(/\D/gu, '').length;
  return digits(written) !== 11 && digits(written.replace(/ \d+$/u, '')) !== 11;
}

/** The check digit of BIN and IIN (decree 853 of the Government of Kazakhstan, 22 May 2007). */
function hasCheckDigit(number: string): boolean {
  const digits = [...number].map(Number);
  if (digits.length !== 12) return false;
  const sum = (shift: number) =>
    digits.slice(0, 11).reduce((total, digit, i) => total + digit * (((i + shift) % 11) + 1), 0) %
    11;
  const control = sum(0) === 10 ? sum(2) : sum(0);
  return control === digits[11];
}

/** ISO 13616: the number with its first four characters at the end is 1 modulo 97. */
function isAccount(written: string): boolean {
  if (written.length !== 20) return false;
  const digits = [...`${written.slice(4)}${written.slice(0, 4)}`]
    .map((one) => Number.parseInt(one, 36))
    .join('');
  return BigInt(digits) % 97n === 1n;
}

function wrong(kind: string | undefined, number: string) {
  return messages(
    [
      `${kind ?? 'the telephone number'} ${number}, which has a wrong digit or another length`,
      'a number that exists',
      'compare it with the document it comes from',
    ],
    [
      `${kind ?? 'телефон'} ${number}: неверная цифра или длина`,
      'существующий номер',
      'сверьте его с документом, из которого он взят',
    ],
  );
}
