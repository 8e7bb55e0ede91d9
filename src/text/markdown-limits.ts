/**
 * Limits that a text must keep before it is parsed: parsing and what follows recurse into lists,
 * quotes and emphasis and take longer the deeper these are nested.
 */
import { type Problem, readingProblem, startOf } from './problem.ts';
import { linesOf } from './spans.ts';

/** Levels of nested lists and quotes; laws have at most four. */
const DEEPEST = 10;
/** Columns before the first word of a line. */
const WIDEST_INDENT = 80;
/** `*`, `_` and square brackets between two empty lines. */
const MOST_MARKS = 2000;
/** Lines with words in one section; the longest chapters of codes have some hundred. */
const MOST_LINES = 5000;

/** @returns the first line nested too deep or above the limit, or the first paragraph with too many marks */
export function limitProblem(file: string, source: string): Problem | undefined {
  let [marks, written] = [0, 0];
  for (const [i, line] of linesOf(source).entries()) {
    const place = { ...startOf(file), line: i + 1 };
    if (line.trim() !== '') written++;
    if (written > MOST_LINES) return tooManyLines(place);
    if (isTooDeep(line)) return tooDeep(place);
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_[\]]/g)?.length ?? 0);
    if (marks > MOST_MARKS) return tooManyMarks(place);
  }
  return undefined;
}

function isTooDeep(line: string): boolean {
  const quotes = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(quotes.length);
  // A line of `- - -` is a thematic break, however long.
  const marks = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(rest)
    ? ''
    : (/^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(rest)?.[0] ?? '');
  const prefix = quotes + marks;
  return (
    (prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) > DEEPEST ||
    prefix.replace(/\t/g, '    ').length > WIDEST_INDENT
  );
}

function tooDeep(place: Problem['place']): Problem {
  return readingProblem('format/nesting', place, {
    en: {
      found: `more than ${DEEPEST} lists and quotes inside one another, or more than ${WIDEST_INDENT} spaces at the start of the line`,
      expected: 'lists within lists a few levels deep',
      action: 'delete the marks and spaces at the start of the line that are not meant',
    },
    ru: {
      found: `больше ${DEEPEST} вложенных друг в друга списков и цитат или больше ${WIDEST_INDENT} пробелов в начале строки`,
      expected: 'списки в списках глубиной в несколько уровней',
      action: 'удалите лишние знаки и пробелы в начале строки',
    },
  });
}

function tooManyLines(place: Problem['place']): Problem {
  return readingProblem('format/nesting', place, {
    en: {
      found: `more than ${MOST_LINES} lines in one section`,
      expected: 'a section of some pages',
      action: 'divide it into several sections',
    },
    ru: {
      found: `больше ${MOST_LINES} строк в одном разделе`,
      expected: 'раздел в несколько страниц',
      action: 'разделите его на несколько разделов',
    },
  });
}

function tooManyMarks(place: Problem['place']): Problem {
  return readingProblem('format/nesting', place, {
    en: {
      found: `more than ${MOST_MARKS} signs "*", "_", "[", "]" in one paragraph`,
      expected: 'words with a little markup',
      action: 'check that this is the text you meant; split it into paragraphs with empty lines',
    },
    ru: {
      found: `больше ${MOST_MARKS} знаков «*», «_», «[», «]» в одном абзаце`,
      expected: 'слова, в которых немного разметки',
      action: 'проверьте, тот ли это текст; разделите его на абзацы пустыми строками',
    },
  });
}
