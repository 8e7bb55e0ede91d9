/**
 * What stands in a published edition letter for letter has been read and let stand: a new edition
 * that takes it over unchanged is not asked about it again. Only warnings about letters; an error
 * is one wherever it stands.
 */

import type { EditionText } from '../edition/library.ts';
import { sealFile } from '../edition/seal.ts';
import { LANGUAGES } from '../text/language.ts';
import type { Problem } from '../text/problem.ts';

/**
 * @param problems found in `text`
 * @param texts all editions
 * @returns those that are not taken over from a sealed edition of the document
 */
export function withoutInherited(
  problems: readonly Problem[],
  text: EditionText,
  texts: readonly EditionText[],
): readonly Problem[] {
  if (!problems.some(isLetterWarning)) return problems;
  const sealed = texts.filter(
    (one) => one.document === text.document && sealFile(one) !== undefined,
  );
  return problems.filter((problem) => {
    if (!isLetterWarning(problem)) return true;
    const line = lineAt(problem, text);
    return line === undefined || !sealed.some((one) => linesOf(one, problem).has(line));
  });
}

function isLetterWarning({ rule, severity }: Problem): boolean {
  return severity === 'warning' && rule.startsWith('letters/');
}

function lineAt({ place }: Problem, text: EditionText): string | undefined {
  return sectionAt(place.file, text)?.source.split(/\r?\n/)[place.line - 1];
}

/** The lines of an edition in the language of `place`, of whatever section: one may be renamed. */
function linesOf({ sections }: EditionText, { place }: Problem): ReadonlySet<string> {
  const language = LANGUAGES.find((one) => place.file.includes(`/${one}/`)) ?? 'kk';
  return new Set(sections[language].flatMap(({ source }) => source.split(/\r?\n/)));
}

function sectionAt(file: string, { sections }: EditionText) {
  return [...sections.kk, ...sections.ru].find((section) => section.file === file);
}
