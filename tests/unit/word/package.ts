/** Small Word files for tests, made of the XML of their parts. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

export interface PackageParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** Text of the page header. */
  readonly header?: string;
  /** Targets of links, by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>;
}

/** @returns the bytes of a `.docx` */
export function wordFile(parts: PackageParts | string): Uint8Array {
  const { body, links = {}, ...others } = typeof parts === 'string' ? { body: parts } : parts;
  const part = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
  const kinds = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    comments: 'comments',
    header: 'hdr',
  } as const;
  const files: Record<string, string> = {
    'word/document.xml': part(
      'document',
      `<w:body>${body}<w:sectPr>${others.header === undefined ? '' : '<w:headerReference w:type="default" r:id="header"/>'}</w:sectPr></w:body>`,
    ),
  };
  const related: string[] = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  for (const [name, root] of Object.entries(kinds)) {
    const content = others[name as keyof typeof kinds];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = part(root, name === 'header' ? p(content) : content);
    related.push(`<Relationship Id="${name}" Type="${R}/${name}" Target="${name}.xml"/>`);
  }
  return zipped({
    ...files,
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships(
      `<Relationship Id="main" Type="${R}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(related.join('')),
  });
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { level: 9, mtime: new Date(1980, 0, 1, 12) });
}

function relationships(list: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

/** A paragraph of plain text. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph of runs. */
export function runs(...content: readonly string[]): string {
  return `<w:p>${content.join('')}</w:p>`;
}

/** A bold line of its own. */
export function bold(text: string): string {
  return runs(r(text, '<w:b/>'));
}

/** A heading by outline level, from 1. */
export function h(level: number, text: string): string {
  return p(text, `<w:outlineLvl w:val="${level - 1}"/>`);
}

/** A paragraph whose end is tracked, of content. */
export function tracked(change: 'ins' | 'del', content: string): string {
  return `<w:p><w:pPr><w:rPr><w:${change} ${BY}/></w:rPr></w:pPr>${content}</w:p>`;
}

export const BY = 'w:id="1" w:author="Юрист" w:date="2026-11-20T10:00:00Z"';

export function ins(content: string): string {
  return `<w:ins ${BY}>${content}</w:ins>`;
}

export function del(text: string): string {
  return `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
