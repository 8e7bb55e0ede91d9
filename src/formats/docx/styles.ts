/** `word/styles.xml`: how each style of a Word file looks. */
import { parseStyleName, type Surrounding } from './style-names.ts';
import { element, valued, xmlPart } from './xml.ts';

/** The namespaces of the parts with text. */
export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** Lengths are in twentieths of a point. */
const INDENT: Readonly<Record<Surrounding, number>> = { list: 425, quote: 340 };
export const NUMBER_INDENT = INDENT.list;

const MUTED = '595959';
const RULE = 'A6A6A6';
const LINKED = '123F72';

/** What is in the style `name` begins this far from the left. */
export function indentOf(within: readonly Surrounding[]): number {
  return within.reduce((sum, kind) => sum + INDENT[kind], 0);
}

export function styleId(name: string): string {
  return name
    .replace(/(?:^| )(\p{L})/gu, (_, letter: string) => letter.toUpperCase())
    .replaceAll(' ', '');
}

export interface StyleOptions {
  /** `ru-RU`: of text without a language of its own. */
  readonly language: string;
  /** Whether the text is in two narrow columns. */
  readonly isNarrow: boolean;
  /** Names of the paragraph styles in use. */
  readonly used: ReadonlySet<string>;
}

export function stylesPart({ language, isNarrow, used }: StyleOptions): string {
  const size = isNarrow ? 20 : 22;
  const names = [...new Set([...ALWAYS, ...used])].sort();
  return xmlPart(
    element(
      'w:styles',
      NAMESPACES,
      element(
        'w:docDefaults',
        {},
        element(
          'w:rPrDefault',
          {},
          element('w:rPr', {}, fonts(), ...sized(size), languageTag(language)),
        ),
        element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 0, 264))),
      ),
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
        valued('w:name', 'Normal'),
        '<w:qFormat/>',
      ),
      '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
      '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
      ...names.map((name) => paragraphStyle(name, lookOf(name, size))),
      characterStyle('Hyperlink', valued('w:color', LINKED), valued('w:u', 'single')),
      characterStyle('footnote reference', valued('w:vertAlign', 'superscript')),
      characterStyle(
        'Code',
        '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>',
      ),
      TABLE_STYLE,
    ),
  );
}

/** Those that a lawyer who goes on writing looks for. */
const ALWAYS = [
  'Title',
  'heading 1',
  'heading 2',
  'heading 3',
  'Body Text',
  'List Paragraph',
  'List Continue',
  'Quote',
  'Gap',
  'Thematic Break',
  'Table Heading',
  'Table Text',
  'Edition Details',
  'footnote text',
  'header',
  'footer',
];

interface Look {
  readonly next?: string;
  readonly paragraph?: readonly string[];
  readonly text?: readonly string[];
}

function lookOf(name: string, size: number): Look {
  const level = /^heading (\d)$/.exec(name)?.[1];
  if (level !== undefined) return headingLook(Number(level), size);
  switch (name) {
    case 'Title':
      return {
        next: 'Body Text',
        paragraph: ['<w:keepNext/><w:keepLines/>', spacing(0, 160, 240)],
        text: [BOLD, ...sized(size + 12)],
      };
    case 'Table Heading':
      return { paragraph: ['<w:keepNext/>', spacing(0, 0, 252)], text: [BOLD, ...sized(size - 2)] };
    case 'Table Text':
      return { paragraph: [spacing(0, 0, 252)], text: sized(size - 2) };
    case 'Edition Details':
      return { paragraph: [spacing(0, 40)], text: [valued('w:color', MUTED), ...sized(size - 2)] };
    case 'footnote text':
      return { paragraph: [spacing(0, 40, 240)], text: sized(size - 4) };
    case 'header':
      return {
        paragraph: [border('bottom'), tabs()],
        text: [valued('w:color', MUTED), ...sized(16)],
      };
    case 'footer':
      return { paragraph: [border('top'), tabs()], text: [valued('w:color', MUTED), ...sized(16)] };
    default:
      return flowLook(name);
  }
}

