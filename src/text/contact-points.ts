/**
 * Finds the addresses that stand bare in a text: e-mail, web, telephone.
 * The page makes links of them and parity compares them; the text itself is never touched.
 */
import { findPhoneNumbersInText } from 'libphonenumber-js';

export type ContactKind = 'email' | 'web' | 'telephone';

export interface ContactPoint {
  readonly kind: ContactKind;
  /** Offsets into the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where a link leads: `mailto:`, `https:` or `tel:` in international form (RFC 3966). */
  readonly href: string;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}._%+@-])[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9])?@${LABEL}(?:\\.${LABEL})+(?![\\p{L}\\p{N}@])`,
  'giu',
);
/** With a scheme, with `www.`, or a bare domain under a suffix in use where the policy is read;
 * a Kazakh ending after a hyphen (`hitter.kz-тің`) is no part of it. */
const WEB = new RegExp(
  `(?<![\\p{L}\\p{N}@./:-])(?:https://|www\\.)${LABEL}(?:\\.${LABEL})+(?::\\d+)?(?:[/?#][^\\s<>«»"“”]*)?` +
    `|(?<![\\p{L}\\p{N}@./:_-])${LABEL}(?:\\.${LABEL})*\\.(?:kz|қаз|com|org|net|ru|eu|app|io)(?![\\p{L}\\p{N}@_]|-[a-z0-9]|\\.[\\p{L}\\p{N}])(?:/[^\\s<>«»"“”]*)?`,
  'giu',
);
/** What ends a sentence around an address and not the address. */
const TRAILING = /[.,;:!?)\]'…]+$/u;

/** All contact points of `text`, in order, without overlaps. */
export function findContactPoints(text: string): readonly ContactPoint[] {
  const found = [...emails(text), ...webAddresses(text), ...telephones(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((point, i) => found.slice(0, i).every((before) => before.end <= point.start));
}

function emails(text: string): ContactPoint[] {
  return [...text.matchAll(EMAIL)].map((match) => ({
    kind: 'email',
    start: match.index,
    end: match.index + match[0].length,
    href: `mailto:${match[0]}`,
  }));
}

function webAddresses(text: string): ContactPoint[] {
  return [...text.matchAll(WEB)].map((match) => {
    const address = trimTrailing(match[0]);
    return {
      kind: 'web',
      start: match.index,
      end: match.index + address.length,
      href: /^https:/i.test(address) ? address : `https://${address}`,
    };
  });
}

/** A closing bracket belongs to the address when the address opened it. */
function trimTrailing(address: string): string {
  const trimmed = address.replace(TRAILING, '');
  return trimmed.includes('(') && address[trimmed.length] === ')' ? `${trimmed})` : trimmed;
}

/**
 * Numbers written with the country's prefix (`+7`, `8`) or an area code in brackets; `8` is the
 * trunk prefix of Kazakhstan. Validity is libphonenumber's.
 */
function telephones(text: string): ContactPoint[] {
  const points: ContactPoint[] = [];
  // A comma or semicolon parts two numbers; libphonenumber would read the second as an extension.
  for (const part of text.matchAll(/[^,;]+/gu)) {
    for (const { startsAt, endsAt, number } of findPhoneNumbersInText(part[0], 'KZ')) {
      if (!/^[+8(]/.test(part[0].slice(startsAt))) continue;
      points.push({
        kind: 'telephone',
        start: part.index + startsAt,
        end: part.index + endsAt,
        href: `tel:${number.number}`,
      });
    }
  }
  return points;
}
