/** Reads a `.docx`, as Word, LibreOffice, Google Docs and pandoc write it, into a flow. */
import { readBlocks, type Surroundings } from './body.ts';
import type { Flow, FlowBlock, FlowComment } from './flow.ts';
import { numberingOf } from './numbering.ts';
import { damaged, encrypted, packageParts } from './package-parts.ts';
import { type FileRefusal, refusal } from './refusal.ts';
import {
  type Decide,
  type TrackedChange,
  trackedChanges,
  withDoubtfulStyles,
  withoutChanges,
} from './revisions.ts';
import { stylesOf } from './styles.ts';
import { childOf, elementsBelow, elementsIn, parseXml, type XmlElement } from './xml.ts';

export interface DocxFile {
  readonly name: string;
  readonly changes: readonly TrackedChange[];
  /** Names of all bookmarks. */
  readonly bookmarks: ReadonlySet<string>;
  /** Custom properties, by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** The text, with each tracked change accepted or rejected. */
  flow(decide: Decide): Flow;
}

const MAIN = 'officeDocument';

/** @throws FileRefusal when it is no `.docx`, is protected, damaged, or larger than a policy can be */
export function readDocx(name: string, bytes: Uint8Array): DocxFile {
  const format = formatOf(bytes);
  if (format !== 'zip') throw format === 'encrypted' ? encrypted() : notDocx(format);
  const parts = packageParts(bytes);
  const main = mainPart(parts);
  if (main === undefined) throw notDocx(otherPackage(parts));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const xml = (path: string): XmlElement | undefined => {
    const part = parts.get(path);
    return part && parseXml(path, part);
  };
  const related = relationships(xml(relationshipsOf(main)));
  const partOf = (type: string): XmlElement | undefined => {
    const found = related.find((one) => one.type === type && !one.isExternal);
    return found && xml(resolvedPath(folder, found.target));
  };
  const document = xml(main);
  const body = childOf(document, 'w:body');
  if (!document || !body) throw damaged();
  const footnotes = partOf('footnotes');
  const endnotes = partOf('endnotes');
  const styles = stylesOf(partOf('styles'));
  const comments = commentsOf(partOf('comments'), partOf('commentsExtended'));
  const numbers = partOf('numbering');
  const settings = partOf('settings');
  const bookmarks = new Set(
    [...elementsBelow(body)]
      .filter((element) => element.name === 'w:bookmarkStart')
      .map(({ attributes }) => attributes['w:name'] ?? ''),
  );
  const isByLibreOffice = /LibreOffice/.test(
    new TextDecoder().decode(parts.get('docProps/app.xml')),
  );
  const isExport = [...bookmarks].some((one) => one.startsWith('edition_'));
  const changed = [body, footnotes, endnotes].flatMap((part) => (part ? trackedChanges(part) : []));
  return {
    name,
    changes: changed,
    bookmarks,
    properties: customProperties(xml('docProps/custom.xml')),
    flow(decide) {
      const surroundings = (part: string): Surroundings => ({
        file: name,
        styles,
        numbering: numberingOf(numbers, styles, isByLibreOffice),
        targets: targetsIn(relationships(xml(relationshipsOf(resolvedPath(folder, part))))),
        comments,
        isExport,
      });
      const notes = new Map<string, readonly FlowBlock[]>();
      const addNotes = (part: XmlElement | undefined, prefix: string, file: string) => {
        if (!part) return;
        const around = { ...surroundings(file), isNote: true };
        for (const note of elementsIn(withoutChanges(part, decide))) {
          const type = note.attributes['w:type'];
          if (type !== undefined && type !== 'normal') continue;
          notes.set(`${prefix}${note.attributes['w:id'] ?? ''}`, readBlocks(note, around));
        }
      };
      addNotes(footnotes, 'f', 'footnotes.xml');
      addNotes(endnotes, 'e', 'endnotes.xml');
      const around = { ...surroundings(main.slice(folder.length)), targets: targetsIn(related) };
      return {
        blocks: readBlocks(
          withoutChanges(isExport && isByLibreOffice ? withDoubtfulStyles(body) : body, decide),
          around,
        ),
        footnotes: notes,
        isExport,
        losses: isExport
          ? []
          : headerLosses(
              name,
              (target) => xml(resolvedPath(folder, target)),
              usedParts(body, related, settings),
            ),
      };
    },
  };
}

/** Whether to read a file as a `.docx`, if only to say what is wrong with it. */
export function isWordFile(name: string, bytes: Uint8Array): boolean {
  return /\.doc[xm]?$/i.test(name) || formatOf(bytes) !== 'other';
}

type Format = 'zip' | 'encrypted' | 'doc' | 'rtf' | 'odt' | 'pdf' | 'html' | 'other';

function formatOf(bytes: Uint8Array): Format {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return hasUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'doc';
  }
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('%PDF')) return 'pdf';
  if (/<(?:!doctype html|html)/i.test(start)) return 'html';
  return 'other';
}

function hasUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(text, 'utf16le'),
  );
}

function otherPackage(parts: ReadonlyMap<string, Uint8Array>): Format {
  return parts.has('content.xml') ? 'odt' : 'other';
}

