/** What a text says of numbers, addresses and accounts, each in one form that can be compared. */
import { findContactPoints } from '../../text/contact-points.ts';
import { findWords, outside } from '../../text/spans.ts';
import { findTelephoneLike, telephoneKey } from '../../text/telephones.ts';

export type FactKind = 'bin' | 'telephone' | 'email' | 'site' | 'iban' | 'bic';

export interface Mention {
  readonly kind: FactKind;
  readonly at: number;
  /** As written. */
  readonly text: string;
  /** Equal for equal facts, however written. */
  readonly key: string;
  /** Whether a label such as «БИН» says what it is. */
  readonly labelled?: boolean;
}

const DIGITS = /(?<![\p{L}\p{N}+.,-])\d{11,13}(?![\p{L}\p{N}])/gu;
const LABEL = /(?:БИН|БСН)(?:\/(?:ИИН|ЖСН))?[\s\u00a0:№–—-]{0,4}$/u;
const ACCOUNT =
  /(?<![\p{L}\p{N}])KZ\d{2}[ \u00a0]?[A-Z\d](?:[ \u00a0]?[A-Z\d]){13,17}(?![\p{L}\p{N}])/gu;
const BANK = /(?<=(?:БИК|БСК|BIC|SWIFT)[\s\u00a0:–—-]{1,4})[A-Z\d]{7,12}(?![\p{L}\d])/gu;

export function mentionsIn(text: string): readonly Mention[] {
  const contacts = findContactPoints(text);
  return [
    ...outside(findWords(text, DIGITS), contacts).map(({ start, text: written }): Mention => {
      const labelled = LABEL.test(text.slice(Math.max(0, start - 16), start));
      return { kind: 'bin', at: start, text: written, key: written, labelled };
    }),
    ...contacts.map(({ kind, start, end, href }): Mention => {
      const written = text.slice(start, end);
      if (kind === 'telephone') return telephone(start, written);
      return kind === 'email'
        ? { kind, at: start, text: written, key: written.toLowerCase() }
        : { kind: 'site', at: start, text: written, key: hostOf(href) };
    }),
    ...outside(findTelephoneLike(text), contacts).map(({ start, end }) =>
      telephone(start, text.slice(start, end)),
    ),
    ...accounts(text, 'iban', ACCOUNT),
    ...accounts(text, 'bic', BANK),
  ];
}

function telephone(at: number, written: string): Mention {
  // With a digit too few or too many, 8 is still the trunk prefix.
  const key = telephoneKey(written).replace(/^tel:8(?=\d{9,11}$)/u, 'tel:+7');
  return { kind: 'telephone', at, text: written, key };
}

function accounts(text: string, kind: FactKind, pattern: RegExp): readonly Mention[] {
  return findWords(text, pattern).map(({ start, text: written }) => ({
    kind,
    at: start,
    text: written,
    key: written.replace(/[ \u00a0]/gu, ''),
  }));
}

/** `https://www.sample.kz/ru/` → `sample.kz` */
export function hostOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/:?#].*$/u, '');
}
