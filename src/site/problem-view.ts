/** What `check` finds, beside what it is about. Only in development: a build has no problems. */
import type { Problem } from '../policy/problem.ts';
import type { SiteDocument } from './library.ts';
import type { EditionSubject } from './paths.ts';

export interface ProblemView {
  readonly severity: Problem['severity'];
  readonly rule: string;
  /** `privacy/2026-12-01/ru/03-consent.md:5:12` */
  readonly place: string;
  /** In Russian, the language of the legal team's tools on the page. */
  readonly found: string;
  readonly expected: string;
  readonly action: string;
}

/** Problems of one file, or of its counterpart where they concern both. */
export function problemsOf(document: SiteDocument, file: string): readonly ProblemView[] {
  return document.problems
    .filter(({ place, also }) => place.file === file || also?.file === file)
    .map(problemView);
}

/** Problems of the edition's folder, or of the document, that no section of the page shows. */
export function editionProblems({ document, edition, language }: EditionSubject) {
  const folder = `${document.id}/${edition.date}/`;
  const shown = new Set(edition.sections[language].map(({ file }) => file));
  return document.problems
    .filter(({ place }) => place.file.startsWith(folder) || place.file.split('/').length === 2)
    .filter(({ place, also }) => !shown.has(place.file) && !(also && shown.has(also.file)))
    .map(problemView);
}

function problemView({ severity, rule, place, message }: Problem): ProblemView {
  return {
    severity,
    rule,
    place: `${place.file}:${place.line}:${place.column}`,
    ...message.ru,
  };
}
