import { describe, expect, test } from 'vitest';
import { typstString } from '../../../../src/formats/pdf/phrasing.ts';
import { editionSource } from '../../../../src/formats/pdf/source.ts';
import { sampleView } from './sample-view.ts';

/** The Typst code of one section, without its heading. */
function code(markdown: string): string {
  const source = editionSource(sampleView({ preamble: '# П', rights: `# Права\n\n${markdown}` }));
  return source.slice(source.indexOf(']', source.indexOf('#section-heading')) + 2, -1);
}

test('an edition is its template, its facts and its sections', () => {
  const view = sampleView({
    preamble: '# Политика\n\nТекст "и" \\#код.',
    rights: '# Права *сторон*\n\nПункт.',
  });
  expect(editionSource(view)).toBe(`#import "/edition.typ": *
#show: edition.with(
  language: "ru",
  title: "Политика",
  short-title: "Политика",
  date: datetime(year: 2022, month: 2, day: 22),
  edition-line: "Редакция от 22 февраля 2022 г.",
  force-lines: ("Действует с 22 февраля 2022 г.",),
  address: "https://hitter.kz/ru/privacy/2022-02-22/",
  digest-label: "Контрольная сумма",
  digest: "${'e6b9'.repeat(16)}",
  seal-label: "Контрольная сумма печати",
  seal: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
)
#edition-head(anchor: "preamble")
#paragraph(number: "1", anchor: none, within: (), leads-in: false)[#"Текст \\"и\\" #код."]
#section-heading(number: "1", anchor: "rights")[#"Права "#emph[#"сторон"]]
#paragraph(number: "1-1", anchor: none, within: (), leads-in: false)[#"Пункт."]
`);
});