function headingLook(level: number, size: number): Look {
  const above = [360, 240, 200][level - 1] ?? 160;
  const larger = [5, 2, 0][level - 1] ?? 0;
  return {
    next: 'Body Text',
    paragraph: [
      '<w:keepNext/><w:keepLines/>',
      spacing(above, 120, 240),
      valued('w:outlineLvl', Math.min(level, 9) - 1),
    ],
    text: [BOLD, level > 2 ? '<w:i/><w:iCs/>' : '', ...sized(size + larger)],
  };
}

/** Of the styles that say which lists and quotes the paragraph is in. */
function flowLook(name: string): Look {
  const style = parseStyleName(name);
  if (!style) throw new Error(`No look for the style "${name}"`);
  const { within, leaf } = style;
  const left = indentOf(within);
  switch (leaf) {
    case 'gap':
    case 'space':
      return {
        paragraph: [
          '<w:spacing w:before="0" w:after="0" w:line="140" w:lineRule="exact"/>',
          indent(left),
        ],
        text: sized(8),
      };
    case 'break':
      return {
        paragraph: [border('bottom'), spacing(0, 240), indent(left + 3000, 3000)],
        text: sized(8),
      };
    case 'item':
      return { paragraph: [spacing(0, 120), indent(left), '<w:contextualSpacing/>'] };
    case 'text':
      return within.at(-1) === 'quote'
        ? { paragraph: [border('left'), spacing(0, 120), indent(left)] }
        : { paragraph: [spacing(0, 120), indent(left)] };
  }
}

const BOLD = '<w:b/><w:bCs/>';

function paragraphStyle(name: string, { next, paragraph = [], text = [] }: Look): string {
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:styleId': styleId(name),
      ...(!BUILT_IN.test(name) && { 'w:customStyle': 1 }),
    },
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    next && valued('w:next', styleId(next)),
    '<w:qFormat/>',
    element('w:pPr', {}, ...paragraph),
    element('w:rPr', {}, ...text),
  );
}

const BUILT_IN =
  /^(?:Title|heading \d|Body Text|List Paragraph|List Continue(?: \d)?|Quote|footnote text|header|footer)$/;

function characterStyle(name: string, ...text: readonly string[]): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': styleId(name) },
    valued('w:name', name),
    element('w:rPr', {}, ...text),
  );
}

export const TABLE_BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': RULE }),
  )
  .join('');

const TABLE_STYLE = element(
  'w:style',
  { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'PolicyTable' },
  valued('w:name', 'Policy Table'),
  valued('w:basedOn', 'TableNormal'),
  element(
    'w:tblPr',
    {},
    element('w:tblBorders', {}, TABLE_BORDERS),
    '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>',
  ),
);

function fonts(): string {
  const font = 'Times New Roman';
  return element('w:rFonts', {
    'w:ascii': font,
    'w:hAnsi': font,
    'w:eastAsia': font,
    'w:cs': font,
  });
}

/** @param halfPoints Word counts in these */
function sized(halfPoints: number): readonly string[] {
  return [valued('w:sz', halfPoints), valued('w:szCs', halfPoints)];
}

export function languageTag(language: string): string {
  return element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' });
}

function spacing(before: number, after: number, line?: number): string {
  return element('w:spacing', {
    'w:before': before,
    'w:after': after,
    ...(line !== undefined && { 'w:line': line, 'w:lineRule': 'auto' }),
  });
}

function indent(left: number, right?: number): string {
  return element('w:ind', { 'w:left': left, 'w:right': right });
}

function border(side: 'top' | 'bottom' | 'left'): string {
  const size = side === 'left' ? { 'w:sz': 12, 'w:space': 8 } : { 'w:sz': 4, 'w:space': 4 };
  return element(
    'w:pBdr',
    {},
    element(`w:${side}`, { 'w:val': 'single', ...size, 'w:color': RULE }),
  );
}

/** One at the right margin, which a page of either width has. */
function tabs(): string {
  return element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH }));
}

/** A4, and its margins. */
export const PAGE = {
  width: 11906,
  height: 16838,
  left: 1418,
  right: 1134,
  top: 1304,
  bottom: 1304,
} as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
