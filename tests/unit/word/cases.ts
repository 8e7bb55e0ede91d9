/** Files from many writers and by hand, for the corpus. `tests/fixtures/word/expected` has what comes of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LossKind } from '../../../src/word/losses.ts';
import type { Incoming } from './imported.ts';
import {
  BY,
  bold,
  del,
  h,
  ins,
  type PackageParts,
  p,
  r,
  runs,
  table,
  tracked,
  wordFile,
  zipped,
} from './package.ts';

export interface Case {
  readonly name: string;
  readonly files: readonly Incoming[];
  readonly changes?: 'accept' | 'reject';
  readonly drop?: readonly LossKind[];
}

const FILES = join(import.meta.dirname, '../../fixtures/word/files');

function stored(...names: readonly string[]): readonly Incoming[] {
  return names.map((name) => ({ name, bytes: readFileSync(join(FILES, name)) }));
}

function made(parts: PackageParts | string): readonly Incoming[] {
  return [{ name: 'counsel.docx', bytes: wordFile(parts) }];
}

function text(content: string | Uint8Array, name = 'counsel.txt'): readonly Incoming[] {
  return [
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
  ];
}

const KK = {
  title: 'Құпиялылық саясаты',
  intro: 'Осы Саясатты «КаР-Тел» ЖШС әзірледі.',
  general: 'Жалпы ережелер',
  generalText: 'Саясат жалпыға қолжетімді құжат болып табылады.',
  data: 'Жиналатын деректердің тізбесі',
  dataText: 'Оператор абонентік нөмірді жинайды.',
};
const RU = {
  title: 'Политика конфиденциальности',
  intro: 'Настоящую Политику разработало ТОО «КаР-Тел».',
  general: 'Общие положения',
  generalText: 'Политика является общедоступным документом.',
  data: 'Перечень собираемых данных',
  dataText: 'Оператор собирает абонентский номер.',
};

type Words = typeof KK;

/** One language with headings by outline level; `more` goes after the text of the first section. */
function simple(words: Words, more = ''): string {
  return [
    h(1, words.title),
    p(words.intro),
    h(2, words.general),
    p(words.generalText),
    more,
    h(2, words.data),
    p(words.dataText),
  ].join('');
}

/** Both languages, the Russian first. */
function both(kk = '', ru = ''): string {
  return simple(RU, ru) + simple(KK, kk);
}

const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const BELOW = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';
const LETTERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

/** Bold lines with typed numbers, as in most contracts. */
function typed(words: Words, clause = ''): string {
  return [
    runs('<w:pPr><w:jc w:val="center"/></w:pPr>', r(words.title.toUpperCase(), '<w:b/>')),
    p(words.intro),
    bold(`1. ${words.general}`),
    p(`1.1. ${words.generalText}`),
    p(`1.2. ${words.intro}`),
    bold(`2. ${words.data}`),
    p(`2.1. ${words.dataText}`),
    clause,
  ].join('');
}

/** Bold lines, of which only the sections have numbers. */
function countedUp(words: Words): string {
  return [
    bold(words.title),
    p(words.intro),
    bold(`1. ${words.general}`),
    p(words.generalText),
    bold(`2. ${words.data}`),
    bold(words.intro.slice(0, -1)),
    p(words.dataText),
    bold(`3. ${words.data}: ${words.general}`),
    p(words.generalText),
  ].join('');
}

function approved(): string {
  const right = '<w:jc w:val="right"/>';
  return [
    p('УТВЕРЖДЕНО', right),
    p('приказом генерального директора от 01.12.2026 № 15', right),
    typed(RU),
    p('«КаР-Тел» ЖШС бас директорының 01.12.2026 № 15 бұйрығымен', right),
    p('БЕКІТІЛДІ', right),
    typed(KK),
  ].join('');
}

