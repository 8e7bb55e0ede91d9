import { expect, test } from 'vitest';
import { declarePdfUa } from '../../../../src/formats/pdf/pdf-ua.ts';

/** A PDF of three objects as Typst builds it. */
function pdf(xmp: string, preferences: string): string {
  const objects = [
    '1 0 obj\n<<\n  /Type /Pages\n>>\nendobj\n\n',
    `2 0 obj\n<<\n  /Length ${Buffer.byteLength(xmp)}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream\nendobj\n\n`,
    `3 0 obj\n<<\n  /Type /Catalog\n  /Pages 1 0 R\n  /Metadata 2 0 R\n  /ViewerPreferences <<${preferences}\n    /Direction /L2R\n  >>\n>>\nendobj\n\n`,
  ];
  const offsets: number[] = [];
  let body = '%PDF-1.7\n%\u0080\n\n';
  for (const object of objects) {
    offsets.push(Buffer.byteLength(body));
    body += object;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`);
  return `${body}xref\n0 4\n0000000000 65535 f\r\n${entries.join('')}trailer\n<<\n  /Size 4\n  /Root 3 0 R\n>>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF`;
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

test('the declaration is in the metadata, and the offsets after it are right', () => {
  const before = pdf(
    '<rdf:Description rdf:about="" ><dc:title>Құжат</dc:title><xmpTPg:NPages>1</xmpTPg:NPages></rdf:Description>',
    '',
  );
  const after = pdf(
    '<rdf:Description rdf:about=""  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ><dc:title>Құжат</dc:title><pdfuaid:part>1</pdfuaid:part><xmpTPg:NPages>1</xmpTPg:NPages></rdf:Description>',
    '\n    /DisplayDocTitle true',
  );
  expect(Buffer.from(declarePdfUa(bytes(before))).toString()).toBe(after);
});

test.each([
  ['no PDF at all', 'text'],
  ['metadata without a description', pdf('<x/>', '')],
])('%s is refused', (_, file) => {
  expect(() => declarePdfUa(bytes(file))).toThrow('Unexpected PDF: no ');
});
