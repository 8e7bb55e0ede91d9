/**
 * Finds the addresses in a text: e-mail, web, telephone. The page makes links of them and parity
 * compares them; the text itself never changes.
 */
import { findSpans, type Span } from './spans.ts';
import { findTelephones } from './telephones.ts';

export type ContactKind = 'email' | 'web' | 'telephone';

export interface ContactPoint extends Span {
  readonly kind: ContactKind;
  /** Where a link leads: `mailto:`, `https:` or `tel:` in international form (RFC 3966). */
  readonly href: string;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}._%+@-])[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9])?@${LABEL}(?:\\.${LABEL})+(?![\\p{L}\\p{N}@])`,
  'giu',
);
/**
 * With `https://`, with `www.`, or a bare domain with an ending common where the policy is read. A
 * Kazakh suffix after a hyphen (`example.kz-тің`) does not belong to it.
 */
const WEB = new RegExp(
  `(?<![\\p{L}\\p{N}@./:-])(?:https://|www\\.)${LABEL}(?:\\.${LABEL})+(?::\\d+)?(?:[/?#][^\\s<>«»"“”]*)?` +
    `|(?<![\\p{L}\\p{N}@./:_-])${LABEL}(?:\\.${LABEL})*\\.(?:kz|қаз|com|org|net|ru|eu|app|io)(?![\\p{L}\\p{N}@_]|-[a-z0-9]|\\.[\\p{L}\\p{N}])(?:/[^\\s<>«»"“”]*)?`,
  'giu',
);
/** `https://kassa24.kz/-те`: a Kazakh suffix after an address. */
const SUFFIX = /[-–]\p{Script=Cyrillic}{1,6}$/u;
/** Marks at the end of an address that belong to the sentence around it. */
const TRAILING = /[.,;:!?)\]'…]+$/u;

/** All contact points of `text`, in order, without overlaps. */
export function findContactPoints(text: string): readonly ContactPoint[] {
  const found = [...emails(text), ...webAddresses(text), ...telephones(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((point) => {
    const isFree = point.start >= end;
    end = Math.max(end, point.end);
    return isFree;
  });
}

function emails(text: string): ContactPoint[] {
  return findSpans(text, EMAIL).map(({ start, end }) => ({
    kind: 'email',
    start,
    end,
    href: `mailto:${text.slice(start, end)}`,
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
  const trimmed = address.replace(TRAILING, '').replace(SUFFIX, '');
  return trimmed.includes('(') && address[trimmed.length] === ')' ? `${trimmed})` : trimmed;
}

function telephones(text: string): ContactPoint[] {
  return findTelephones(text).map((telephone) => ({ kind: 'telephone', ...telephone }));
}