/** A list of each language in turns, of lines that have few telling letters. */
function inTurns(): string {
  return [
    [bold(KK.title), bold(RU.title)],
    [p(KK.intro), p(RU.intro)],
    [bold(`1. ${KK.data}`), bold(`1. ${RU.data}`)],
    [p('Оператор мыналарды жинайды:'), p('Оператор собирает:')],
    [p('- телефон нөмірі;'), p('- номер телефона;')],
    [p('- құрылғы моделі;') + p('- нұсқасы.'), p('- модель;') + p('- версию.')],
    [bold(`2. ${KK.general}`), bold(`2. ${RU.general}`)],
    [p(KK.generalText), p(RU.generalText)],
  ]
    .flat()
    .join('');
}

/** As many lawyers number clauses: by the styles of headings. */
function styledClauses(): PackageParts {
  const one = (words: Words, id: number) => {
    const clause = (level: number, text: string) =>
      p(
        text,
        `<w:pStyle w:val="Heading${level}"/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${id}"/></w:numPr>`,
      );
    return [
      p(words.title, '<w:pStyle w:val="Title"/>'),
      p(words.intro),
      clause(1, words.general),
      clause(2, `${words.generalText} ${words.intro}`),
      clause(2, `${words.intro} ${words.generalText}`),
      clause(2, words.dataText),
      clause(1, words.data),
      clause(2, `${words.dataText} ${words.intro}`),
      clause(3, `${words.general};`),
      clause(3, `${words.data}.`),
    ].join('');
  };
  const style = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:rPr><w:b/></w:rPr></w:style>`;
  return {
    body: one(RU, 1) + one(KK, 3),
    styles: `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>${[1, 2, 3].map(style).join('')}`,
    numbering: NUMBERING.replace(
      '<w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>',
      '<w:lvlText w:val="%1.%2."/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="russianLower"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>',
    ),
  };
}

/** What Google Docs writes: empty revision ids, fonts and sizes on each run, `w:rtl`, no `docProps/app.xml`. */
function googleDocs(): PackageParts {
  const look = (properties = '') =>
    `<w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/>${properties}<w:color w:val="1d2021"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:rtl w:val="0"/></w:rPr>`;
  const run = (text: string, properties = '') =>
    `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000">${look(properties)}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (properties: string, ...content: readonly string[]) =>
    `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000"><w:pPr>${properties}${look()}</w:pPr>${content.join('')}</w:p>`;
  const styled = (style: string, text: string) =>
    paragraph(
      `<w:pStyle w:val="${style}"/><w:keepNext w:val="0"/>`,
      '<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.gjdgxs" w:id="0"/><w:bookmarkEnd w:id="0"/>',
      run(text),
    );
  const item = (level: number, left: number, text: string) =>
    paragraph(
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="4"/></w:numPr><w:ind w:left="${left}" w:hanging="360"/>`,
      run(text),
    );
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:shd w:fill="auto" w:val="clear"/></w:tcPr>${paragraph('<w:widowControl w:val="0"/>', run(text))}</w:tc>`;
  const one = (words: Words) =>
    [
      styled('Title', words.title),
      paragraph('', run(words.intro.slice(0, 9)), run(words.intro.slice(9), '<w:b w:val="1"/>')),
      styled('Heading1', words.general),
      paragraph('', run(words.generalText), run(' '), run('')),
      paragraph('', run(`${words.data}:`)),
      item(0, 720, `${words.dataText.slice(0, -1)};`),
      item(1, 1440, `${words.general};`),
      item(0, 720, words.intro),
      `<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr>${cell(words.data)}${cell(words.general)}</w:tr><w:tr>${cell('1')}${cell('2')}</w:tr></w:tbl>`,
      paragraph('', run('')),
      styled('Heading1', words.data),
      paragraph(
        '',
        run(words.dataText),
        `<w:hyperlink r:id="site"><w:r w:rsidDel="00000000">${look('<w:u w:val="single"/>')}<w:t>hitter.kz</w:t></w:r></w:hyperlink>`,
      ),
    ].join('');
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const bullet = (level: number, mark: string) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${mark}"/><w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
  return {
    body: one(RU) + one(KK),
    styles: `${style('Title', 'Title')}${style('Heading1', 'heading 1')}`,
    numbering: `<w:abstractNum w:abstractNumId="4">${bullet(0, '●')}${bullet(1, '○')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>`,
    links: { site: 'https://hitter.kz/' },
  };
}

function automatic(words: Words, id: number): string {
  const at = (properties: string) =>
    properties.replace('w:numId w:val="1"', `w:numId w:val="${id}"`);
  return [
    bold(words.title),
    p(words.intro),
    `<w:p><w:pPr>${at(NUMBERED)}</w:pPr>${r(words.general, '<w:b/>')}</w:p>`,
    p(words.generalText, at(BELOW)),
    p(words.intro, at(BELOW)),
    `<w:p><w:pPr>${at(NUMBERED)}</w:pPr>${r(words.data, '<w:b/>')}</w:p>`,
    p(words.dataText, at(BELOW)),
  ].join('');
}

const CELL = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const MERGED = `<w:tbl><w:tr>${CELL(p('Данные'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${CELL(p('Номер'))}${CELL(p('3 года'))}</w:tr></w:tbl>`;
const IMAGE =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Рисунок 1" descr="логотип"/></wp:inline></w:drawing></w:r>';
const TEXT_BOX = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('Текст в рамке')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Текст в рамке')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

function field(instruction: string, result: string): string {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${char('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${char('separate')}${result}${char('end')}`;
}

const MOVED = [
  `<w:p><w:pPr><w:rPr><w:moveFrom ${BY}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="7" ${BY.replace('w:id="1" ', '')} w:name="m"/><w:moveFrom ${BY}>${r('Этот абзац переехал ниже.')}</w:moveFrom><w:moveFromRangeEnd w:id="7"/></w:p>`,
  p('Этот абзац стоит на месте.'),
  `<w:p><w:pPr><w:rPr><w:moveTo ${BY}/></w:rPr></w:pPr><w:moveTo ${BY}>${r('Этот абзац переехал ниже.')}</w:moveTo></w:p>`,
].join('');

const CHANGED = [
  runs(r('Оператор хранит данные '), del('три года'), ins(r('пять лет')), r('.')),
  tracked('del', `${del('Этот абзац удалён.')}`),
  tracked('ins', ins(r('Этот абзац добавлен.'))),
  `<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr>${r('Первая половина, ')}</w:p>`,
  p('вторая половина.'),
].join('');

const CHANGED_ROWS = `<w:tbl><w:tr>${CELL(p('Данные'))}${CELL(p('Срок'))}</w:tr><w:tr><w:trPr><w:del ${BY}/></w:trPr>${CELL(runs(del('Номер')))}${CELL(runs(del('3 года')))}</w:tr><w:tr><w:trPr><w:ins ${BY}/></w:trPr>${CELL(runs(ins(r('Номер'))))}${CELL(runs(ins(r('5 лет'))))}</w:tr></w:tbl>`;

const COMMENTED = runs(
  '<w:commentRangeStart w:id="0"/>',
  r('Оператор хранит данные'),
  '<w:commentRangeEnd w:id="0"/>',
  '<w:r><w:commentReference w:id="0"/></w:r>',
  r(' три года.'),
);
const COMMENTS = `<w:comment w:id="0" w:author="Айгуль" w:date="2026-11-20T10:00:00Z">${p('Почему три?')}</w:comment>`;

const FOOTNOTES = `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="1">${runs('<w:r><w:footnoteRef/></w:r>', r(' Закон № 94-V.'))}</w:footnote><w:footnote w:id="2">${runs('<w:r><w:footnoteRef/></w:r>', r(' № 94-V Заң.'))}</w:footnote>`;

function note(id: number, before: string): string {
  return runs(r(before), `<w:r><w:footnoteReference w:id="${id}"/></w:r>`, r('.'));
}

const LETTERS_KK = [
  'Оператор мыналарды жинайды:',
  '1) нөмір:',
  'а) абоненттік;',
  'б) қосымша;',
  '2) модель.',
  'Тізім бітті.',
];
const LETTERS_RU = [
  'Оператор собирает:',
  '1) номер:',
  'а) абонентский;',
  'б) дополнительный;',
  '2) модель.',
  'Список окончен.',
];

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => p(line)).join('');
}

const KZ1048: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ҚҺқһҰұӘӨҒҮөғәҢңү'].map((letter, i) => [
    letter,
    [
      0x8d, 0x8e, 0x9d, 0x9e, 0xa1, 0xa2, 0xa3, 0xa5, 0xaa, 0xaf, 0xb4, 0xba, 0xbc, 0xbd, 0xbe,
      0xbf,
    ][i] ?? 0,
  ]),
);

