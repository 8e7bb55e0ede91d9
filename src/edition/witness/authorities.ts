/** `witnesses.pem`: the certificates that the operator trusts. */
import type { Phrase } from '../../text/problem.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { type Authorities, isIssuedBy } from './chain.ts';
import { isSame } from './der.ts';
import { Flaw, Unchecked } from './flaw.ts';
import { pemBlocks } from './pem.ts';

/** Its name in the content folder. */
export const AUTHORITIES_FILE = 'witnesses.pem';

export const NO_AUTHORITIES: Authorities = { roots: [], others: [], pem: '' };

export interface AuthoritiesProblem {
  readonly line: number;
  readonly found: Phrase;
}

/** @param text of a PEM file */
export function authoritiesOf(text: string): {
  readonly authorities: Authorities;
  readonly problems: readonly AuthoritiesProblem[];
} {
  const blocks = pemBlocks(text);
  if (typeof blocks === 'number') {
    return { authorities: NO_AUTHORITIES, problems: [{ line: blocks, found: NOT_PEM }] };
  }
  const problems: AuthoritiesProblem[] = [];
  const read: { readonly line: number; readonly certificate: Certificate }[] = [];
  for (const { line, bytes } of blocks) {
    try {
      const certificate = certificateOf(bytes);
      if (read.some((one) => isSame(one.certificate.bytes, bytes))) throw TWICE;
      read.push({ line, certificate });
    } catch (error) {
      problems.push({ line, found: flawOf(error).found });
    }
  }
  const roots: Certificate[] = [];
  const others: Certificate[] = [];
  for (const { line, certificate } of read) {
    const issuers = read.filter((one) => isSame(one.certificate.subject, certificate.issuer));
    const state = stateOf(
      certificate,
      issuers.map((one) => one.certificate),
    );
    if (state === 'root') roots.push(certificate);
    else if (state === 'other') others.push(certificate);
    else if (state !== 'unchecked') problems.push({ line, found: state });
  }
  return { authorities: { roots, others, pem: text }, problems };
}

/** A certificate of a national algorithm stays in the file for other programs; here it counts for nothing. */
function stateOf(
  certificate: Certificate,
  issuers: readonly Certificate[],
): 'root' | 'other' | 'unchecked' | Phrase {
  try {
    const issuer = issuers.find((one) => isIssuedBy(certificate, one));
    if (issuer && !issuer.isAuthority) return notAnAuthority(issuer);
    if (issuer === certificate) return 'root';
    return issuer ? 'other' : withoutIssuer(certificate);
  } catch (error) {
    if (error instanceof Unchecked) return 'unchecked';
    return flawOf(error).found;
  }
}

function flawOf(error: unknown): Flaw {
  if (error instanceof Flaw) return error;
  throw error;
}

const NOT_PEM: Phrase = {
  en: 'a line that is neither a comment after "#" nor of a certificate in PEM',
  ru: 'строка, которая не относится ни к сертификату в виде PEM, ни к примечанию после «#»',
};
const TWICE = new Flaw('damaged', {
  en: 'a certificate that is already in the file',
  ru: 'сертификат, который уже есть в файле',
});

function notAnAuthority({ name }: Certificate): Phrase {
  return {
    en: `the certificate of ${name}, which may not issue others`,
    ru: `сертификат, которым нельзя выдавать другие: ${name}`,
  };
}

function withoutIssuer({ name }: Certificate): Phrase {
  return {
    en: `the certificate of ${name}, which no certificate of this file confirms`,
    ru: `сертификат, который не подтверждает ни один сертификат этого файла: ${name}`,
  };
}
