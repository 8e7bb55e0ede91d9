/**
 * A strict reader of DER (ITU-T X.690): every length in its shortest form and nothing left over, so
 * that no two files say the same thing.
 */
import { Flaw } from './flaw.ts';

/** One element: a tag, a length, and what follows. */
export interface Element {
  readonly tag: number;
  /** The whole element. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** The tag of a field `[number]` with other elements in it. */
export function field(number: number): number {
  return 0xa0 + number;
}

const damaged = () => new Flaw('damaged', { en: 'bytes that are not DER', ru: 'байты не в DER' });

/**
 * @returns the one element that `bytes` are
 * @throws Flaw when they are anything else
 */
export function elementOf(bytes: Uint8Array): Element {
  const [first, ...more] = elementsOf(bytes);
  if (!first || more.length > 0) throw damaged();
  return first;
}

/** @throws Flaw when `bytes` are not elements one after another */
export function elementsOf(bytes: Uint8Array): readonly Element[] {
  const elements: Element[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const element = firstElement(bytes.subarray(offset));
    elements.push(element);
    offset += element.bytes.length;
  }
  return elements;
}

function firstElement(bytes: Uint8Array): Element {
  const tag = bytes[0] ?? 0;
  const short = bytes[1] ?? 0x80;
  // Tags of several bytes and indefinite lengths: neither is in certificates or tokens in DER.
  if ((tag & 0x1f) === 0x1f || short === 0x80) throw damaged();
  let [length, start] = [short, 2];
  if (short > 0x80) {
    start += short - 0x80;
    if (start > 5) throw damaged();
    length = bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (length < 0x80 || bytes[2] === 0) throw damaged();
  }
  if (start + length > bytes.length) throw damaged();
  return {
    tag,
    bytes: bytes.subarray(0, start + length),
    content: bytes.subarray(start, start + length),
  };
}

/** Reads the elements of another one in order; each must be expected, and none may be left over. */
export class Fields {
  readonly #elements: readonly Element[];
  #next = 0;

  constructor(within: Element, tag: number = TAG.sequence) {
    if (within.tag !== tag) throw damaged();
    this.#elements = elementsOf(within.content);
  }

  /** The next element, which must have `tag`; any tag if none is given. */
  take(tag?: number): Element {
    const element = this.#elements[this.#next++];
    if (!element || (tag !== undefined && element.tag !== tag)) throw damaged();
    return element;
  }

  /** The next element if it has `tag`. */
  optional(tag: number): Element | undefined {
    return this.#elements[this.#next]?.tag === tag ? this.take() : undefined;
  }

  /** All remaining elements. */
  rest(): readonly Element[] {
    const rest = this.#elements.slice(this.#next);
    this.#next = this.#elements.length;
    return rest;
  }

  /** @throws Flaw when an element was not taken */
  end(): void {
    if (this.#next < this.#elements.length) throw damaged();
  }
}

/** `1.2.840.113549.1.1.11` */
export function oidOf({ tag, content }: Element): string {
  if (tag !== TAG.oid || content.length === 0) throw damaged();
  const numbers: bigint[] = [];
  let value = 0n;
  let isFirst = true;
  for (const byte of content) {
    if (isFirst && byte === 0x80) throw damaged();
    value = value * 128n + BigInt(byte & 0x7f);
    isFirst = byte < 0x80;
    if (isFirst) {
      numbers.push(value);
      value = 0n;
    }
  }
  if (!isFirst) throw damaged();
  const [first = 0n, ...rest] = numbers;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** A small number that is not negative: a version, a length. */
export function smallInteger(element: Element): number {
  const { content } = integer(element);
  if (content.length > 2 || (content[0] ?? 0) >= 0x80) throw damaged();
  return content.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Any number, in its shortest form. */
export function integer(element: Element): Element {
  const { tag, content } = element;
  if (tag !== TAG.integer || content.length === 0) throw damaged();
  const [first = 0, second = 0] = content;
  if (content.length > 1 && (first === 0 ? second < 0x80 : first === 0xff && second >= 0x80)) {
    throw damaged();
  }
  return element;
}

/** The bytes of a BIT STRING of whole bytes. */
export function wholeBits({ tag, content }: Element): Uint8Array {
  if (tag !== TAG.bitString || content[0] !== 0) throw damaged();
  return content.subarray(1);
}

/** True where an optional BOOLEAN is there: DER leaves out `false`. */
export function isTrue(element: Element | undefined): boolean {
  if (element && (element.content.length !== 1 || element.content[0] !== 0xff)) throw damaged();
  return element !== undefined;
}

/**
 * UTCTime and GeneralizedTime in the one form that certificates and tokens allow: UTC, with seconds.
 * @returns milliseconds since 1970
 */
export function timeOf({ tag, content }: Element): number {
  const text = new TextDecoder('latin1').decode(content);
  const form = tag === TAG.utcTime ? /^\d{12}Z$/ : /^\d{14}(?:\.\d*[1-9])?Z$/;
  if ((tag !== TAG.utcTime && tag !== TAG.generalizedTime) || !form.test(text)) throw damaged();
  const full = tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(full)?.slice(1) ?? [];
  const [year, month, day, hour, minute, second, fraction = ''] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${iso}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso)) throw damaged();
  return time;
}

/** @param parts the bytes of elements, or the content of a primitive one */
export function encoded(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const digits = content.length < 0x80 ? [] : hexBytes(content.length);
  const length = digits.length === 0 ? [content.length] : [0x80 + digits.length, ...digits];
  return Buffer.concat([Uint8Array.of(tag, ...length), content]);
}

function hexBytes(length: number): readonly number[] {
  const hex = length.toString(16);
  return [...Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')];
}

/** The bytes of an OID: `1.2.840.113549.1.1.11`. */
export function encodedOid(oid: string): Uint8Array {
  const [root = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const bytes = [root * 40 + second, ...rest].flatMap((number) => {
    const groups = [number % 128];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) {
      groups.unshift((left % 128) + 128);
    }
    return groups;
  });
  return encoded(TAG.oid, Uint8Array.from(bytes));
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The only element in another one. */
export function inner(element: Element, tag: number = TAG.sequence): Element {
  const fields = new Fields(element, tag);
  const only = fields.take();
  fields.end();
  return only;
}
