/** Reads a `.txt` into a flow: each line is a paragraph, unless the file breaks its lines by width. */
import type { Phrase } from '../text/problem.ts';
import { linesOf } from '../text/spans.ts';
import type { Flow, FlowParagraph } from './flow.ts';
import { typedMark } from './list-marks.ts';
import { refusal } from './refusal.ts';

export interface PlainFile {
  readonly flow: Flow;
  /** What had to be decided to read it. */
  readonly remarks: readonly Phrase[];
}

/**
 * Where the Kazakh code page (KZ-1048) has other letters than Windows-1251, whose own letters there
 * no Kazakh or Russian text has.
 */
const WESTERN = 'ЌЋќћЎўЈҐЄЇґєјЅѕї';
const KAZAKH = 'ҚҺқһҰұӘӨҒҮөғәҢңү';

/** @throws FileRefusal when it is no text */
export function readPlainFile(name: string, bytes: Uint8Array): PlainFile {
  const { text, remark } = decoded(bytes);
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const remarks = [...(remark ? [remark] : []), ...(width === undefined ? [] : [WRAPPED])];
  return {
    flow: {
      blocks: paragraphsOf(name, lines, width),
      footnotes: new Map(),
      isExport: false,
      losses: [],
    },
    remarks,
  };
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly remark?: Phrase } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes) };
  if (bytes.includes(0)) throw notText();
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = decode('windows-1251', bytes);
    const hasKazakh = [...text].some((letter) => WESTERN.includes(letter));
    if (!hasKazakh) return { text, remark: AS_1251 };
    return { text: text.replace(/\p{L}/gu, kazakhLetter), remark: AS_1048 };
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function kazakhLetter(letter: string): string {
  const index = [...WESTERN].indexOf(letter);
  return index === -1 ? letter : ([...KAZAKH][index] ?? letter);
}

const SENTENCE_END = /[.;:!?…»”")]$/u;

/** The width at which the file breaks its lines, if it does. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const full = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  const longest = Math.max(0, ...full.map(({ length }) => length));
  const broken = full.filter(
    (line, i) => !SENTENCE_END.test(line) && /^\s*\p{Ll}/u.test(full[i + 1] ?? ''),
  );
  const isWrapped = longest >= 40 && longest <= 120 && full.length >= 10;
  return isWrapped && broken.length >= full.length * 0.3 ? longest : undefined;
}

function paragraphsOf(
  file: string,
  lines: readonly string[],
  width: number | undefined,
): readonly FlowParagraph[] {
  const paragraphs: FlowParagraph[] = [];
  let hasGap = true;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') {
      hasGap = true;
      continue;
    }
    const before = lines[i - 1]?.trimEnd() ?? '';
    const last = paragraphs.at(-1);
    const goesOn =
      width !== undefined &&
      last !== undefined &&
      !hasGap &&
      typedMark(line.trim()) === undefined &&
      !(before.length < width * 0.6 && !/^\s*\p{Ll}/u.test(line));
    if (goesOn) {
      const text = `${last.pieces[0]?.text ?? ''} ${line.trim()}`;
      paragraphs[paragraphs.length - 1] = { ...last, pieces: [{ text }] };
      continue;
    }
    paragraphs.push(paragraphOf(file, line, i + 1, hasGap));
    hasGap = false;
  }
  return paragraphs;
}

function paragraphOf(
  file: string,
  line: string,
  number: number,
  hasGapBefore: boolean,
): FlowParagraph {
  return {
    kind: 'paragraph',
    pieces: [{ text: line }],
    isTitle: false,
    isQuote: false,
    styles: [],
    isBreak: false,
    isGap: false,
    indent: /^\s*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0,
    bookmarks: [],
    anchors: [],
    hasGapBefore,
    losses: [],
    comments: [],
    place: { file, number, unit: 'line', text: line.trim() },
  };
}

const AS_1251: Phrase = {
  en: 'The file is not UTF-8; it was read as Windows-1251',
  ru: 'Файл не в UTF-8; прочитан в кодировке Windows-1251',
};
const AS_1048: Phrase = {
  en: 'The file is not UTF-8; it was read as Windows-1251 with the Kazakh letters of KZ-1048',
  ru: 'Файл не в UTF-8; прочитан в кодировке Windows-1251 с казахскими буквами KZ-1048',
};
const WRAPPED: Phrase = {
  en: 'The file breaks its lines by width; they were joined into paragraphs',
  ru: 'Строки файла разбиты по ширине; они соединены в абзацы',
};

function notText() {
  return refusal(
    [
      'a file that is not text',
      'a .docx, or a .txt in UTF-8 or Windows-1251',
      'open it in the program that made it, and save it as .docx or as plain text',
    ],
    [
      'файл не текстовый',
      'файл .docx или .txt в кодировке UTF-8 или Windows-1251',
      'откройте его в программе, где он создан, и сохраните как .docx или как обычный текст',
    ],
  );
}
