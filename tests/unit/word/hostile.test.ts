/** Files that are made to harm: a clear refusal, soon, and in little memory. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/word/docx.ts';
import { FileRefusal } from '../../../src/word/refusal.ts';
import { p, wordFile, zipped } from './package.ts';

/** Of the processor. */
const SECONDS = 5;
const MEGABYTE = 1024 * 1024;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function document(body: string): string {
  return `<w:document ${W}><w:body>${body}</w:body></w:document>`;
}

/** A ZIP of parts full of spaces, which pack to a thousandth. */
function bomb(size: number, names = ['document'], told = size): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size, ' '), { level: 1 });
  const bytes = Buffer.from(
    zipSync(Object.fromEntries(names.map((name) => [`word/${name}.xml`, [packed, { level: 0 }]]))),
  );
  // The parts are stored packed: their entries have to say so.
  for (const [sign, method, unpacked] of [
    [0x04034b50, 8, 22],
    [0x02014b50, 10, 24],
  ] as const) {
    const mark = Buffer.alloc(4);
    mark.writeUInt32LE(sign);
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 4)) {
      bytes.writeUInt16LE(8, at + method);
      bytes.writeUInt32LE(told, at + unpacked);
    }
  }
  return bytes;
}

function withFlag(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1; ) {
    file.writeUInt16LE(file.readUInt16LE(at + 8) | 1, at + 8);
    at = file.indexOf('PK\u0001\u0002', at + 4, 'latin1');
  }
  return file;
}

const FILES: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['a part of 100 MB', () => bomb(100 * MEGABYTE), /more than 8 MB/],
  [
    'a part of 100 MB that says it has 10 bytes',
    () => bomb(100 * MEGABYTE, ['document'], 10),
    /more than 8 MB/,
  ],
  [
    'many parts of 7 MB',
    () => bomb(7 * MEGABYTE, ['document', 'styles', 'numbering', 'footnotes']),
    /more than 8 MB/,
  ],
  [
    'millions of elements',
    () => zipped({ 'word/document.xml': document('<w:p/>'.repeat(1_000_000)) }),
    /more than 250000 elements/,
  ],
  [
    'elements a thousand deep',
    () => zipped({ 'word/document.xml': document('<w:p>'.repeat(100_000)) }),
    /inside one another/,
  ],
  [
    'entities that multiply',
    () =>
      zipped({
        'word/document.xml': `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>${document('&j;')}`,
      }),
    /document type/,
  ],
  [
    'an entity of a file of this computer',
    () =>
      zipped({
        'word/document.xml': `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${document('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')}`,
      }),
    /document type/,
  ],
  ['an unknown entity', () => zipped({ 'word/document.xml': document('&a;') }), /cannot be read/],
  [
    'XML that is not well-formed',
    () => zipped({ 'word/document.xml': document('<w:p>') }),
    /cannot be read/,
  ],
  ['no XML', () => zipped({ 'word/document.xml': 'Hello' }), /cannot be read/],
  ['a part protected with a password', () => withFlag(wordFile(p('Текст'))), /password/],
  ['no text', () => zipped({ 'word/styles.xml': '<a/>' }), /no \.docx/],
  ['a few bytes of ZIP', () => strToU8('PK\u0003\u0004'), /unpacked/],
  [
    'a directory that points outside the file',
    () => {
      const file = Buffer.from(wordFile(p('Текст')));
      file.writeUInt32LE(0xfffffff0, file.length - 6);
      return file;
    },
    /unpacked/,
  ],
];

describe('a hostile file', () => {
  it.each(FILES)(
    '%s is refused',
    (_, made, found) => {
      const bytes = made();
      const start = process.cpuUsage();
      let refusal: unknown;
      try {
        readDocx('counsel.docx', bytes).flow(() => true);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(FileRefusal);
      expect(refusal instanceof FileRefusal && refusal.messages.en.found).toMatch(found);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1_000_000).toBeLessThan(SECONDS);
    },
    60_000,
  );

  it('that refers to things outside has them left alone', () => {
    const outside = (id: string, type: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://evil.example/x.xml" TargetMode="External"/>`;
    const bytes = zipped({
      'word/document.xml': document('<w:p><w:r><w:t>Текст</w:t></w:r></w:p>'),
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'footnotes', 'numbering', 'comments', 'attachedTemplate', 'frame', 'oleObject'].map((type, i) => outside(`r${i}`, type)).join('')}</Relationships>`,
    });
    const { blocks } = readDocx('counsel.docx', bytes).flow(() => true);
    expect(blocks).toHaveLength(1);
  });
});