/** Windows-1251, with the Kazakh letters of KZ-1048. */
export function encoded1251(content: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from([...content].map((letter) => KZ1048[letter] ?? table.get(letter) ?? 0x3f));
}

const PLAIN = `${KK.title}

${KK.intro}

${KK.general}
${KK.generalText}

${KK.data}
${KK.dataText}


${RU.title}

${RU.intro}

${RU.general}
${RU.generalText}

${RU.data}
${RU.dataText}
`;

export const CASES: readonly Case[] = [
  // Other writers.
  { name: 'pandoc, Russian first', files: stored('pandoc-ru-kk.docx') },
  { name: 'pandoc, one file a language', files: stored('pandoc-kk.docx', 'pandoc-ru.docx') },
  { name: 'pandoc, table of contents', files: stored('pandoc-contents.docx') },
  {
    name: 'pandoc, table of contents dropped',
    files: stored('pandoc-contents.docx'),
    drop: ['contents'],
  },
  { name: 'LibreOffice from HTML', files: stored('libreoffice-from-html.docx') },
  { name: 'LibreOffice from ODT', files: stored('libreoffice-from-odt.docx') },
  { name: 'LibreOffice from a text', files: stored('libreoffice-from-txt.docx') },
  { name: 'LibreOffice from RTF', files: stored('libreoffice-from-rtf.docx') },
  { name: 'LibreOffice from an old Word file', files: stored('libreoffice-from-doc.docx') },
  { name: 'python-docx, styles of Word', files: stored('python-docx.docx') },
  { name: 'python-docx, typed numbers and marks', files: stored('python-docx-typed.docx') },
  { name: 'html-to-docx', files: stored('html-to-docx.docx') },
  {
    name: 'html-to-docx, notes that are links dropped',
    files: stored('html-to-docx.docx'),
    drop: ['script', 'link'],
  },
  { name: 'TurboDocx from HTML', files: stored('turbodocx.docx'), drop: ['script', 'link'] },
  // Structure.
  { name: 'outline levels', files: made(both()) },
  { name: 'typed numbers', files: made(typed(KK) + typed(RU)) },
  { name: 'typed numbers, sub-headings without', files: made(countedUp(KK) + countedUp(RU)) },
  { name: 'approval above the title', files: made(approved()) },
  { name: 'languages in turns, lines that could be either', files: made(inTurns()) },
  { name: 'clauses in the style of headings', files: made(styledClauses()) },
  { name: 'Google Docs', files: made(googleDocs()) },
  {
    name: 'automatic numbers',
    files: made({ body: automatic(KK, 1) + automatic(RU, 3), numbering: NUMBERING }),
  },
  {
    name: 'typed marks of lists',
    files: made(both(paragraphs(LETTERS_KK), paragraphs(LETTERS_RU))),
  },
  {
    name: 'automatic letters',
    files: made({
      body: both(
        p('нөмір;', LETTERED) + p('модель.', LETTERED),
        p('номер;', LETTERED) + p('модель.', LETTERED),
      ),
      numbering: NUMBERING,
    }),
  },
  {
    name: 'headings over two lines',
    files: made(
      [RU, KK]
        .map((words) =>
          [
            h(1, words.title),
            p(words.intro),
            `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${r(words.general)}<w:r><w:br/></w:r>${r('(')}${r(words.title)})</w:p>`,
            p(words.generalText),
            h(2, words.data),
            p(words.dataText),
          ].join(''),
        )
        .join(''),
    ),
  },
  {
    name: 'two columns',
    files: made(
      table(
        [p('№'), p('Қазақша'), p('Русский')],
        [p(''), bold(KK.title), bold(RU.title)],
        [p(''), p(KK.intro), p(RU.intro)],
        [p('1'), bold(KK.general), bold(RU.general)],
        [p('1.1'), p(KK.generalText), p(RU.generalText)],
        [p('2'), bold(KK.data), bold(RU.data)],
        [p('2.1'), p(KK.dataText), p(RU.dataText)],
      ),
    ),
  },
  {
    name: 'languages in turns',
    files: made(
      [
        h(1, KK.title),
        h(1, RU.title),
        p(KK.intro),
        p(RU.intro),
        h(2, KK.general),
        h(2, RU.general),
        p(KK.generalText),
        p(RU.generalText),
        h(2, KK.data),
        h(2, RU.data),
        p(KK.dataText),
        p(RU.dataText),
      ].join(''),
    ),
  },
  {
    name: 'footnotes, links, quotes, emphasis',
    files: made({
      body: both(
        note(2, 'Заң бар') +
          runs(r('Қараңыз: '), field('HYPERLINK "https://adilet.zan.kz/kaz"', r('әділет'))),
        note(1, 'Есть закон') +
          `<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr>${r('Цитата из закона.')}</w:p>` +
          runs(
            r('Пишите на '),
            `<w:hyperlink r:id="mail">${r('support@hitter.kz', '<w:color w:val="0000FF"/><w:u w:val="single"/>')}</w:hyperlink>`,
            r(' или '),
            `<w:hyperlink r:id="form">${r('сюда')}</w:hyperlink>`,
            r('.'),
          ) +
          runs(
            r('Слово '),
            r('важное ', '<w:b/>'),
            r('и ', '<w:b/><w:i/>'),
            r('другое', '<w:i/>'),
            r('.'),
          ),
      ),
      styles: '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>',
      footnotes: FOOTNOTES,
      links: { mail: 'mailto:support@hitter.kz', form: 'https://hitter.kz/form?a=1&amp;b=2' },
    }),
  },
  {
    name: 'smart tags, content controls, other prefixes',
    files: [
      {
        name: 'counsel.docx',
        bytes: wordFile(
          both(
            runs(
              `<w:smartTag w:element="d">${r('Бір сөз')}</w:smartTag>`,
              `<w:sdt><w:sdtContent>${r(' және екінші.')}</w:sdtContent></w:sdt>`,
            ),
            `<w:sdt><w:sdtContent>${p('Абзац в элементе управления.')}</w:sdtContent></w:sdt>`,
          ),
        ),
      },
    ],
  },
  {
    name: 'signs of Markdown in the text',
    files: made(
      both(
        p('1. бір нүкте * жұлдыз _астын_ сызу [жақша] #тор'),
        p('# не заголовок, а * звёздочка, a_b_c, [скобки], <тег>, 1. пункт') +
          p('+ плюс & амперсанд &amp; и `код` | черта'),
      ),
    ),
  },
  // Characters.
  {
    name: 'characters of word processors',
    files: made(
      both(
        p('  Екі  бос\u00a0орын\u200b және  мягкий\u00adперенос. '),
        runs(
          r('Номер\u00a0№ 5,  два пробела,'),
          '<w:r><w:tab/></w:r>',
          r('табуляция, пере\u00adнос'),
          '<w:r><w:softHyphen/></w:r>',
          r(' и SIM'),
          '<w:r><w:noBreakHyphen/></w:r>',
          r('карта\u200b.'),
        ) +
          runs(r('Строка первая.'), '<w:r><w:br/></w:r>', r('Строка вторая')) +
          runs(r('Строка без точки'), '<w:r><w:br/></w:r>', r('и её продолжение.')),
      ),
    ),
  },
  // What the format cannot hold.
  { name: 'image', files: made(both('', runs(r('Логотип: '), IMAGE))) },
  { name: 'image dropped', files: made(both('', runs(r('Логотип: '), IMAGE))), drop: ['image'] },
  { name: 'text box', files: made(both('', runs(TEXT_BOX))) },
  {
    name: 'coloured, underlined, struck text',
    files: made(
      both(
        '',
        runs(
          r('Красное', '<w:color w:val="FF0000"/>'),
          r(' и '),
          r('выделенное', '<w:highlight w:val="yellow"/>'),
          r(', '),
          r('подчёркнутое', '<w:u w:val="single"/>'),
          r(', '),
          r('зачёркнутое', '<w:strike/>'),
          r(', м'),
          r('2', '<w:vertAlign w:val="superscript"/>'),
        ),
      ),
    ),
  },
  {
    name: 'coloured text dropped',
    files: made(both('', runs(r('Красное', '<w:color w:val="FF0000"/>'), r(' слово.')))),
    drop: ['color'],
  },
  {
    name: 'hidden text',
    files: made(both('', runs(r('Видимое '), r('и скрытое', '<w:vanish/>')))),
  },
  { name: 'merged cells', files: made(both('', MERGED)) },
  { name: 'merged cells dropped', files: made(both('', MERGED)), drop: ['merged-cell'] },
  {
    name: 'fields',
    files: made(both('', runs(r('См. пункт '), field('REF _Ref1 \\h', r('1.1')), r('.')))),
  },
  {
    name: 'fields dropped',
    files: made(both('', runs(r('См. пункт '), field('REF _Ref1 \\h', r('1.1')), r('.')))),
    drop: ['field'],
  },
  { name: 'page header', files: made({ body: both(), header: 'Проект, конфиденциально' }) },
  { name: 'page header with a number only', files: made({ body: both(), header: '3' }) },
  // Tracked changes and comments.
  { name: 'tracked changes undecided', files: made(both('', CHANGED)) },
  { name: 'tracked changes accepted', files: made(both('', CHANGED)), changes: 'accept' },
  { name: 'tracked changes rejected', files: made(both('', CHANGED)), changes: 'reject' },
  { name: 'moved text accepted', files: made(both('', MOVED)), changes: 'accept' },
  { name: 'moved text rejected', files: made(both('', MOVED)), changes: 'reject' },
  { name: 'rows accepted', files: made(both('', CHANGED_ROWS)), changes: 'accept' },
  { name: 'rows rejected', files: made(both('', CHANGED_ROWS)), changes: 'reject' },
  { name: 'comments', files: made({ body: both('', COMMENTED), comments: COMMENTS }) },
  // Plain texts.
  { name: 'text in UTF-8 with a byte order mark', files: text(`\ufeff${PLAIN}`) },
  {
    name: 'text in Windows-1251 and KZ-1048',
    files: text(encoded1251(PLAIN.replaceAll('\n', '\r\n'))),
  },
  { name: 'text, Russian first', files: text(PLAIN.split('\n\n\n').toReversed().join('\n\n\n')) },
  { name: 'one language only', files: text(PLAIN.split('\n\n\n')[1] ?? '') },
  // Files that are none.
  {
    name: 'old Word file',
    files: [
      {
        name: 'counsel.docx',
        bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 0)]),
      },
    ],
  },
  {
    name: 'protected with a password',
    files: [
      {
        name: 'counsel.docx',
        bytes: Uint8Array.from([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          ...Array.from({ length: 600 }, () => 0),
          ...[...'EncryptedPackage'].flatMap((one) => [one.charCodeAt(0), 0]),
        ]),
      },
    ],
  },
  {
    name: 'OpenDocument',
    files: [
      {
        name: 'counsel.docx',
        bytes: zipped({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'content.xml': '<x/>',
        }),
      },
    ],
  },
  { name: 'RTF', files: text('{\\rtf1\\ansi Hello}', 'counsel.docx') },
  { name: 'PDF', files: text('%PDF-1.7', 'counsel.pdf') },
  { name: 'cut off', files: [{ name: 'counsel.docx', bytes: wordFile(both()).slice(0, 700) }] },
  {
    name: 'document type',
    files: [
      {
        name: 'counsel.docx',
        bytes: zipped({
          'word/document.xml':
            '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>',
        }),
      },
    ],
  },
  {
    name: 'broken XML',
    files: [
      {
        name: 'counsel.docx',
        bytes: zipped({
          'word/document.xml':
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p></w:body></w:document>',
        }),
      },
    ],
  },
];
