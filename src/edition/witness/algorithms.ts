/** Digests and signatures by their OIDs: RFC 4055 (RSA), 5758 (ECDSA), 8419 (Ed25519). */
import { constants, createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Element, Fields, field, inner, isSame, oidOf, smallInteger, TAG } from './der.ts';
import { damaged, Flaw, Unchecked } from './flaw.ts';

export type Hash = 'sha256' | 'sha384' | 'sha512';

const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
const EC = '1.2.840.10045.2.1';
const ED25519 = '1.3.101.112';

/** Signatures whose OID names the digest. */
const SIGNATURES: Readonly<Record<string, readonly [key: string, Hash]>> = {
  '1.2.840.113549.1.1.11': [RSA, 'sha256'],
  '1.2.840.113549.1.1.12': [RSA, 'sha384'],
  '1.2.840.113549.1.1.13': [RSA, 'sha512'],
  '1.2.840.10045.4.3.2': [EC, 'sha256'],
  '1.2.840.10045.4.3.3': [EC, 'sha384'],
  '1.2.840.10045.4.3.4': [EC, 'sha512'],
};

/** National algorithms, by the beginnings of their OIDs. */
const NATIONAL: readonly (readonly [prefix: string, name: string])[] = [
  ['1.2.398.3.10.1.', 'GOST (Kazakhstan)'],
  ['1.2.643.', 'GOST (Russia)'],
];

export interface Algorithm {
  readonly oid: string;
  readonly parameters: Element | undefined;
}

/** @throws Unchecked where the algorithm is a national one */
export function algorithmOf(element: Element): Algorithm {
  const fields = new Fields(element);
  const oid = oidOf(fields.take(TAG.oid));
  const [parameters, ...more] = fields.rest();
  if (more.length > 0) throw new Flaw('damaged', NOT_AN_ALGORITHM);
  const national = NATIONAL.find(([prefix]) => oid.startsWith(prefix));
  if (national) throw new Unchecked(`${national[1]}, ${oid}`);
  return { oid, parameters };
}

const NOT_AN_ALGORITHM = { en: 'no algorithm where one belongs', ru: 'нет имени алгоритма' };

function unknown(oid: string): Flaw {
  return new Flaw('weak', {
    en: `an algorithm that is unknown or no longer safe: ${oid}`,
    ru: `неизвестный или уже ненадёжный алгоритм: ${oid}`,
  });
}

/** @throws Flaw unless it is SHA-2, with no parameters or NULL */
export function hashOf(element: Element): Hash {
  const { oid, parameters } = algorithmOf(element);
  const hash = HASHES[oid];
  if (!hash || !isNullOrAbsent(parameters)) throw unknown(oid);
  return hash;
}

export function digest(hash: Hash, bytes: Uint8Array): Uint8Array {
  return createHash(hash).update(bytes).digest();
}

function isNullOrAbsent(parameters: Element | undefined): boolean {
  return !parameters || (parameters.tag === TAG.null && parameters.content.length === 0);
}

export interface PublicKey {
  readonly algorithm: Algorithm;
  readonly key: KeyObject;
}

const OF_KEYS: Readonly<Record<string, string>> = {
  rsa: RSA,
  'rsa-pss': RSA_PSS,
  ec: EC,
  ed25519: ED25519,
};
const SHORTEST_RSA = 2048;

/** @param spki the element SubjectPublicKeyInfo */
export function publicKeyOf(spki: Element): PublicKey {
  const algorithm = algorithmOf(new Fields(spki).take());
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(spki.bytes), format: 'der', type: 'spki' });
    if (!isSame(key.export({ format: 'der', type: 'spki' }), spki.bytes)) throw new Error();
  } catch {
    throw damaged('a key that cannot be read', 'нечитаемый ключ');
  }
  if (OF_KEYS[key.asymmetricKeyType ?? ''] !== algorithm.oid) throw unknown(algorithm.oid);
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < SHORTEST_RSA) {
    throw new Flaw('weak', { en: `an RSA key of ${bits} bits`, ru: `ключ RSA длиной ${bits} бит` });
  }
  return { algorithm, key };
}

/**
 * Whether `signature` is that of `data` by `key`.
 * @param element the AlgorithmIdentifier of the signature
 * @param digestHash what CMS names beside it; certificates name the digest in the algorithm only
 */
export function isSignedBy(
  { algorithm, key }: PublicKey,
  element: Element,
  signature: Uint8Array,
  data: Uint8Array,
  digestHash?: Hash,
): boolean {
  const { oid, parameters } = algorithmOf(element);
  const signed = (hash: Hash | undefined, options: object = {}) =>
    verify(hash, data, { key, ...options }, signature);
  if (oid === RSA_PSS) {
    const { hash, saltLength } = pssOf(parameters);
    const isOfKey = algorithm.oid === RSA || algorithm.oid === RSA_PSS;
    if (!isOfKey || (digestHash && digestHash !== hash)) return false;
    return signed(hash, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
  }
  if (oid === ED25519) {
    if (algorithm.oid !== ED25519 || parameters) return false;
    return signed(undefined);
  }
  // CMS may name the key's algorithm alone (RFC 3370), and the digest beside it.
  const [keyOid, hash] = SIGNATURES[oid] ?? (oid === RSA && digestHash ? [RSA, digestHash] : []);
  if (!keyOid || !hash) throw unknown(oid);
  const isPlain = keyOid === RSA ? isNullOrAbsent(parameters) : parameters === undefined;
  if (keyOid !== algorithm.oid || (digestHash && digestHash !== hash) || !isPlain) return false;
  return signed(hash);
}

const SHA1_WITH_RSA = '1.2.840.113549.1.1.5';

/**
 * The same with SHA-1 too, for the signature of a root under itself: it proves nothing but that the
 * bytes are whole, and many roots are that old.
 */
export function isSignedByItself(
  key: PublicKey,
  element: Element,
  signature: Uint8Array,
  data: Uint8Array,
): boolean {
  const { oid, parameters } = algorithmOf(element);
  if (oid !== SHA1_WITH_RSA) return isSignedBy(key, element, signature, data);
  return (
    key.algorithm.oid === RSA &&
    isNullOrAbsent(parameters) &&
    verify('sha1', data, key.key, signature)
  );
}

/** RSASSA-PSS-params of RFC 4055, where both digests are the same one of SHA-2. */
function pssOf(parameters: Element | undefined): { hash: Hash; saltLength: number } {
  if (!parameters) throw unknown(RSA_PSS);
  const fields = new Fields(parameters);
  const hash = hashOf(inner(fields.take(field(0)), field(0)));
  const mask = new Fields(inner(fields.take(field(1)), field(1)));
  const isMgf1 = oidOf(mask.take()) === MGF1 && hashOf(mask.take()) === hash;
  mask.end();
  const salt = fields.optional(field(2));
  const saltLength = salt ? smallInteger(inner(salt, field(2))) : 20;
  fields.end();
  if (!isMgf1) throw unknown(RSA_PSS);
  return { hash, saltLength };
}