const NAMES: Readonly<Record<Exclude<Format, 'zip' | 'encrypted'>, readonly [string, string]>> = {
  doc: [
    'an old Word file (.doc), whatever its name says',
    'старый формат Word (.doc), какое бы расширение ни было у файла',
  ],
  rtf: ['an RTF file', 'файл RTF'],
  odt: ['an OpenDocument file (.odt)', 'файл OpenDocument (.odt)'],
  pdf: ['a PDF', 'файл PDF'],
  html: ['an HTML page', 'страница HTML'],
  other: ['a file that is no .docx', 'файл не в формате .docx'],
};

function notDocx(format: Format): FileRefusal {
  const [en, ru] = NAMES[format === 'zip' || format === 'encrypted' ? 'other' : format];
  return refusal(
    [
      en,
      'a .docx or a .txt',
      'open it in Word or LibreOffice, choose File > Save as > .docx, and import that file',
    ],
    [
      ru,
      'файл .docx или .txt',
      'откройте его в Word или LibreOffice, выберите «Файл > Сохранить как > .docx» и импортируйте этот файл',
    ],
  );
}

interface Relationship {
  readonly id: string;
  /** The last word of its type: `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

function relationships(root: XmlElement | undefined): readonly Relationship[] {
  return elementsIn(root).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: attributes.Target ?? '',
    isExternal: attributes.TargetMode === 'External',
  }));
}

/** Only links may lead outside; nothing else outside the file is ever looked at. */
function targetsIn(list: readonly Relationship[]): ReadonlyMap<string, string> {
  return new Map(
    list.filter(({ type }) => type === 'hyperlink').map(({ id, target }) => [id, target]),
  );
}

function mainPart(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const root = parts.get('_rels/.rels');
  const found =
    root && relationships(parseXml('_rels/.rels', root)).find(({ type }) => type === MAIN);
  const path = found && !found.isExternal ? resolvedPath('', found.target) : 'word/document.xml';
  return parts.has(path) ? path : undefined;
}

function relationshipsOf(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function resolvedPath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names = `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const name of names) {
    if (name === '..') path.pop();
    else if (name !== '.' && name !== '') path.push(name);
  }
  return path.join('/');
}

function commentsOf(
  root: XmlElement | undefined,
  extended: XmlElement | undefined,
): ReadonlyMap<string, Omit<FlowComment, 'quote'>> {
  const done = new Set(
    (extended ? [...elementsBelow(extended)] : [])
      .filter(({ attributes }) => attributeNamed(attributes, 'done') === '1')
      .map(({ attributes }) => attributeNamed(attributes, 'paraId') ?? ''),
  );
  const comments = elementsIn(root, 'w:comment').filter((comment) => {
    const last = elementsIn(comment, 'w:p').at(-1);
    return !done.has(last?.attributes['w14:paraId'] ?? '-');
  });
  return new Map(
    comments.map((comment) => [
      comment.attributes['w:id'] ?? '',
      {
        author: comment.attributes['w:author'] ?? '',
        date: comment.attributes['w:date'] ?? '',
        text: elementsIn(comment, 'w:p').map(wordsIn).join('\n').trim(),
      },
    ]),
  );
}

function attributeNamed(
  attributes: Readonly<Record<string, string>>,
  local: string,
): string | undefined {
  return Object.entries(attributes).find(([name]) => name.split(':').at(-1) === local)?.[1];
}

function wordsIn(element: XmlElement): string {
  let text = '';
  for (const below of elementsBelow(element)) {
    if (below.name === 'w:t')
      text += below.children.filter((one) => typeof one === 'string').join('');
    else if (below.name === 'w:tab' || below.name === 'w:br') text += ' ';
  }
  return text;
}

function customProperties(root: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    elementsIn(root).map((property) => [
      property.attributes.name ?? '',
      elementsIn(property)
        .flatMap(({ children }) => children)
        .filter((child) => typeof child === 'string')
        .join(''),
    ]),
  );
}

/** The headers and footers that some page has. */
function usedParts(
  body: XmlElement,
  related: readonly Relationship[],
  settings: XmlElement | undefined,
): readonly Relationship[] {
  const isEvenShown = childOf(settings, 'w:evenAndOddHeaders') !== undefined;
  const used = new Set<string>();
  for (const section of elementsBelow(body)) {
    if (section.name !== 'w:sectPr') continue;
    const isFirstShown = childOf(section, 'w:titlePg') !== undefined;
    for (const reference of elementsIn(section)) {
      if (!/^w:(?:header|footer)Reference$/.test(reference.name)) continue;
      const type = reference.attributes['w:type'];
      if ((type === 'first' && !isFirstShown) || (type === 'even' && !isEvenShown)) continue;
      used.add(reference.attributes['r:id'] ?? '');
    }
  }
  return related.filter(({ id }) => used.has(id));
}

/** Page numbers alone are no text. */
function headerLosses(
  file: string,
  partAt: (target: string) => XmlElement | undefined,
  used: readonly Relationship[],
): Flow['losses'] {
  const losses: Flow['losses'][number][] = [];
  for (const { type, target } of used) {
    const part = partAt(target);
    const text = part ? wordsIn(part).trim() : '';
    if (!/\p{L}/u.test(text) || losses.some((loss) => loss.text === text)) continue;
    const name = type === 'header' ? HEADER : FOOTER;
    losses.push({ kind: 'header', text, place: { file, unit: 'paragraph', part: name } });
  }
  return losses;
}

const HEADER = { en: 'page header', ru: 'верхний колонтитул' };
const FOOTER = { en: 'page footer', ru: 'нижний колонтитул' };
