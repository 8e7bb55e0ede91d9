import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../../../src/edition/canonical.ts';
import { type Edition, titleOf } from '../../../../src/edition/library.ts';
import { createPdfCompiler, type PdfCompiler } from '../../../../src/formats/pdf/compiler.ts';
import type { PdfView } from '../../../../src/formats/pdf/source.ts';
import { loadContent } from '../../../../src/store/load.ts';
import { LANGUAGES, type Language } from '../../../../src/text/language.ts';
import { plainText } from '../../../../src/text/plain-text.ts';
import type { Section } from '../../../../src/text/section.ts';
import { hasPoppler } from '../../../has-poppler.ts';
import { sampleView } from './sample-view.ts';
import { taggedText } from './tagged-text.ts';

const CONTENT = new URL('../../../../content', import.meta.url).pathname;
const WORDS = {
  kk: {
    shortTitle: 'Құпиялылық саясаты',
    editionLine: '2022 жылғы 22 ақпандағы редакция',
    forceLines: ['2022 жылғы 22 ақпаннан бастап қолданылады'],
    digestLabel: 'Бақылау сомасы',
    sealLabel: 'Мөрдің бақылау сомасы',
  },
  ru: {
    shortTitle: 'Политика конфиденциальности',
    editionLine: 'Редакция от 22 февраля 2022 г.',
    forceLines: ['Действует с 22 февраля 2022 г.'],
    digestLabel: 'Контрольная сумма',
    sealLabel: 'Контрольная сумма печати',
  },
};

let compiler: PdfCompiler;
let first: Edition;
beforeAll(async () => {
  compiler = await createPdfCompiler();
  const { library } = await loadContent(CONTENT);
  const edition = library.documents[0]?.editions[0];
  if (!edition) throw new Error('The first edition is part of the repository');
  first = edition;
});

function viewOf(edition: Edition, language: Language): PdfView {
  return {
    ...WORDS[language],
    language,
    title: titleOf(edition, language),
    date: edition.date,
    address: `https://hitter.kz/${language}/privacy/${edition.date}/`,
    digest: createHash('sha256').update(canonicalText(edition, language)).digest('hex'),
    sections: edition.sections[language],
  };
}

/** The edition as read aloud: paragraphs, and items with their marks. */
function readAloud(view: PdfView): readonly string[] {
  return [view.title, view.editionLine, ...view.forceLines, ...view.sections.flatMap(readSection)];
}

function readSection(section: Section): readonly string[] {
  const heading = section.number === 0 ? [] : [`${section.number}.`, section.heading];
  return [...heading, ...section.body.children.flatMap(readBlock)];
}

function readBlock(node: Nodes): readonly string[] {
  if (node.type !== 'list') return [plainText(node)];
  return node.children.flatMap((item) => ['•', ...item.children.flatMap(readBlock)]);
}

function bookmarks(pdf: Uint8Array): readonly string[] {
  const titles = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Title <FEFF(\w+)>\n {2}\/Dest/g);
  return [...titles].map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'));
}

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

describe.each(LANGUAGES)('the first edition in %s', (language) => {
  let view: PdfView;
  let pdf: Uint8Array;
  let file: string;
  beforeAll(async () => {
    view = viewOf(first, language);
    pdf = await compiler.edition(view);
    file = Buffer.from(pdf).toString('latin1');
  });

  test('has the words of the edition and no others', () => {
    const words = taggedText(pdf).map((line) => line.replace(/^\w+ ?/, ''));
    expect(words.join('').replace(/ /g, '')).toBe(readAloud(view).join('').replace(/ /g, ''));
  });

  test('keeps paragraphs whole', () => {
    const paragraphs = taggedText(pdf).filter((line) => line.startsWith('P '));
    const expected = [view.editionLine, ...view.forceLines];
    for (const section of view.sections) {
      for (const node of section.body.children) {
        expected.push(...readBlock(node).filter((text) => text !== '•'));
      }
    }
    expect(paragraphs).toEqual(expected.map((text) => `P ${text}`));
  });

  test('declares what PDF/UA-1 requires', () => {
    expect({
      part: /<pdfuaid:part>(.*?)</.exec(file)?.[1],
      language: /\/Type \/Catalog[\s\S]*?\/Lang \((\w+)\)/.exec(file)?.[1],
      marked: file.includes('/Marked true'),
      titleShown: file.includes('/DisplayDocTitle true'),
      title: Buffer.from(
        /<dc:title>.*?x-default">(.*?)</.exec(file)?.[1] ?? '',
        'latin1',
      ).toString(),
      bookmarks: bookmarks(pdf),
      fontsNotEmbedded: [...file.matchAll(/\/Type \/FontDescriptor[^>]*>>/g)].filter(
        ([descriptor]) => !/\/FontFile[23]? /.test(descriptor),
      ),
    }).toEqual({
      part: '1',
      language,
      marked: true,
      titleShown: true,
      title: view.title,
      bookmarks: view.sections.slice(1).map(({ number, heading }) => `${number}. ${heading}`),
      fontsNotEmbedded: [],
    });
  });

  test('is the same in another process, and has the date of the edition', () => {
    const script = `
      import { createPdfCompiler } from './src/formats/pdf/compiler.ts';
      import { readFileSync } from 'node:fs';
      const compiler = await createPdfCompiler();
      const pdf = await compiler.edition(JSON.parse(readFileSync(0, 'utf8')));
      process.stdout.write(Buffer.from(pdf));`;
    const again = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: new URL('../../../..', import.meta.url),
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
      input: JSON.stringify(view),
    });
    expect(Buffer.compare(again, pdf)).toBe(0);
    expect(file).toContain('/CreationDate (D:20220222');
  });

  test('takes at most 150 KB', () => {
    expect(pdf.length).toBeLessThan(150_000);
  });
});