describe('blocks', () => {
  test.each([
    [
      'a paragraph before a list stays with it',
      'Включает:\n\n- номер;\n- имя.',
      `#paragraph(number: "1-1", anchor: none, within: (), leads-in: true)[#"Включает:"]
#unordered(tight: true,
[
#paragraph(number: "1-2-1", anchor: none, within: ("item",))[#"номер;"]
],
[
#paragraph(number: "1-2-2", anchor: none, within: ("item",))[#"имя."]
])`,
    ],
    [
      'an ordered list keeps its first number, an item its further paragraphs and lists',
      '7. семь\n\n   ещё\n8. восемь\n   - часть',
      `#ordered(start: 7, tight: false,
[
#paragraph(number: "1-1-1", anchor: none, within: ("item",))[#"семь"]
#paragraph(number: none, anchor: none, within: ("item",), leads-in: false)[#"ещё"]
],
[
#paragraph(number: "1-1-2", anchor: none, within: ("item",))[#"восемь"]
#unordered(tight: true,
[
#paragraph(number: "1-1-2-1", anchor: none, within: ("item", "item",))[#"часть"]
])
])`,
    ],
    [
      'a table has a header, and as many cells in each row',
      '| А | Б |\n| --- | --: |\n| 1 | 2 |\n| 3 |',
      `#grid-of(align: (left, right,),
([#row-mark(number: "1-1-1", anchor: none, within: ("row",))#[#"А"]], [#"Б"],),
([#row-mark(number: "1-1-2", anchor: none, within: ("row",))#[#"1"]], [#"2"],),
([#row-mark(number: "1-1-3", anchor: none, within: ("row",))#[#"3"]], [],))`,
    ],
    [
      'a quotation, a break',
      '> Цитата\n\n***',
      `#quotation[
#paragraph(number: "1-1-1", anchor: none, within: ("quote",), leads-in: false)[#"Цитата"]
]
#thematic-break()`,
    ],
    [
      'sub-headings without a gap in their levels',
      '### Глубже\n\n## Выше {#higher}\n\n### Ниже',
      `#sub-heading(level: 3, anchor: none)[#"Глубже"]
#sub-heading(level: 3, anchor: none)[#"Выше"]
#sub-heading(level: 4, anchor: none)[#"Ниже"]`,
    ],
    [
      'an indented line is text like any other',
      '    отступ "x"',
      '#paragraph(number: none, anchor: none, within: ())[#"отступ \\"x\\""]',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(code(markdown)).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['line ends are white space', 'раз\nдва', '[#"раз два"]'],
    ['a hard break is a new line', 'раз\\\nдва', '[#"раз"#linebreak()#"два"]'],
    ['stress', '***и то*, и то**', '[#strong[#emph[#"и то"]#", и то"]]'],
    [
      'bare addresses become links',
      'на www.hitter.kz.',
      '[#"на "#contact("https://www.hitter.kz/")[#"www.hitter.kz"]#"."]',
    ],
    [
      'a word keeps its hyphen',
      'дом 2-үй, IP-адрес',
      '[#"дом "#whole[#"2-үй"]#", "#whole[#"IP-адрес"]]',
    ],
    [
      'a word as long as a line may break',
      `${'a'.repeat(29)}\u{1F600}${'b'.repeat(40)} c`,
      `[#"${'a'.repeat(29)}\u{1F600}"#h(0.01pt)#"${'b'.repeat(40)} c"]`,
    ],
    ['a dash is no hyphen', 'раз - два -- три', '[#"раз - два -- три"]'],
    [
      'a long bare address may break',
      'https://hitter.kz/ru/privacy/2022-02-22/changes/',
      '[#link("https://hitter.kz/ru/privacy/2022-02-22/changes/")[#"https://hitter.kz/ru/privacy/2022-02-22/changes/"]]',
    ],
    [
      'an address in a link makes no second link',
      '[**www.hitter.kz**](https://example.kz/"#)',
      '[#link("https://example.kz/%22#")[#strong[#"www.hitter.kz"]]]',
    ],
    [
      'an address in Cyrillic is ASCII in the PDF',
      '[сайт](https://пример.қаз/путь)',
      '[#link("https://xn--e1afmkfd.xn--80ao21a/%D0%BF%D1%83%D1%82%D1%8C")[#"сайт"]]',
    ],
    ['a telephone', '[звоните](tel:+77273500606)', '[#link("tel:+77273500606")[#"звоните"]]'],
    [
      'a link by reference',
      '[закон][z]\n\n[Z]: https://adilet.zan.kz/',
      '[#link("https://adilet.zan.kz/")[#"закон"]]',
    ],
    ['a section of the edition', '[права](#rights)', '[#link(label("rights"))[#"права"]]'],
    [
      'a page of the site',
      '[архив](/ru/privacy/archive/)',
      '[#link("https://hitter.kz/ru/privacy/archive/")[#"архив"]]',
    ],
    [
      'an anchor that the edition lacks',
      '[там](#elsewhere)',
      '[#link("https://hitter.kz/ru/privacy/2022-02-22/#elsewhere")[#"там"]]',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(code(markdown)).toContain(`leads-in: false)${expected}`);
  });

  test('a block that a link leads to has its label', () => {
    expect(code('Первый.\n\nСм. [выше](#rights-1).')).toBe(
      `#paragraph(number: "1-1", anchor: "rights-1", within: (), leads-in: false)[#"Первый."]
#paragraph(number: "1-2", anchor: none, within: (), leads-in: false)[#"См. "#link(label("rights-1"))[#"выше"]#"."]`,
    );
  });

  test('a footnote is written in full once, then by its label', () => {
    expect(code('Раз[^а]. Два[^а].\n\n[^а]: Сноска.\n\n    Ещё.')).toBe(
      `#paragraph(number: "1-1", anchor: none, within: (), leads-in: false)[#"Раз"#note(label("rights-fn-а"))[#[#"Сноска."]
#paragraph(number: none, anchor: none, within: (), leads-in: false)[#"Ещё."]]#". Два"#footnote(label("rights-fn-а"))#"."]`,
    );
  });
});

test.each([
  ['an image', '![x](https://hitter.kz/x.png)', 'No place in a policy for "image" (line 3)'],
  ['HTML', '<b>x</b>', 'No place in a policy for "html" (line 3)'],
])('%s, which the checks forbid, does not vanish', (_, markdown, message) => {
  expect(() => code(markdown)).toThrow(message);
});

test.each([
  ['Политика', '"Политика"'],
  ['', '""'],
  ['"прямые" «ёлочки»', '"\\"прямые\\" «ёлочки»"'],
  ['a\\b', '"a\\\\b"'],
  ['\\"', '"\\\\\\""'],
  [
    '#[x] $y$ *z* _w_ `v` <u> @t ~ -- ... \\u{41}',
    '"#[x] $y$ *z* _w_ `v` <u> @t ~ -- ... \\\\u{41}"',
  ],
])('%j is written as %s', (text, literal) => {
  expect(typstString(text)).toBe(literal);
});
