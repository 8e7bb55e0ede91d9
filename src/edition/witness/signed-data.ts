/**
 * Signed data (CMS, RFC 5652) as timestamps and detached signatures use it. Every byte outside what
 * is signed must be the only one possible there: a changed byte is then always noticed.
 */
import { digest, type Hash, hashOf, isSignedBy } from './algorithms.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import {
  type Element,
  elementOf,
  Fields,
  field,
  inner,
  integer,
  isSame,
  oidOf,
  smallInteger,
  TAG,
  timeOf,
} from './der.ts';
import { damaged, Flaw } from './flaw.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
export const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const SIGNING_TIME = '1.2.840.113549.1.9.5';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

/** Certificates, and signers. Each costs time, and real ones have a handful. */
const MOST = 20;

export interface Signer {
  readonly certificate: Certificate;
  /** The only value of each attribute, by OID. */
  readonly signed: ReadonlyMap<string, Element>;
  readonly unsigned: ReadonlyMap<string, Element>;
  readonly signature: Uint8Array;
}

export interface SignedData {
  readonly contentType: string;
  /** Absent where the content is kept apart from the signature. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
  /** Whose signature of the content was verified; whether they are trusted is not known yet. */
  readonly signers: readonly Signer[];
}

/**
 * @param detached the content, where it is kept apart
 * @param known certificates that may be those of signers, beside the ones that come with the data
 * @throws Flaw when a signature is not that of the content
 */
export function signedDataOf(
  bytes: Uint8Array,
  detached: Uint8Array | undefined,
  known: readonly Certificate[],
): SignedData {
  const info = new Fields(elementOf(bytes));
  if (oidOf(info.take()) !== SIGNED_DATA) throw notSignedData();
  const fields = new Fields(inner(info.take(field(0)), field(0)));
  info.end();
  const version = smallInteger(fields.take());
  const hashes = new Fields(fields.take(), TAG.set).rest().map(hashOf);
  const encapsulated = new Fields(fields.take());
  const contentType = oidOf(encapsulated.take());
  const wrapped = encapsulated.optional(field(0));
  encapsulated.end();
  const content = wrapped && octets(inner(wrapped, field(0)));
  const bag = fields.optional(field(0));
  const brought = bag ? new Fields(bag, field(0)).rest() : [];
  // Lists of revoked certificates are signed, but not by what is verified here.
  if (fields.optional(field(1))) throw withRevocations();
  const infos = new Fields(fields.take(), TAG.set).rest();
  fields.end();
  if (brought.length > MOST || infos.length > MOST) throw tooMany();
  const certificates = brought.map((one) => certificateOf(one.bytes));

  const signed = content ?? detached;
  if (!signed || (content && detached)) throw content ? withContent() : withoutContent();
  const pool = [...certificates, ...known];
  const read = infos.map((one) => signerOf(one, signed, contentType, pool));
  const used = new Set(read.map(({ hash }) => hash));
  const isPlain = contentType === DATA && read.every((one) => one.version === 1);
  const isSound =
    read.length > 0 &&
    version === (isPlain ? 1 : 3) &&
    hashes.length === used.size &&
    hashes.every((hash) => used.has(hash));
  if (!isSound) throw disagrees();
  return { contentType, content, certificates, signers: read.map(({ signer }) => signer) };
}

/** What signed data say of their first signer, whose signature is not looked at. */
export interface Claim {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
}

/** @returns undefined where they do not say it in a form that can be read */
export function claimIn(bytes: Uint8Array): Claim | undefined {
  try {
    const info = new Fields(elementOf(bytes));
    info.take();
    const fields = new Fields(inner(info.take(field(0)), field(0)));
    for (let i = 0; i < 3; i++) fields.take();
    const bag = fields.take(field(0));
    const [signer] = new Fields(fields.rest().at(-1) ?? bag, TAG.set).rest();
    const own = new Fields(signer ?? bag);
    own.take();
    const isOwn = isNamedBy(own.take());
    own.take();
    const attributes = own.optional(field(0));
    const time = attributes && attributesOf(attributes, field(0)).get(SIGNING_TIME);
    const certificate = new Fields(bag, field(0))
      .rest()
      .map((one) => certificateOf(one.bytes))
      .find(isOwn);
    return certificate && { by: certificate.name, at: time && timeOf(time) };
  } catch (error) {
    if (error instanceof Flaw) return undefined;
    throw error;
  }
}