test('a very long word breaks without a hyphen', async () => {
  const word = `https://hitter.kz/${'a'.repeat(200)}`;
  const pdf = await compiler.edition(sampleView({ preamble: `# П\n\n${word} ${word}` }));
  expect(taggedText(pdf).at(-1)).toBe(`P ${word} ${word}`);
});

test('every kind of block is tagged as what it is', async () => {
  const pdf = await compiler.edition(
    sampleView({
      preamble: '# Политика\n\nНачало.',
      rights: `# Права IP-адреса

Знаки: #[]{}$*\\*\\_\\\`\\\\<\\>@~"'--...//  и *курсив*, **жирный**, ***оба***[^a].

3. три;
   - внутри;
4. четыре — support@hitter.kz.

## Таблица {#table}

| Данные | Срок |
| --- | --: |
| Номер | 5 |

> Цитата, см. [права](#rights) и [три](#rights-2-1).

***

Ещё раз[^a].

[^a]: Сноска.`,
    }),
  );
  expect(taggedText(pdf)).toEqual([
    'Document',
    'H1 Политика',
    'P Редакция от 22 февраля 2022 г.',
    'P Действует с 22 февраля 2022 г.',
    'P Начало.',
    'H2 1.Права IP-адреса',
    `P Знаки: #[]{}$**_\`\\<>@~"'--...// и курсив, жирный, оба`,
    'Lbl 1',
    'Note',
    'Lbl 1',
    'Note Сноска.',
    'P .',
    'L',
    'LI',
    'Lbl 3.',
    'LBody',
    'P три;',
    'L',
    'LI',
    'Lbl •',
    'LBody',
    'P внутри;',
    'LI',
    'Lbl 4.',
    'LBody',
    'P четыре — support@hitter.kz.',
    'H3 Таблица',
    'Table',
    'THead',
    'TR',
    'TH',
    'P Данные',
    'TH Срок',
    'TBody',
    'TR',
    'TD',
    'P Номер',
    'TD 5',
    'BlockQuote',
    'P Цитата, см. права и три.',
    'P Ещё раз',
    'Lbl 1',
    'P .',
  ]);
  expect(bookmarks(pdf)).toEqual(['1. Права IP-адреса', 'Таблица']);
});

test('a PDF has all letters of Kazakh in every style', async () => {
  const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі';
  const pdf = await compiler.edition(
    sampleView({
      preamble: '# С',
      letters: `# ${letters}\n\n${letters} *${letters}* **${letters}** ***${letters}***`,
    }),
  );
  expect(taggedText(pdf).slice(-2)).toEqual([
    `H2 1.${letters}`,
    `P ${letters} ${letters} ${letters} ${letters}`,
  ]);
});

test('editions compiled at once do not mix, and a title may have any character', async () => {
  const titles = ['А & Б <rdf> "в"', 'Г \\ #д $е$'];
  const pdfs = await Promise.all(
    titles.map((title) => compiler.edition({ ...sampleView({ preamble: '# П' }), title })),
  );
  expect(pdfs.map((pdf) => taggedText(pdf)[1])).toEqual(titles.map((title) => `H1 ${title}`));
});

test('a character without a glyph is an error, not an empty box', async () => {
  const view = sampleView({ preamble: '# П', x: '# Х\n\nОт 18 лет ≥ и → 😀' });
  await expect(compiler.edition(view)).rejects.toThrow(
    'https://hitter.kz/ru/privacy/2022-02-22/: the fonts have no glyph for «😀» (U+1F600)',
  );
});

describe('with pdftotext (skipped where poppler-utils is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hitter-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.runIf(hasPoppler()).each(LANGUAGES)(
    'the page text of %s is the text of the edition',
    async (language) => {
      const view = viewOf(first, language);
      const path = join(folder, `${language}.pdf`);
      writeFileSync(path, await compiler.edition(view));
      // In points: the text block of A4, between the numbers in the margin, the head and the foot.
      const block = ['-x', '84', '-y', '70', '-W', '450', '-H', '690'];
      const text = execFileSync('pdftotext', [...block, '-enc', 'UTF-8', path, '-'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      expect(withoutSpace(text)).toBe(withoutSpace(readAloud(view).join('')));
    },
  );

  test.runIf(hasPoppler()).each([
    ['Политика конфиденциальности', 'конфиденциальности'],
    ['Политика конфиденциальности. '.repeat(9), '…'],
  ])('the running head is one line: %s', async (shortTitle, ending) => {
    const path = join(folder, 'head.pdf');
    const preamble = `# П\n\n${'Абзац.\n\n'.repeat(60)}`;
    writeFileSync(path, await compiler.edition({ ...sampleView({ preamble }), shortTitle }));
    const head = ['-f', '2', '-l', '2', '-x', '0', '-y', '0', '-W', '595', '-H', '70'];
    const text = execFileSync('pdftotext', [...head, '-layout', '-enc', 'UTF-8', path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [first, ...more] = text.split('\n').filter((line) => line.trim() !== '');
    expect(first).toMatch(
      new RegExp(`^ *Политика.*${ending} {2,}Редакция от 22 февраля 2022 г\\.$`),
    );
    expect(more).toEqual([]);
  });
});
