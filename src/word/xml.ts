/**
 * Parses the XML of a `.docx` part into a light tree. Document types are refused, so there are no
 * entities to expand; depth and number of elements are limited. Prefixes are those of ECMA-376,
 * whatever the writer called them.
 */
import sax from 'sax';
import { type FileRefusal, refusal } from './refusal.ts';

export interface XmlElement {
  /** `w:p` */
  readonly name: string;
  /** By name with prefix: `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** A string is text. */
export type XmlNode = XmlElement | string;

/** A policy of a hundred pages has a tenth of them. */
const MOST_ELEMENTS = 250_000;
const DEEPEST = 200;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** By namespace; the second ones are those of "Strict" files. */
const PREFIXES: Readonly<Record<string, string>> = {
  [W]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/**
 * @param part its name, for the message
 * @throws FileRefusal when it is not well-formed, or larger than a policy can be
 */
export function parseXml(part: string, bytes: Uint8Array): XmlElement {
  const source = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const parser = sax.parser(true, { xmlns: true, position: true });
  const root: Building = { name: '', attributes: {}, children: [] };
  const open: Building[] = [root];
  let count = 0;
  parser.ondoctype = () => {
    throw hasDoctype(part);
  };
  parser.onerror = () => {
    throw broken(part, parser.line + 1);
  };
  parser.onopentag = (tag) => {
    count += 1;
    if (count > MOST_ELEMENTS || open.length > DEEPEST) throw tooMuch(part);
    const element: Building = { name: nameOf(tag), attributes: attributesOf(tag), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  const addText = (text: string) => {
    open.at(-1)?.children.push(text);
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.write(source).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top) throw broken(part, 1);
  return top;
}

interface Building {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Building | string)[];
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function nameOf(tag: sax.Tag | sax.QualifiedTag): string {
  return 'uri' in tag ? qualified(tag.uri, tag.local, tag.name) : tag.name;
}

function attributesOf(tag: sax.Tag | sax.QualifiedTag): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const attribute of Object.values(tag.attributes)) {
    if (typeof attribute === 'string' || attribute.prefix === 'xmlns') continue;
    attributes[qualified(attribute.uri, attribute.local, attribute.name)] = attribute.value;
  }
  return attributes;
}

function qualified(uri: string, local: string, name: string): string {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? name : `${prefix}:${local}`;
}

/** The elements in `element`, of one name if it is given. */
export function elementsIn(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of the path: `childOf(p, 'w:pPr', 'w:pStyle')`. */
export function childOf(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elementsIn(at, name)[0], element);
}

/** `w:val` of an element below `element`. */
export function valOf(
  element: XmlElement | undefined,
  ...path: readonly string[]
): string | undefined {
  return childOf(element, ...path)?.attributes['w:val'];
}

/** `w:b` without a value, or with any but false. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !/^(?:0|false|off|none)$/i.test(found.attributes['w:val'] ?? '');
}

/** `element` and all elements below it, in the order of the text. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) {
    if (typeof child !== 'string') yield* elementsBelow(child);
  }
}

function hasDoctype(part: string): FileRefusal {
  return refusal(
    [
      `a document type (<!DOCTYPE>) in ${part}, which no word processor writes`,
      'a .docx as Word, LibreOffice or Google Docs save it',
      'do not open the file; ask its sender where it comes from',
    ],
    [
      `объявление <!DOCTYPE> в ${part}: ни один редактор его не создаёт`,
      'файл .docx, сохранённый в Word, LibreOffice или Google Docs',
      'не открывайте файл; выясните у отправителя, откуда он',
    ],
  );
}

function broken(part: string, line: number): FileRefusal {
  return refusal(
    [
      `XML that cannot be read: ${part}, line ${line}`,
      'a .docx as Word, LibreOffice or Google Docs save it',
      'open the file in Word, save it again as .docx, and import that',
    ],
    [
      `XML не читается: ${part}, строка ${line}`,
      'файл .docx, сохранённый в Word, LibreOffice или Google Docs',
      'откройте файл в Word, сохраните заново как .docx и импортируйте',
    ],
  );
}

function tooMuch(part: string): FileRefusal {
  return refusal(
    [
      `${part} has more than ${MOST_ELEMENTS} elements, or more than ${DEEPEST} inside one another`,
      'the text of a policy',
      'check that this is the right file; copy its text into a new document and import that',
    ],
    [
      `в ${part} больше ${MOST_ELEMENTS} элементов или больше ${DEEPEST} вложенных друг в друга`,
      'текст политики',
      'проверьте, тот ли это файл; скопируйте его текст в новый документ и импортируйте',
    ],
  );
}
