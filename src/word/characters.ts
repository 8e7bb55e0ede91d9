/**
 * Characters that word processors put in by themselves, and that the content format does not hold or
 * a reader does not see. `docs/word.md` has the rules. Each occurrence is reported.
 */
import type { Phrase } from '../text/problem.ts';
import type { FilePlace, FlowParagraph, Piece } from './flow.ts';
import { textOf } from './flow.ts';
import { typedMark } from './list-marks.ts';

interface CharacterRule {
  readonly name: Phrase;
  /** What becomes of it. */
  readonly rule: Phrase;
}

const KEPT: Phrase = { en: 'kept', ru: 'сохранён' };
const REMOVED: Phrase = { en: 'removed', ru: 'удалён' };
const TO_SPACE: Phrase = { en: 'made a space', ru: 'заменён пробелом' };

export const CHARACTERS = {
  'no-break-space': { name: { en: 'no-break space', ru: 'неразрывный пробел' }, rule: KEPT },
  'narrow-space': {
    name: { en: 'narrow or wide space', ru: 'узкий или широкий пробел' },
    rule: KEPT,
  },
  'no-break-hyphen': { name: { en: 'no-break hyphen', ru: 'неразрывный дефис' }, rule: KEPT },
  'zero-width': { name: { en: 'zero-width character', ru: 'знак нулевой ширины' }, rule: REMOVED },
  'soft-hyphen': { name: { en: 'soft hyphen', ru: 'мягкий перенос' }, rule: REMOVED },
  control: { name: { en: 'control character', ru: 'управляющий знак' }, rule: REMOVED },
  tab: { name: { en: 'tab', ru: 'табуляция' }, rule: TO_SPACE },
  'line-break': { name: { en: 'manual line break', ru: 'разрыв строки' }, rule: TO_SPACE },
  'paragraph-break': {
    name: { en: 'manual line break after a sentence', ru: 'разрыв строки после предложения' },
    rule: { en: 'made a new paragraph', ru: 'заменён новым абзацем' },
  },
  'doubled-space': {
    name: { en: 'several spaces in a row', ru: 'несколько пробелов подряд' },
    rule: { en: 'made one', ru: 'заменены одним' },
  },
  'edge-space': {
    name: {
      en: 'space at the start or end of a paragraph',
      ru: 'пробел в начале или конце абзаца',
    },
    rule: REMOVED,
  },
} satisfies Record<string, CharacterRule>;

export type CharacterKind = keyof typeof CHARACTERS;

export interface Occurrence {
  readonly kind: CharacterKind;
  readonly place: FilePlace;
  /** The words around it. */
  readonly context: string;
}

const SPACES = ' \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
const ZERO_WIDTH =
  '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\u061c\\u034f';
/** In the order in which they are tried at each place. */
const FOUND = new RegExp(
  [
    `(?<edge>^[${SPACES}\\t\\n\\r]+|[${SPACES}\\t\\n\\r]+$)`,
    `(?<zero>[${ZERO_WIDTH}]+)`,
    '(?<soft>\\u00ad)',
    '(?<control>[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f])',
    `(?<break>[${SPACES}\\t]*[\\n\\r\\u2028\\u2029][${SPACES}\\t\\n\\r\\u2028\\u2029]*)`,
    `(?<spaces>[${SPACES}\\t]{2,})`,
    '(?<tab>\\t)',
    '(?<nobreak>\\u00a0)',
    '(?<narrow>[\\u2000-\\u200a\\u202f\\u205f\\u3000])',
    '(?<hyphen>\\u2011)',
  ].join('|'),
  'gu',
);

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The paragraph, or the several that its manual line breaks make of it, and what was found in it. */
export function cleaned(paragraph: FlowParagraph): {
  readonly paragraphs: readonly FlowParagraph[];
  readonly occurrences: readonly Occurrence[];
} {
  const occurrences: Occurrence[] = [];
  const marked = { ...paragraph, pieces: paragraph.pieces.map(withNoteSign) };
  const paragraphs = brokenUp(marked, occurrences).map((one) => ({
    ...one,
    pieces: replaced(one, occurrences).map(withoutNoteSign),
    indent: one.place.unit === 'line' ? one.indent : one.indent + spacesBefore(one) * SPACE_WIDTH,
  }));
  return { paragraphs, occurrences };
}

/** Stands for the mark of a footnote, which is no space and no end of a text. */
const NOTE = '\ue000';

function withNoteSign(piece: Piece): Piece {
  return piece.footnote === undefined ? piece : { ...piece, text: NOTE };
}

function withoutNoteSign(piece: Piece): Piece {
  return piece.footnote === undefined ? piece : { ...piece, text: '' };
}

/** Spaces in front of a paragraph indent it, each by about this much. */
const SPACE_WIDTH = 100;

function spacesBefore(paragraph: FlowParagraph): number {
  return /^[ \u00a0]*/.exec(textOf(paragraph))?.[0].length ?? 0;
}

