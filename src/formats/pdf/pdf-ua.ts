/**
 * Declares that a PDF keeps to PDF/UA-1 (ISO 14289-1, clause 5: `pdfuaid:part` in the metadata;
 * clause 7.1: the viewer shows the title). Typst writes this itself when told to export `ua-1`,
 * but typst-ts-web-compiler has no option for it; see `get_artifact` in
 * https://github.com/Myriad-Dreamin/typst.ts/blob/v0.7.0/packages/compiler/src/lib.rs
 * Typst does everything else that the standard requires in any tagged PDF.
 */
interface Edit {
  /** Offset at which `text` is inserted. */
  readonly at: number;
  /** How many bytes `text` replaces. */
  readonly length: number;
  readonly text: string;
}

const NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
const DECLARATION = '<pdfuaid:part>1</pdfuaid:part>';

/**
 * @param pdf as Typst writes it: one revision, a plain cross-reference table, metadata as plain
 *   text
 * @returns the bytes of Typst's own export to `ua-1`, except for the bounding boxes that it adds to
 *   tables
 * @throws Error when the PDF has another structure
 */
export function declarePdfUa(pdf: Uint8Array): Uint8Array {
  // Latin-1 keeps one character for each byte.
  const file = Buffer.from(pdf).toString('latin1');
  const table = Number(find(file, /\nstartxref\n(\d+)\n%%EOF\s*$/, 0)[1]);
  const object = (reference: RegExp, from: number) =>
    objectOffset(file, table, Number(find(file, reference, from)[1]));
  const catalog = object(/\/Root (\d+) 0 R/, table);
  const metadata = object(/\/Metadata (\d+) 0 R/, catalog);
  const size = find(file, /\/Length (\d+)/, metadata);
  const longer = Number(size[1]) + NAMESPACE.length + DECLARATION.length;
  const preferences = find(file, /\/ViewerPreferences <</, catalog);
  const edits: readonly Edit[] = [
    { at: size.index, length: size[0].length, text: `/Length ${longer}` },
    { at: find(file, /(?<=<rdf:Description [^>]*)>/, metadata).index, length: 0, text: NAMESPACE },
    { at: find(file, /<xmpTPg:NPages>/, metadata).index, length: 0, text: DECLARATION },
    {
      at: preferences.index + preferences[0].length,
      length: 0,
      text: '\n    /DisplayDocTitle true',
    },
  ];
  return new Uint8Array(Buffer.from(applyEdits(file, table, edits), 'latin1'));
}

/** Applies the edits and updates the offsets of the objects after them. */
function applyEdits(file: string, table: number, unordered: readonly Edit[]): string {
  const edits = unordered.toSorted((a, b) => a.at - b.at);
  const moved = (offset: number): number =>
    edits
      .filter(({ at }) => at < offset)
      .reduce((sum, { text, length }) => sum + text.length - length, offset);
  let body = '';
  let from = 0;
  for (const { at, length, text } of edits) {
    body += file.slice(from, at) + text;
    from = at + length;
  }
  const tail = file
    .slice(table)
    .replace(/^\d{10}(?= \d{5} n)/gm, (offset) => String(moved(Number(offset))).padStart(10, '0'))
    .replace(/(?<=\nstartxref\n)\d+/, (offset) => String(moved(Number(offset))));
  return body + file.slice(from, table) + tail;
}

/** Where object `id` begins, by the table of one section that starts at object 0. */
function objectOffset(file: string, table: number, id: number): number {
  const entries = find(file, /xref\n0 \d+\n/, table);
  const start = entries.index + entries[0].length + id * 20;
  return Number(file.slice(start, start + 10));
}

function find(file: string, pattern: RegExp, from: number): RegExpExecArray {
  const match = new RegExp(pattern, 'g');
  match.lastIndex = from;
  const found = match.exec(file);
  if (!found) throw new Error(`Unexpected PDF: no ${pattern} after byte ${from}`);
  return found;
}
