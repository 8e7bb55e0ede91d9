/**
 * What authorities and signing programs hand over, in the one form that is kept: DER, without what
 * nobody signed. The signed bytes stay as they are.
 */
import { elementOf, encoded, Fields, field, inner, TAG } from './der.ts';
import type { WitnessKind } from './files.ts';
import { damaged, type Flaw } from './flaw.ts';
import { plainResponse, tokenIn } from './timestamp.ts';

export interface Received {
  readonly kind: WitnessKind;
  readonly bytes: Uint8Array;
}

/**
 * @param bytes a response or a bare token (RFC 3161), or a signature (CMS); in DER or BER, as they
 *   are, in base64 or in PEM
 * @throws Flaw when they are none of these, or the authority refused
 */
export function receivedWitness(bytes: Uint8Array): Received {
  const der = derOf(binary(bytes));
  const element = elementOf(der);
  // Signed data begin with an OID, a response with a status.
  if (element.content[0] !== TAG.oid)
    return { kind: 'timestamp', bytes: plainResponse(tokenIn(der)) };
  return isToken(der)
    ? { kind: 'timestamp', bytes: plainResponse(der) }
    : { kind: 'signature', bytes: detached(der) };
}

/** The type of what a token signs, as DER. */
const TST_INFO = Buffer.from('060b2a864886f70d0109100104', 'hex');

/** Whether signed data are a timestamp: near their beginning they name what they sign. */
function isToken(der: Uint8Array): boolean {
  const at = Buffer.from(der).indexOf(TST_INFO);
  return at !== -1 && at < 100;
}

/** The signature without the copy of the content that some programs put inside. */
function detached(der: Uint8Array): Uint8Array {
  const info = new Fields(elementOf(der));
  const type = info.take().bytes;
  const fields = new Fields(inner(info.take(field(0)), field(0)));
  const head = [fields.take().bytes, fields.take().bytes];
  const encapsulated = new Fields(fields.take()).take().bytes;
  const rest = fields.rest().map(({ bytes }) => bytes);
  const signed = encoded(TAG.sequence, ...head, encoded(TAG.sequence, encapsulated), ...rest);
  return encoded(TAG.sequence, type, encoded(field(0), signed));
}

/** Files of signing programs are often text. */
function binary(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = new TextDecoder('latin1').decode(bytes).replace(/-----(?:BEGIN|END)[^-]*-----/g, '');
  return /^[A-Za-z0-9+/=\s]+$/.test(text) ? Buffer.from(text, 'base64') : bytes;
}

const DEEPEST = 64;

/** BER in DER's way of writing lengths; everything else stays as it is. */
function derOf(bytes: Uint8Array): Uint8Array {
  let offset = 0;
  const whole = element(0);
  if (offset !== bytes.length) throw notBer();
  return whole;

  function element(depth: number): Uint8Array {
    const tag = bytes[offset] ?? 0;
    const first = bytes[offset + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f || depth > DEEPEST) throw notBer();
    offset += 2;
    const isOpen = first === 0x80;
    let length = first;
    if (first > 0x80) {
      const end = offset + first - 0x80;
      if (end > offset + 4) throw notBer();
      length = bytes.subarray(offset, end).reduce((sum, byte) => sum * 256 + byte, 0);
      offset = end;
    }
    const end = isOpen ? bytes.length : offset + length;
    if (end > bytes.length) throw notBer();
    if ((tag & 0x20) === 0) {
      if (isOpen) throw notBer();
      const content = bytes.subarray(offset, end);
      offset = end;
      return encoded(tag, content);
    }
    const parts: Uint8Array[] = [];
    while (isOpen ? !(bytes[offset] === 0 && bytes[offset + 1] === 0) : offset < end) {
      if (offset >= end) throw notBer();
      parts.push(element(depth + 1));
    }
    if (isOpen) offset += 2;
    else if (offset !== end) throw notBer();
    return tag === 0x24 ? octets(parts) : encoded(tag, ...parts);
  }
}

/** An OCTET STRING that was written in pieces. */
function octets(parts: readonly Uint8Array[]): Uint8Array {
  return encoded(0x04, ...parts.map((part) => elementOf(part).content));
}

function notBer(): Flaw {
  return damaged(
    'neither a timestamp (RFC 3161) nor a signature (CMS)',
    'ни метка времени (RFC 3161), ни подпись (CMS)',
  );
}