const BREAK = /[\n\r\u2028\u2029]+/g;

/** A manual line break after a sentence, or before a list mark, begins a new paragraph. */
function brokenUp(paragraph: FlowParagraph, occurrences: Occurrence[]): readonly FlowParagraph[] {
  const text = textOf(paragraph);
  const cuts: number[] = [];
  for (const match of text.matchAll(BREAK)) {
    const before = text.slice(cuts.at(-1) ?? 0, match.index).trimEnd();
    const after = text.slice(match.index + match[0].length).trimStart();
    if (before.trim() === '' || after === '' || paragraph.level !== undefined) continue;
    if (!/[.;:!?…]$/u.test(before) && !typedMark(after)) continue;
    cuts.push(match.index);
    occurrences.push({
      kind: 'paragraph-break',
      place: paragraph.place,
      context: around(text, match.index, match.index + match[0].length),
    });
  }
  if (cuts.length === 0) return [paragraph];
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, i): FlowParagraph => {
    const start = edges[i] ?? 0;
    const pieces = sliced(paragraph.pieces, i === 0 ? start : start + 1, end);
    if (i === 0) return { ...paragraph, pieces };
    const { list: _, ...rest } = paragraph;
    return {
      ...rest,
      pieces,
      hasGapBefore: false,
      bookmarks: [],
      anchors: [],
      losses: [],
      comments: [],
    };
  });
}

/** The pieces between two offsets of their joined text. */
function sliced(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const kept: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') kept.push({ ...piece, text });
    start = end;
  }
  return kept;
}

function replaced(paragraph: FlowParagraph, occurrences: Occurrence[]): readonly Piece[] {
  const pieces = replacedOnce(paragraph, occurrences);
  if (pieces === paragraph.pieces) return pieces;
  // What is removed can leave two spaces side by side.
  const again: Occurrence[] = [];
  const twice = replacedOnce({ ...paragraph, pieces }, again);
  const isNew = ({ kind }: Occurrence) => kind === 'doubled-space' || kind === 'edge-space';
  occurrences.push(...again.filter(isNew));
  return twice;
}

function replacedOnce(paragraph: FlowParagraph, occurrences: Occurrence[]): readonly Piece[] {
  const text = textOf(paragraph);
  const replacements: Replacement[] = [];
  for (const match of text.matchAll(FOUND)) {
    const kind = kindOf(match.groups ?? {});
    const [start, end] = [match.index, match.index + match[0].length];
    if (kind === undefined) continue;
    const isWhole = kind === 'edge-space' && /^[\t\n\r ]*$/.test(match[0]);
    // A tab or spaces in front of a paragraph are its indentation.
    if (!(isWhole && paragraph.place.unit === 'line')) {
      occurrences.push({ kind, place: paragraph.place, context: around(text, start, end) });
    }
    replacements.push({ start, end, text: replacementOf(kind, match[0]) });
  }
  return replacements.length === 0
    ? paragraph.pieces
    : withReplacements(paragraph.pieces, replacements);
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): CharacterKind | undefined {
  if (groups.edge !== undefined) return 'edge-space';
  if (groups.zero !== undefined) return 'zero-width';
  if (groups.soft !== undefined) return 'soft-hyphen';
  if (groups.control !== undefined) return 'control';
  if (groups.break !== undefined) return 'line-break';
  if (groups.spaces !== undefined) return groups.spaces.includes('\t') ? 'tab' : 'doubled-space';
  if (groups.tab !== undefined) return 'tab';
  if (groups.nobreak !== undefined) return 'no-break-space';
  if (groups.narrow !== undefined) return 'narrow-space';
  return groups.hyphen === undefined ? undefined : 'no-break-hyphen';
}

function replacementOf(kind: CharacterKind, found: string): string {
  switch (kind) {
    case 'no-break-space':
    case 'narrow-space':
    case 'no-break-hyphen':
      return found;
    case 'tab':
    case 'line-break':
      return ' ';
    case 'doubled-space':
      return found.includes('\u00a0') ? '\u00a0' : ' ';
    default:
      return '';
  }
}

function withReplacements(
  pieces: readonly Piece[],
  replacements: readonly Replacement[],
): readonly Piece[] {
  const kept: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    let text = '';
    let at = start;
    for (const one of replacements) {
      if (one.end <= at || one.start >= end) continue;
      text += piece.text.slice(at - start, Math.max(at, one.start) - start);
      // What spans several pieces is put where it begins.
      if (one.start >= start) text += one.text;
      at = Math.min(end, one.end);
    }
    text += piece.text.slice(at - start);
    if (text !== '') kept.push({ ...piece, text });
    start = end;
  }
  return kept;
}

function around(text: string, start: number, end: number): string {
  const before = text.slice(0, start).replace(/\s+/g, ' ');
  const after = text.slice(end).replace(/\s+/g, ' ');
  return `${before.slice(-16)}⟨⟩${after.slice(0, 16)}`.replaceAll(NOTE, '');
}