/** The content of signed data, whose signatures are not looked at. */
export function contentOf(bytes: Uint8Array): Uint8Array {
  const info = new Fields(elementOf(bytes));
  if (oidOf(info.take()) !== SIGNED_DATA) throw notSignedData();
  const fields = new Fields(inner(info.take(field(0)), field(0)));
  fields.take();
  fields.take();
  const encapsulated = new Fields(fields.take());
  encapsulated.take();
  return octets(inner(encapsulated.take(field(0)), field(0)));
}

function octets({ tag, content }: Element): Uint8Array {
  if (tag !== TAG.octetString) throw notSignedData();
  return content;
}

interface ReadSigner {
  readonly signer: Signer;
  readonly version: number;
  readonly hash: Hash;
}

function signerOf(
  element: Element,
  content: Uint8Array,
  contentType: string,
  pool: readonly Certificate[],
): ReadSigner {
  const fields = new Fields(element);
  const version = smallInteger(fields.take());
  const sid = fields.take();
  if (version !== (sid.tag === TAG.sequence ? 1 : 3)) throw disagrees();
  const hash = hashOf(fields.take());
  const attributes = fields.take(field(0));
  const algorithm = fields.take(TAG.sequence);
  const signature = octets(fields.take());
  const unsigned = fields.optional(field(1));
  fields.end();

  const certificate = pool.find(isNamedBy(sid));
  if (!certificate) throw noCertificate();
  const signed = attributesOf(attributes, field(0));
  const type = signed.get(CONTENT_TYPE);
  const imprint = signed.get(MESSAGE_DIGEST);
  if (!type || oidOf(type) !== contentType || !imprint) throw disagrees();
  if (!isSame(octets(imprint), digest(hash, content))) throw ofAnotherContent();
  // What is signed has the tag of a SET (RFC 5652, section 5.4).
  const message = Uint8Array.from(attributes.bytes);
  message[0] = TAG.set;
  if (!certificate.key || !isSignedBy(certificate.key, algorithm, signature, message, hash)) {
    throw badSignature(certificate);
  }
  const signer = {
    certificate,
    signed,
    unsigned: unsigned ? attributesOf(unsigned, field(1)) : new Map(),
    signature,
  };
  return { signer, version, hash };
}

/** By issuer and serial number, or by the identifier of the key. */
function isNamedBy(sid: Element): (certificate: Certificate) => boolean {
  if (sid.tag === 0x80) return ({ keyId }) => keyId !== undefined && isSame(keyId, sid.content);
  const fields = new Fields(sid);
  const issuer = fields.take().bytes;
  const serial = integer(fields.take()).content;
  fields.end();
  return (one) => isSame(one.issuer, issuer) && isSame(one.serial, serial);
}

function attributesOf(element: Element, tag: number): ReadonlyMap<string, Element> {
  const attributes = new Map<string, Element>();
  for (const one of new Fields(element, tag).rest()) {
    const fields = new Fields(one);
    const oid = oidOf(fields.take());
    const value = inner(fields.take(), TAG.set);
    fields.end();
    if (attributes.has(oid)) throw disagrees();
    attributes.set(oid, value);
  }
  return attributes;
}

function notSignedData(): Flaw {
  return damaged('no signed data (CMS)', 'не подписанные данные (CMS)');
}

function disagrees(): Flaw {
  return damaged(
    'signed data whose parts disagree with each other',
    'подписанные данные, части которых противоречат друг другу',
  );
}

function tooMany(): Flaw {
  return damaged(
    `more than ${MOST} certificates or signers`,
    `больше ${MOST} сертификатов или подписавших`,
  );
}

function withContent(): Flaw {
  return new Flaw('unsigned', {
    en: 'a signature with a copy of what it signs inside',
    ru: 'подпись с копией подписанного внутри',
  });
}

function withoutContent(): Flaw {
  return damaged('signed data without content', 'нет подписанных данных');
}

function withRevocations(): Flaw {
  return new Flaw('unsigned', {
    en: 'a list of revoked certificates that the signature does not protect',
    ru: 'список отозванных сертификатов, который подпись не защищает',
  });
}

function noCertificate(): Flaw {
  return new Flaw('stranger', {
    en: 'a signature without the certificate of its signer',
    ru: 'подпись без сертификата подписавшего',
  });
}

function ofAnotherContent(): Flaw {
  return new Flaw('another', {
    en: 'a signature of another content',
    ru: 'подпись под другим содержанием',
  });
}

function badSignature({ name }: Certificate): Flaw {
  return new Flaw('forged', {
    en: `a signature that is not that of ${name}`,
    ru: `подпись, которая не принадлежит: ${name}`,
  });
}
