import type { SourceFile } from '../edition/library.ts';
import { type Phrase, type Problem, readingProblem, startOf } from '../text/problem.ts';

/** @returns the text of a UTF-8 file without byte order mark, or the problem with its bytes */
export function decodeFile({ path, bytes }: SourceFile): string | Problem {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const found = { en: 'a byte order mark (BOM) at the start', ru: 'знак BOM в начале файла' };
    return encodingProblem(path, 1, found);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const found = {
      en: 'bytes that are not UTF-8 text',
      ru: 'байты, которые не читаются как UTF-8',
    };
    return encodingProblem(path, firstBadLine(bytes), found);
  }
}

/** In UTF-8 no character contains the byte of a line end, so each line can be decoded alone. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? undefined : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}

function encodingProblem(path: string, line: number, found: Phrase): Problem {
  const place = { ...startOf(path), line };
  return readingProblem('format/encoding', place, {
    en: {
      found: found.en,
      expected: 'UTF-8 without a byte order mark',
      action: 'save the file again in your editor with the encoding "UTF-8"',
    },
    ru: {
      found: found.ru,
      expected: 'кодировка UTF-8 без BOM',
      action: 'сохраните файл в редакторе ещё раз в кодировке «UTF-8»',
    },
  });
}
