/** Findings that are not reported, since they would tell the reader nothing new. */
import type { Nodes } from 'mdast';
import type { EditionText } from '../edition/library.ts';
import { sealFile } from '../edition/seal.ts';
import { LANGUAGES } from '../text/language.ts';
import type { Place, Problem } from '../text/problem.ts';
import { linesOf } from '../text/spans.ts';
import { nodesOf, sectionAt } from './sections.ts';

const ONE_SIDED_CHANGE = 'parity/one-sided-change';

/**
 * A change in one language alone is often only the sign of an error that another rule names
 * exactly: a telephone number, a Latin letter, a missing paragraph. Then that error alone is
 * reported. A waived error is not among `problems`, so the change is reported again; a warning
 * hides no error.
 *
 * @param problems found in `text`
 * @returns them without the one-sided changes of blocks that have another error
 */
export function withoutExplainedChanges(
  problems: readonly Problem[],
  text: EditionText,
): readonly Problem[] {
  const places = problems
    .filter(({ rule, severity }) => rule !== ONE_SIDED_CHANGE && severity === 'error')
    .flatMap(({ place, also }) => (also ? [place, also] : [place]));
  return problems.filter(({ rule, place }) => {
    if (rule !== ONE_SIDED_CHANGE) return true;
    const lastLine = lastLineOf(place, text);
    return !places.some(
      ({ file, line }) => file === place.file && place.line <= line && line <= lastLine,
    );
  });
}

/** The last line of the block that begins at `place`; of a list item, without the lists in it. */
function lastLineOf({ file, line, column }: Place, text: EditionText): number {
  const section = sectionAt(file, text);
  for (const node of section ? nodesOf(section) : []) {
    const start = node.position?.start;
    if (node.type !== 'root' && start?.line === line && start.column === column) {
      return withoutLists(node).position?.end.line ?? line;
    }
  }
  return line;
}

function withoutLists(node: Nodes): Nodes {
  return (node.type === 'listItem' ? node.children[0] : undefined) ?? node;
}

/**
 * A warning about lines that a published edition already has is not repeated for a new edition:
 * people read them and published them. Errors are reported wherever they are, and so is what
 * depends on more than the lines: facts and dates.
 *
 * @param problems found in `text`
 * @param texts all editions
 * @returns them without the warnings on lines of a sealed edition of the same document
 */
export function withoutPublishedWarnings(
  problems: readonly Problem[],
  text: EditionText,
  texts: readonly EditionText[],
): readonly Problem[] {
  if (!problems.some(isOfWords)) return problems;
  const sealed = texts.filter(
    (one) => one.document === text.document && sealFile(one) !== undefined,
  );
  return problems.filter((problem) => {
    if (!isOfWords(problem)) return true;
    const places = [problem.place, ...(problem.also ? [problem.also] : [])];
    return !sealed.some((one) =>
      places.every(({ file, line }) => {
        const section = sectionAt(file, text);
        const written = section && linesOf(section.source)[line - 1];
        return written !== undefined && publishedLines(one, file).has(written);
      }),
    );
  });
}

function isOfWords({ rule, severity }: Problem): boolean {
  return (
    severity === 'warning' &&
    /^letters\/|^parity\/(?!order)|^facts\/(?!declared|expired|effective)/u.test(rule)
  );
}

/** Every line of an edition in the language of `file`: the section may have been renamed. */
function publishedLines({ sections }: EditionText, file: string): ReadonlySet<string> {
  const language = LANGUAGES.find((one) => file.includes(`/${one}/`)) ?? 'kk';
  return new Set(sections[language].flatMap(({ source }) => linesOf(source)));
}
