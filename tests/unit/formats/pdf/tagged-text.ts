/**
 * What assistive technology reads in a PDF: the structure tree with the text of its marked content,
 * without artifacts. Reads only the PDF (ISO 32000-1) that Typst writes.
 */
import { inflateSync } from 'node:zlib';

const INLINE = ['Span', 'Em', 'Strong', 'Link', 'Sub', 'Reference'];

/** @returns a line for each block element, in logical order: `P Text of the paragraph` */
export function taggedText(pdf: Uint8Array): readonly string[] {
  const objects = readObjects(pdf);
  const dictionary = (id: number): string => objects.get(id)?.dictionary ?? '';
  const marked = new Map<string, string>();
  for (const [page, object] of objects) {
    if (!/\/Type \/Page\s/.test(object.dictionary)) continue;
    const stream = objects.get(reference(object.dictionary, 'Contents'))?.stream ?? '';
    for (const [mcid, text] of markedContent(stream, fontsOf(object.dictionary, objects))) {
      marked.set(`${page} ${mcid}`, text);
    }
  }

  const lines: { readonly owner: number; text: string }[] = [];
  const walk = (id: number, above: { readonly owner: number; readonly role: string }): void => {
    const element = dictionary(id);
    const role = /\/S \/(\w+)/.exec(element)?.[1] ?? '';
    const page = /^ {2}\/Pg (\d+) 0 R/m.exec(element)?.[1];
    const own = INLINE.includes(role) ? above : { owner: id, role };
    if (own.owner === id) lines.push({ owner: id, text: `${role} ` });
    for (const kid of kidsOf(element)) {
      if (kid.kind === 'element') {
        walk(kid.id, own);
        continue;
      }
      // A line interrupted by another element continues on a new line.
      if (lines.at(-1)?.owner !== own.owner) lines.push({ owner: own.owner, text: `${own.role} ` });
      const line = lines.at(-1);
      if (line) line.text += marked.get(`${kid.page ?? page} ${kid.id}`) ?? '';
    }
  };
  for (const [id, object] of objects) {
    if (/\/S \/Document\b/.test(object.dictionary)) walk(id, { owner: id, role: '' });
  }
  return lines.map(({ text }) => text.trim());
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function readObjects(pdf: Uint8Array): ReadonlyMap<number, PdfObject> {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  for (const [i, entry] of [...text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].entries()) {
    const start = Number(entry[1]);
    const end = text.indexOf('\nendobj', start);
    const stream = text.indexOf('\nstream\n', start);
    const hasStream = stream !== -1 && stream < end;
    const dictionary = text.slice(text.indexOf('obj', start) + 4, hasStream ? stream : end);
    const from = stream + '\nstream\n'.length;
    const bytes = file.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
    const flat = dictionary.includes('/FlateDecode') ? () => inflateSync(bytes) : () => bytes;
    objects.set(i + 1, { dictionary, stream: hasStream ? flat().toString('latin1') : '' });
  }
  return objects;
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1]);
}

type Kid = { readonly kind: 'element' | 'content'; readonly id: number; readonly page?: string };

/** Children of a structure element: other elements, or marked content by its number on a page. */
function kidsOf(element: string): readonly Kid[] {
  const from = element.indexOf('/K ');
  const kids: Kid[] = [];
  const pattern = /<<[^<>]*\/Type \/MCR[^<>]*>>|<<[^<>]*\/Type \/OBJR[^<>]*>>|(\d+) 0 R|(\d+)|\]/g;
  for (const match of from === -1 ? [] : element.slice(from + 3).matchAll(pattern)) {
    const [all, id, mcid] = match;
    if (all === ']') break;
    const page = /\/Pg (\d+) 0 R/.exec(all)?.[1];
    const content = mcid ?? /\/MCID (\d+)/.exec(all)?.[1];
    if (id !== undefined) kids.push({ kind: 'element', id: Number(id) });
    else if (content !== undefined) {
      kids.push({ kind: 'content', id: Number(content), ...(page !== undefined && { page }) });
    }
    if (!element.slice(from + 3).startsWith('[')) break;
  }
  return kids;
}

type Decoder = (code: number) => string;

function fontsOf(page: string, objects: ReadonlyMap<number, PdfObject>): Map<string, Decoder> {
  const fonts = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
  return new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => {
      const font = objects.get(Number(id))?.dictionary ?? '';
      return [name, decoder(objects.get(reference(font, 'ToUnicode'))?.stream ?? '')];
    }),
  );
}

/** Reads a ToUnicode CMap. */
function decoder(cmap: string): Decoder {
  const characters = new Map<number, string>();
  for (const [, table = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of table.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      characters.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  return (code) => characters.get(code) ?? '\uFFFD';
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** The text of all numbered marked content of a page. */
function markedContent(
  stream: string,
  fonts: ReadonlyMap<string, Decoder>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: { readonly mcid: string | undefined; readonly actual: string | undefined }[] = [];
  let decode: Decoder = () => '';
  const pattern =
    /\/(\w+)\s+(<<(?:[^<>]|<[\da-fA-F]*>|<<[^>]*>>)*>>)\s*BDC|BMC|EMC|\/(\w+) [\d.]+ Tf|(\()|<([\da-fA-F]+)>/g;
  for (let match = pattern.exec(stream); match; match = pattern.exec(stream)) {
    const [all, , properties, font, parenthesis, hex] = match;
    const literal = parenthesis && literalAt(stream, pattern.lastIndex);
    if (literal !== undefined) pattern.lastIndex += literal.length + 1;
    if (properties !== undefined) {
      const actual = /\/ActualText <FEFF(\w*)>/i.exec(properties)?.[1];
      open.push({
        mcid: /\/MCID (\d+)/.exec(properties)?.[1] ?? open.at(-1)?.mcid,
        actual: actual === undefined ? undefined : utf16(actual),
      });
    } else if (all.endsWith('BMC')) {
      open.push({ mcid: undefined, actual: undefined });
    } else if (all === 'EMC') {
      const closed = open.pop();
      if (closed?.mcid !== undefined && closed.actual !== undefined) {
        texts.set(closed.mcid, `${texts.get(closed.mcid) ?? ''}${closed.actual}`);
      }
    } else if (font !== undefined) {
      decode = fonts.get(font) ?? decode;
    } else {
      const inside = open.at(-1);
      if (inside?.mcid === undefined || inside.actual !== undefined) continue;
      const bytes = hex === undefined ? unescaped(literal ?? '') : Buffer.from(hex, 'hex');
      let text = texts.get(inside.mcid) ?? '';
      for (let i = 0; i < bytes.length; i += 2) text += decode(bytes.readUInt16BE(i));
      texts.set(inside.mcid, text);
    }
  }
  return texts;
}

/** The string whose opening parenthesis is just before `start`; it may contain balanced ones. */
function literalAt(stream: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0; end++) {
    const character = stream.charAt(end);
    if (character === '\\') end++;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return stream.slice(start, end - 1);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

function unescaped(literal: string): Buffer {
  const text = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8))
      : (ESCAPES[escaped] ?? escaped),
  );
  return Buffer.from(text, 'latin1');
}
