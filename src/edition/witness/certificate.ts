/** X.509 certificates (RFC 5280), as far as a chain of them needs. */
import { type PublicKey, publicKeyOf } from './algorithms.ts';
import {
  type Element,
  elementOf,
  Fields,
  field,
  inner,
  integer,
  isSame,
  isTrue,
  oidOf,
  smallInteger,
  TAG,
  timeOf,
  wholeBits,
} from './der.ts';
import { damaged, type Flaw, Unchecked } from './flaw.ts';
import { nameText } from './name.ts';

export interface Certificate {
  readonly bytes: Uint8Array;
  /** What its issuer signed. */
  readonly signed: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** `KAR-TEL LLP, Almaty` */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Absent where its algorithm is a national one. */
  readonly key: PublicKey | undefined;
  /** Content of the extension SubjectKeyIdentifier. */
  readonly keyId: Uint8Array | undefined;
  readonly algorithm: Element;
  readonly signature: Uint8Array;
  readonly isAuthority: boolean;
  /** How many authorities may follow it in a chain. */
  readonly pathLength: number;
  /** Bits of KeyUsage; undefined where it does not limit them. */
  readonly usage: number | undefined;
  /** OIDs of ExtendedKeyUsage; undefined where it does not limit them. */
  readonly purposes: readonly string[] | undefined;
  readonly arePurposesCritical: boolean;
}

/** The first byte of KeyUsage. */
export const USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, certificates: 0x04 } as const;
export const TIMESTAMPING = '1.3.6.1.5.5.7.3.8';

const KEY_ID = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const POLICIES = '2.5.29.32';
const PURPOSES = '2.5.29.37';

/** @throws Flaw when the bytes are no certificate in DER */
export function certificateOf(bytes: Uint8Array): Certificate {
  const outer = new Fields(elementOf(bytes));
  const signed = outer.take(TAG.sequence);
  const algorithm = outer.take(TAG.sequence);
  const signature = wholeBits(outer.take());
  outer.end();

  const fields = new Fields(signed);
  const version = fields.optional(field(0));
  if (!version || smallInteger(inner(version, field(0))) !== 2) throw notVersion3();
  const serial = integer(fields.take()).content;
  if (!isSame(fields.take().bytes, algorithm.bytes)) throw twoAlgorithms();
  const issuer = fields.take(TAG.sequence).bytes;
  const validity = new Fields(fields.take());
  const from = timeOf(validity.take());
  const until = timeOf(validity.take());
  validity.end();
  const subject = fields.take(TAG.sequence);
  const spki = fields.take(TAG.sequence);
  const list = fields.optional(field(3));
  fields.end();
  const extensions = extensionsOf(list && inner(list, field(3)));
  const basic = extensions.get(BASIC_CONSTRAINTS);
  const constraints = basic && new Fields(elementOf(basic.value));
  const isAuthority = isTrue(constraints?.optional(TAG.boolean));
  const length = constraints?.optional(TAG.integer);
  constraints?.end();
  const usage = extensions.get(KEY_USAGE);
  const purposes = extensions.get(PURPOSES);
  const keyId = extensions.get(KEY_ID);
  return {
    bytes,
    signed: signed.bytes,
    serial,
    issuer,
    subject: subject.bytes,
    name: nameText(subject),
    from,
    until,
    key: keyUnlessNational(spki),
    keyId: keyId && elementOf(keyId.value).content,
    algorithm,
    signature,
    isAuthority,
    pathLength: length ? smallInteger(length) : Number.POSITIVE_INFINITY,
    usage: usage && usageOf(elementOf(usage.value)),
    purposes: purposes && new Fields(elementOf(purposes.value)).rest().map(oidOf),
    arePurposesCritical: purposes?.isCritical ?? false,
  };
}

interface Extension {
  readonly isCritical: boolean;
  readonly value: Uint8Array;
}

function extensionsOf(list: Element | undefined): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const element of list ? new Fields(list).rest() : []) {
    const fields = new Fields(element);
    const oid = oidOf(fields.take());
    const isCritical = isTrue(fields.optional(TAG.boolean));
    const value = fields.take(TAG.octetString).content;
    fields.end();
    const isKnown = [KEY_USAGE, BASIC_CONSTRAINTS, POLICIES, PURPOSES].includes(oid);
    if (extensions.has(oid) || (isCritical && !isKnown)) throw notUnderstood(oid);
    extensions.set(oid, { isCritical, value });
  }
  return extensions;
}

/** The first byte of a BIT STRING, whose last bits may be unused. */
function usageOf({ tag, content }: Element): number {
  if (tag !== TAG.bitString || content.length < 2) throw notUnderstood(KEY_USAGE);
  return content[1] ?? 0;
}

function keyUnlessNational(spki: Element): PublicKey | undefined {
  try {
    return publicKeyOf(spki);
  } catch (error) {
    if (error instanceof Unchecked) return undefined;
    throw error;
  }
}

function notVersion3(): Flaw {
  return damaged(
    'a certificate that is not of X.509 version 3',
    'сертификат не по версии 3 стандарта X.509',
  );
}

function twoAlgorithms(): Flaw {
  return damaged(
    'a certificate that names two different algorithms of its signature',
    'в сертификате названы два разных алгоритма его подписи',
  );
}

function notUnderstood(oid: string): Flaw {
  return damaged(
    `a certificate with a limit that the program does not know: ${oid}`,
    `в сертификате ограничение, неизвестное программе: ${oid}`,
  );
}
