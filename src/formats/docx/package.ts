/** The parts of a Word file in their package (ECMA-376, part 2). Equal parts give equal bytes. */
import { strToU8, zipSync } from 'fflate';
import type { DocxText, DocxView } from './edition.ts';
import { type Parts, relationship } from './parts.ts';
import { NAMESPACES, stylesPart } from './styles.ts';
import { element, escaped, valued, xmlPart } from './xml.ts';

export interface DocxParts {
  readonly view: DocxView;
  /** `word/document.xml` */
  readonly document: string;
  readonly parts: Parts;
  /** `ru-RU` */
  readonly language: string;
  readonly isBilingual: boolean;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export function packed({
  view,
  document,
  parts,
  language,
  isBilingual,
}: DocxParts): Uint8Array<ArrayBuffer> {
  const heads = headParts(view, parts);
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(
      relationship('document', 'officeDocument', 'word/document.xml'),
      element('Relationship', {
        Id: 'core',
        Type: `${PACKAGE}/relationships/metadata/core-properties`,
        Target: 'docProps/core.xml',
      }),
      relationship('custom', 'custom-properties', 'docProps/custom.xml'),
    ),
    'docProps/core.xml': coreProperties(view),
    'docProps/custom.xml': customProperties(view),
    'word/document.xml': document,
    ...heads,
    'word/footnotes.xml': parts.footnotesPart(),
    'word/numbering.xml': parts.numbering.part(),
    'word/settings.xml': SETTINGS,
    'word/styles.xml': stylesPart({ language, isNarrow: isBilingual, used: parts.styles }),
    'word/_rels/document.xml.rels': relationships(
      ...RELATED.map(([id, kind]) => relationship(id, kind, `${id}.xml`)),
      ...parts.relationships(),
    ),
    'word/_rels/footnotes.xml.rels': relationships(...parts.relationships()),
  };
  // The earliest time that a zip file can hold, whose fields are those of the local clock.
  const earliest = new Date(1980, 0, 1, 12);
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { level: 6, mtime: earliest }));
}

/** The parts that the text refers to, by name, with their kinds. */
const RELATED = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['footnotes', 'footnotes'],
  ['head', 'header'],
  ['firstHead', 'header'],
  ['foot', 'footer'],
] as const;

function contentTypes(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
    ['/word/document.xml', `${word}.document.main+xml`],
    ...RELATED.map(([name, kind]) => [`/word/${name}.xml`, `${word}.${kind}+xml`] as const),
  ];
  return xmlPart(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(([part, type]) => element('Override', { PartName: part, ContentType: type })),
    ),
  );
}

function relationships(...list: readonly string[]): string {
  return xmlPart(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list));
}

function coreProperties({ texts, author, published }: DocxView): string {
  const time = (name: string) =>
    element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${published}T00:00:00Z`);
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escaped(texts.map(({ title }) => title).join(' · '))),
      element('dc:subject', {}, escaped(texts.map(({ editionLine }) => editionLine).join(' · '))),
      element('dc:creator', {}, escaped(author)),
      element('cp:lastModifiedBy', {}, escaped(author)),
      time('dcterms:created'),
      time('dcterms:modified'),
      element('dc:language', {}, texts.map(({ language }) => language).join(', ')),
    ),
  );
}

/** What the file was exported from, also in bookmarks. */
function customProperties({ edition, against, texts }: DocxView): string {
  const facts: readonly (readonly [string, string])[] = [
    ['policy-document', edition.document],
    ['policy-edition', edition.date],
    ...(against ? [['policy-against', against.date] as const] : []),
    ['policy-languages', texts.map(({ language }) => language).join(' ')],
    ...texts.map(({ language, digest }) => [`policy-digest-${language}`, digest] as const),
  ];
  return xmlPart(
    element(
      'Properties',
      { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
      ...facts.map(([name, value], i) =>
        element(
          'property',
          { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name },
          element('vt:lpwstr', {}, escaped(value)),
        ),
      ),
    ),
  );
}

function headParts({ texts }: DocxView, parts: Parts): Readonly<Record<string, string>> {
  const paragraph = (style: string, ...content: readonly string[]) =>
    element('w:p', {}, element('w:pPr', {}, valued('w:pStyle', parts.style(style))), ...content);
  const lines = texts.map((text) =>
    paragraph('header', textRun(text.shortTitle), TAB, textRun(editionAndDates(text))),
  );
  const foot = paragraph(
    'footer',
    textRun(texts.map(({ address }) => address).join(' · ')),
    TAB,
    field('PAGE'),
    textRun(' / '),
    field('NUMPAGES'),
  );
  const part = (name: string, ...content: readonly string[]) =>
    xmlPart(element(name, NAMESPACES, ...content));
  return {
    'word/head.xml': part('w:hdr', ...lines),
    'word/firstHead.xml': part('w:hdr', '<w:p/>'),
    'word/foot.xml': part('w:ftr', foot),
  };
}

function editionAndDates({ editionLine, forceLine }: DocxText): string {
  return `${editionLine} · ${forceLine}`;
}

function textRun(text: string): string {
  return element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, escaped(text)));
}

const TAB = '<w:r><w:tab/></w:r>';

function field(name: string): string {
  return element('w:fldSimple', { 'w:instr': ` ${name} ` }, textRun('1'));
}

/** Without a mode of compatibility Word would open the file as one of Word 2007. */
const SETTINGS = xmlPart(
  element(
    'w:settings',
    NAMESPACES,
    valued('w:defaultTabStop', 425),
    '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>',
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
  ),
);
