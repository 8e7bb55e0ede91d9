/** What may be a heading: how a paragraph looks, the number typed in front of it, what it says. */

import type { Language } from '../text/language.ts';
import { findDates } from '../text/written-dates.ts';
import { type FlowParagraph, textOf } from './flow.ts';
import { typedMark } from './list-marks.ts';

/** A section number typed into a heading. */
export interface TypedNumber {
  /** As typed, with the space after it: `1.1. `. */
  readonly text: string;
  /** `[1, 1]`. */
  readonly parts: readonly number[];
}

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];
const SPACE = '[ \\t\\u00a0]';
const NUMBERS: readonly RegExp[] = [
  // Раздел 1. Глава 2 –
  new RegExp(
    `^(?:раздел|глава|статья|параграф|пункт|бөлім|тарау|бап|§)${SPACE}*(?<n>\\d{1,3}(?:\\.\\d{1,3})*)${SPACE}*[.):–—-]?${SPACE}+`,
    'iu',
  ),
  // 1-бөлім.
  new RegExp(
    `^(?<n>\\d{1,3})${SPACE}*-${SPACE}*(?:бөлім|тарау|бап)${SPACE}*[.):–—-]?${SPACE}+`,
    'iu',
  ),
  // 1. 1.1. 1) 1.1
  new RegExp(`^(?<n>\\d{1,3}(?:\\.\\d{1,3})+)[.)]?${SPACE}+(?=\\S)`, 'u'),
  new RegExp(`^(?<n>\\d{1,3})[.)]${SPACE}*(?=[\\p{L}«"“])`, 'u'),
  new RegExp(`^(?<roman>[IVX]{1,5})[.)]${SPACE}+(?=\\S)`, 'u'),
];

export function typedNumber(text: string): TypedNumber | undefined {
  for (const pattern of NUMBERS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { n, roman } = match.groups ?? {};
    const parts =
      n === undefined ? [ROMAN.indexOf((roman ?? '').toLowerCase()) + 1] : n.split('.').map(Number);
    if (parts[0] === 0 && parts.length === 1) return undefined;
    return { text: match[0], parts };
  }
  return undefined;
}

/** Headings that say the same: without number, case, and space between words. */
export function headingKey(text: string): string {
  const number = typedNumber(text.trim())?.text ?? '';
  return text
    .trim()
    .slice(number.length)
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .trim()
    .replace(/[.:]$/u, '')
    .toLowerCase();
}

const LONGEST = 200;

/** Whether the words could be a heading: few, and no sentence. */
export function couldBeHeading(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length > 1 &&
    trimmed.length <= LONGEST &&
    /\p{L}/u.test(trimmed) &&
    !/[.;:,!?…]$/u.test(trimmed) &&
    typedMark(trimmed)?.kind !== 'bullet' &&
    typedMark(trimmed)?.kind !== 'letter' &&
    !/^\p{Ll}/u.test(trimmed)
  );
}

/** Who approved the document, above its title: `УТВЕРЖДЕНО приказом …`. */
const APPROVAL =
  /^(?:«?(?:утвержд(?:ено|ена|ён|ен|аю)|согласовано|бекіт(?:ілді|ілген|емін)|келісілді)(?!\p{L})|приложение (?:№|к(?!\p{L}))|\S+ (?:№ ?\d+ )?қосымша(?:сы)?$)/iu;

/** A line above the title that is not the title: on the right, or about the approval. */
export function isAboveTitle(paragraph: FlowParagraph): boolean {
  return paragraph.align === 'right' || APPROVAL.test(textOf(paragraph).trim());
}

/** Whether the words of a paragraph in a heading's style are a clause: sentences, which only look like one. */
export function isClause(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length > LONGEST ||
    /[;,]$/u.test(trimmed) ||
    (/[.:!?…]$/u.test(trimmed) && (trimmed.length > 100 || /[.!?…]\s+\p{Lu}/u.test(trimmed)))
  );
}

export interface Look {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isCentered: boolean;
  readonly isCapitals: boolean;
  readonly size: number;
}

export function lookOf(paragraph: FlowParagraph): Look {
  const shown = paragraph.pieces.filter(({ text }) => text.trim() !== '');
  const all = (has: (piece: (typeof shown)[number]) => boolean) =>
    shown.length > 0 && shown.every(has);
  const text = textOf(paragraph);
  return {
    isBold: all(({ strong }) => strong === true),
    isItalic: all(({ emphasis }) => emphasis === true),
    isUnderlined: all(({ lost }) => lost?.includes('underline') === true),
    isCentered: paragraph.align === 'center',
    isCapitals: /\p{Lu}{3}/u.test(text) && text === text.toUpperCase(),
    size: paragraph.size ?? 0,
  };
}

/** Whether a look sets a line apart from running text of the size `usual`. */
export function isSetApart(look: Look, usual: number): boolean {
  return (
    look.isBold ||
    look.isCentered ||
    look.isCapitals ||
    look.isUnderlined ||
    (usual > 0 && look.size > usual)
  );
}

export function lookKey({
  isBold,
  isItalic,
  isUnderlined,
  isCentered,
  isCapitals,
  size,
}: Look): string {
  return [isBold, isItalic, isUnderlined, isCentered, isCapitals, size].join(' ');
}

/** Words on which a line does not end. */
const OPEN_END =
  /(?:^|\s)(?:и|или|а|в|во|на|с|со|по|о|об|от|до|к|из|за|для|при|не|под|и\/или|және|мен|пен|бен|немесе|үшін|туралы)$/iu;

/** Whether the second line goes on with the heading that the first began. */
export function goesOn(first: string, second: string): boolean {
  return (
    /^[\p{Ll}(]/u.test(second.trim()) ||
    OPEN_END.test(first.trim()) ||
    /[,–—-]$/u.test(first.trim())
  );
}

/** A line that says of which day the edition is, and nothing else: `Редакция от 22.02.2022г`. */
export function editionLine(text: string, language: Language): string | undefined {
  if (text.length > 120 || !/редакци|ред\./iu.test(text)) return undefined;
  const [date, ...more] = findDates(text, language);
  if (!date || more.length > 0 || date.year === undefined || date.day === undefined)
    return undefined;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replace(
      /(?:редакци|ред\.)[\p{L}.]*|(?<!\p{L})(?:в|от|г|года?|жылғы|жылы|дағы|дегі|бастап|осы)(?!\p{L})/giu,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (rest.length > 3) return undefined;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${date.day.padStart(2, '0')}`;
}
