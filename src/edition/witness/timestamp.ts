/** Timestamps of an authority (RFC 3161, with RFC 5816). */
import { createHash } from 'node:crypto';
import { digest, hashOf } from './algorithms.ts';
import { type Certificate, TIMESTAMPING, USAGE } from './certificate.ts';
import { type Authorities, rootOf } from './chain.ts';
import {
  type Element,
  elementOf,
  encoded,
  encodedOid,
  Fields,
  integer,
  isSame,
  oidOf,
  smallInteger,
  TAG,
  timeOf,
} from './der.ts';
import { damaged, Flaw, Unchecked } from './flaw.ts';
import { contentOf, type Signer, signedDataOf } from './signed-data.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';

export interface Timestamp {
  readonly by: Certificate;
  /** Of the chain of `by`. */
  readonly root: Certificate;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The request for a timestamp, as `openssl ts -query -sha256 -cert -no_nonce` makes it. It has no
 * nonce, which would only tell an old timestamp of the same bytes from a new one: an old one is
 * better.
 */
export function timestampRequest(data: Uint8Array): Uint8Array {
  const algorithm = encoded(TAG.sequence, encodedOid(SHA256), encoded(TAG.null));
  const imprint = encoded(TAG.octetString, digest('sha256', data));
  return encoded(
    TAG.sequence,
    encoded(TAG.integer, Uint8Array.of(1)),
    encoded(TAG.sequence, algorithm, imprint),
    encoded(TAG.boolean, Uint8Array.of(0xff)),
  );
}

const GRANTED = encoded(TAG.sequence, encoded(TAG.integer, Uint8Array.of(0)));
/** The response without the words of the authority, which nobody signed. */
export function plainResponse(token: Uint8Array): Uint8Array {
  return encoded(TAG.sequence, GRANTED, token);
}

/**
 * @returns the token in a response, unread
 * @throws Flaw when the authority refused
 */
export function tokenIn(response: Uint8Array): Uint8Array {
  const fields = new Fields(elementOf(response));
  const status = new Fields(fields.take());
  const code = smallInteger(status.take());
  // 1 is "granted with changes" to the request, which asks for nothing that can be changed.
  if (code > 1) throw refused(code);
  const token = fields.take(TAG.sequence);
  fields.end();
  return token.bytes;
}

/** @throws Flaw when bytes of the response are neither signed nor always the same */
export function signedTokenIn(response: Uint8Array): Uint8Array {
  const token = tokenIn(response);
  const status = new Fields(elementOf(response)).take().bytes;
  if (isSame(status, GRANTED)) return token;
  throw new Flaw('unsigned', {
    en: 'words of the authority around the timestamp that it did not sign',
    ru: 'слова центра рядом с меткой времени, которые он не подписал',
  });
}

/**
 * @param token a signature of the time
 * @param data what it should be a timestamp of
 * @throws Flaw when it is not, or not by a known authority
 */
export function timestampOf(
  token: Uint8Array,
  data: Uint8Array,
  authorities: Authorities,
): Timestamp {
  const known = [...authorities.others, ...authorities.roots];
  const { contentType, content, certificates, signers } = signedDataOf(token, undefined, known);
  const [signer, ...more] = signers;
  if (contentType !== TST_INFO || !content || !signer || more.length > 0) throw notATimestamp();
  const { imprint, at } = tstInfo(content);
  refuseAnother(imprint, data);
  if (signer.unsigned.size > 0) throw withUnsigned();
  const by = signer.certificate;
  if (!namesCertificate(signer)) throw ofAnotherCertificate(by);
  const isForTime =
    by.arePurposesCritical &&
    by.purposes?.length === 1 &&
    by.purposes[0] === TIMESTAMPING &&
    (by.usage === undefined || (by.usage & (USAGE.digitalSignature | USAGE.nonRepudiation)) !== 0);
  if (!isForTime) throw notForTime(by);
  for (const one of certificates) rootOf(one, certificates, authorities, at);
  return { by, at, root: rootOf(by, certificates, authorities, at) };
}

/**
 * The time in a token whose signature is not checked here.
 * @throws Flaw when its checksum is not that of `data`; a national one is not compared
 */
export function claimedTime(token: Uint8Array, data: Uint8Array): number {
  const { imprint, at } = tstInfo(contentOf(token));
  try {
    refuseAnother(imprint, data);
  } catch (error) {
    if (!(error instanceof Unchecked)) throw error;
  }
  return at;
}

function refuseAnother(imprint: Element, data: Uint8Array): void {
  const named = new Fields(imprint);
  const hash = hashOf(named.take());
  const digested = named.take(TAG.octetString).content;
  named.end();
  if (!isSame(digested, digest(hash, data))) throw ofAnotherFile(digested);
}

/** What the authority signed. All of it is under its signature. */
function tstInfo(content: Uint8Array): { readonly imprint: Element; readonly at: number } {
  const fields = new Fields(elementOf(content));
  if (smallInteger(fields.take()) !== 1) throw notATimestamp();
  oidOf(fields.take());
  const imprint = fields.take(TAG.sequence);
  integer(fields.take());
  return { imprint, at: timeOf(fields.take()) };
}

/**
 * A token names its certificate among what is signed, so that no other certificate with the same key
 * can be put in its place.
 */
function namesCertificate({ signed, certificate }: Signer): boolean {
  const v2 = signed.get(SIGNING_CERTIFICATE_V2);
  const v1 = signed.get(SIGNING_CERTIFICATE);
  if (v2) {
    const id = firstId(v2);
    const algorithm = id.optional(TAG.sequence);
    const hash = algorithm ? hashOf(algorithm) : 'sha256';
    return isSame(id.take(TAG.octetString).content, digest(hash, certificate.bytes));
  }
  if (!v1) return false;
  const sha1 = createHash('sha1').update(certificate.bytes).digest();
  return isSame(firstId(v1).take(TAG.octetString).content, sha1);
}

function firstId(attribute: Element): Fields {
  const ids = new Fields(new Fields(attribute).take(TAG.sequence));
  return new Fields(ids.take(TAG.sequence));
}

function notATimestamp(): Flaw {
  return damaged('no timestamp (RFC 3161)', 'не метка времени (RFC 3161)');
}

function refused(code: number): Flaw {
  return damaged(
    `an answer in which the authority refuses a timestamp (status ${code})`,
    `ответ, в котором центр отказывает в метке времени (состояние ${code})`,
  );
}

function ofAnotherFile(imprint: Uint8Array): Flaw {
  const hex = Buffer.from(imprint).toString('hex');
  return new Flaw('another', {
    en: `a timestamp of other bytes, with the checksum ${hex}`,
    ru: `метка времени для других байтов, с контрольной суммой ${hex}`,
  });
}

function withUnsigned(): Flaw {
  return new Flaw('unsigned', {
    en: 'attributes of the timestamp that nobody signed',
    ru: 'у метки времени есть неподписанные атрибуты',
  });
}

function ofAnotherCertificate({ name }: Certificate): Flaw {
  return new Flaw('forged', {
    en: `a timestamp made with another certificate than that of ${name}`,
    ru: `метка времени создана не с этим сертификатом: ${name}`,
  });
}

function notForTime({ name }: Certificate): Flaw {
  return new Flaw('purpose', {
    en: `a timestamp by a certificate that is not for timestamps: ${name}`,
    ru: `метка времени по сертификату, который выдан не для меток времени: ${name}`,
  });
}
