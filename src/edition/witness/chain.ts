/** Whether a certificate leads to an authority that the operator trusts (RFC 5280, section 6). */
import { isSignedBy, isSignedByItself } from './algorithms.ts';
import { type Certificate, USAGE } from './certificate.ts';
import { isSame } from './der.ts';
import { Flaw, Unchecked } from './flaw.ts';

/** Certificates that the operator trusts: `content/witnesses.pem`. */
export interface Authorities {
  /** Each signed by itself. */
  readonly roots: readonly Certificate[];
  /** Certificates below a root, of use where a witness does not bring them. */
  readonly others: readonly Certificate[];
  /** The file as it is; empty where there is none. */
  readonly pem: string;
}

const LONGEST = 8;

/**
 * @param brought certificates that the witness has with it
 * @param at milliseconds since 1970
 * @returns the root
 * @throws Flaw when none is reached, or a certificate on the way was not valid then
 */
export function rootOf(
  certificate: Certificate,
  brought: readonly Certificate[],
  authorities: Authorities,
  at: number,
): Certificate {
  const pool = [...authorities.roots, ...authorities.others, ...brought];
  const expired: Certificate[] = [];
  // Certificates that issue each other would otherwise be climbed in every order.
  const seen = new Set<Certificate>();
  const root = climb(certificate, 0);
  if (root) return root;
  const [first] = expired;
  if (first) throw notValidThen(first, at);
  throw stranger(certificate);

  function climb(one: Certificate, above: number): Certificate | undefined {
    seen.add(one);
    if (at < one.from || at > one.until) {
      expired.push(one);
      return undefined;
    }
    if (authorities.roots.some(({ bytes }) => isSame(bytes, one.bytes))) return one;
    if (above >= LONGEST) return undefined;
    for (const issuer of pool) {
      if (seen.has(issuer) || !mayIssue(issuer, one, above) || !isIssuedBy(one, issuer)) continue;
      const found = climb(issuer, above + 1);
      if (found) return found;
    }
    return undefined;
  }
}

/** @param below authorities between `issuer` and the end of the chain */
function mayIssue(issuer: Certificate, one: Certificate, below: number): boolean {
  return (
    issuer !== one &&
    isSame(issuer.subject, one.issuer) &&
    issuer.isAuthority &&
    below <= issuer.pathLength &&
    (issuer.usage === undefined || (issuer.usage & USAGE.certificates) !== 0)
  );
}

/** Whether the key of `issuer` signed the certificate. */
export function isIssuedBy(one: Certificate, issuer: Certificate): boolean {
  if (!issuer.key) throw new Unchecked(issuer.name);
  const isSigned = one === issuer ? isSignedByItself : isSignedBy;
  return isSigned(issuer.key, one.algorithm, one.signature, one.signed);
}

function stranger({ name }: Certificate): Flaw {
  return new Flaw('stranger', {
    en: `a certificate of an unknown authority: ${name}`,
    ru: `сертификат неизвестного центра: ${name}`,
  });
}

function notValidThen({ name, from, until }: Certificate, at: number): Flaw {
  const [then, first, last] = [at, from, until].map((time) => new Date(time).toISOString());
  return new Flaw('expired', {
    en: `the certificate of ${name}, valid from ${first} to ${last}, used at ${then}`,
    ru: `сертификат ${name}, действующий с ${first} по ${last}, применён в ${then}`,
  });
}
