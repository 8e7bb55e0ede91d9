/**
 * The XML parts of a `.docx`, which is a ZIP file. Sizes are limited while inflating, whatever the
 * file says of them: a few kilobytes can claim to be small and inflate to gigabytes.
 */
import { inflateRawSync } from 'node:zlib';
import { type FileRefusal, refusal } from './refusal.ts';

const MEGABYTE = 1024 * 1024;
/** A policy with everything has less than one; LibreOffice writes the wordiest XML. */
const LARGEST_PART = 8 * MEGABYTE;
const LARGEST_PACKAGE = 16 * MEGABYTE;
const MOST_ENTRIES = 5000;

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * @returns the XML parts by name (`word/document.xml`); pictures and fonts are left packed
 * @throws FileRefusal
 */
export function packageParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = LARGEST_PACKAGE;
  const parts = new Map<string, Uint8Array>();
  for (const entry of entriesOf(bytes, view)) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    if (entry.isEncrypted) throw encrypted();
    const part = inflated(bytes, view, entry, Math.min(LARGEST_PART, left));
    left -= part.length;
    parts.set(entry.name.replace(/^\/+/, ''), part);
  }
  return parts;
}

function entriesOf(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw tooLarge();
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw damaged();
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged();
}

function inflated(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  const { offset, size, method } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw damaged();
  }
  const start =
    offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length < size) throw damaged();
  if (method === 0) {
    if (size > most) throw tooLarge();
    return packed;
  }
  if (method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

export function damaged(): FileRefusal {
  return refusal(
    [
      'a .docx that cannot be unpacked',
      'a whole .docx file',
      'open it in Word, save it again as .docx, and import that; if Word cannot open it, ask for it anew',
    ],
    [
      'файл .docx не распаковывается',
      'целый файл .docx',
      'откройте его в Word, сохраните заново как .docx и импортируйте; если Word его не открывает, попросите прислать ещё раз',
    ],
  );
}

function tooLarge(): FileRefusal {
  const part = LARGEST_PART / MEGABYTE;
  return refusal(
    [
      `a .docx whose text unpacks to more than ${part} MB`,
      'the text of a policy: a few hundred kilobytes',
      'check that this is the right file; copy its text into a new document and import that',
    ],
    [
      `текст файла .docx после распаковки больше ${part} МБ`,
      'текст политики: несколько сотен килобайт',
      'проверьте, тот ли это файл; скопируйте его текст в новый документ и импортируйте',
    ],
  );
}

export function encrypted(): FileRefusal {
  return refusal(
    [
      'a file protected with a password',
      'a .docx without a password',
      'open it in Word with the password, remove that under File > Info > Protect Document, save and import again',
    ],
    [
      'файл защищён паролем',
      'файл .docx без пароля',
      'откройте его в Word с паролем, снимите защиту (Файл > Сведения > Защита документа), сохраните и импортируйте снова',
    ],
  );
}
