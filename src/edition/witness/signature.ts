/** Detached signatures (CMS), as `openssl cms` and NCALayer make them. */
import { type Certificate, USAGE } from './certificate.ts';
import { type Authorities, rootOf } from './chain.ts';
import { timeOf } from './der.ts';
import { damaged, Flaw } from './flaw.ts';
import { DATA, SIGNING_TIME, type Signer, signedDataOf } from './signed-data.ts';
import { type Timestamp, timestampOf } from './timestamp.ts';

/** A timestamp of the signature (CAdES-T, RFC 5126). */
const SIGNATURE_TIMESTAMP = '1.2.840.113549.1.9.16.2.14';

export interface Signature {
  readonly by: Certificate;
  /** Of the chain of `by`. */
  readonly root: Certificate;
  /** When the signer says it was signed, in milliseconds since 1970. */
  readonly at: number;
  /** A timestamp that the signature has with it. */
  readonly timestamp: Timestamp | undefined;
}

/**
 * @returns one for each signer
 * @throws Flaw when one of them did not sign `data`, or is not known
 */
export function signaturesOf(
  bytes: Uint8Array,
  data: Uint8Array,
  authorities: Authorities,
): readonly Signature[] {
  const known = [...authorities.others, ...authorities.roots];
  const { contentType, certificates, signers } = signedDataOf(bytes, data, known);
  if (contentType !== DATA) {
    throw damaged(
      `a signature of something else than a file: ${contentType}`,
      `подпись не под файлом: ${contentType}`,
    );
  }
  const signatures = signers.map((signer) => signatureBy(signer, certificates, authorities));
  const [first] = signatures;
  const at = first?.timestamp?.at ?? first?.at ?? 0;
  for (const one of certificates) rootOf(one, certificates, authorities, at);
  return signatures;
}

function signatureBy(
  { certificate, signed, unsigned, signature }: Signer,
  brought: readonly Certificate[],
  authorities: Authorities,
): Signature {
  const claimed = signed.get(SIGNING_TIME);
  if (!claimed) throw withoutTime(certificate);
  const { usage } = certificate;
  const isForSignatures =
    usage === undefined || (usage & (USAGE.digitalSignature | USAGE.nonRepudiation)) !== 0;
  if (!isForSignatures) throw notForSignatures(certificate);
  const other = [...unsigned.keys()].find((oid) => oid !== SIGNATURE_TIMESTAMP);
  if (other !== undefined) throw withUnsigned(other);
  const token = unsigned.get(SIGNATURE_TIMESTAMP);
  const timestamp = token && timestampOf(token.bytes, signature, authorities);
  const at = timeOf(claimed);
  const root = rootOf(certificate, brought, authorities, timestamp?.at ?? at);
  return { by: certificate, root, at, timestamp };
}

function withoutTime({ name }: Certificate): Flaw {
  return damaged(
    `a signature of ${name} that does not say when it was made`,
    `подпись, в которой не сказано, когда она поставлена: ${name}`,
  );
}

function notForSignatures({ name }: Certificate): Flaw {
  return new Flaw('purpose', {
    en: `a signature by a certificate that is not for signatures: ${name}`,
    ru: `подпись по сертификату, который выдан не для подписи: ${name}`,
  });
}

function withUnsigned(oid: string): Flaw {
  return new Flaw('unsigned', {
    en: `an attribute of the signature that nobody signed: ${oid}`,
    ru: `неподписанный атрибут подписи: ${oid}`,
  });
}
