/** Problems, shown beside the text. Only in development: a build has none. */
import type { EditionSubject } from '../edition/published.ts';
import type { Problem } from '../text/problem.ts';

export interface ProblemView {
  readonly severity: Problem['severity'];
  readonly rule: string;
  /** `privacy/2026-12-01/ru/03-consent.md:5:12` */
  readonly place: string;
  /** In Russian, like all tools of the legal team on the page. */
  readonly found: string;
  readonly expected: string;
  readonly action: string;
}

/** Problems of a section in either language: both its pages show them. */
export function sectionProblems(subject: EditionSubject, id: string): readonly ProblemView[] {
  return ownProblems(subject)
    .filter((problem) => sectionOf(problem) === id)
    .map(problemView);
}

/** Problems of the edition's folder, or of the document, that no section of the page shows. */
export function editionProblems(subject: EditionSubject): readonly ProblemView[] {
  const ids = subject.entry.edition.sections[subject.language].map(({ id }) => id);
  return ownProblems(subject)
    .filter((problem) => !ids.includes(sectionOf(problem)))
    .map(problemView);
}

function ownProblems({ document, entry: { edition } }: EditionSubject): readonly Problem[] {
  const folder = `${document.id}/${edition.date}/`;
  return document.problems.filter(
    ({ place }) => place.file.startsWith(folder) || place.file === `${document.id}/document.yaml`,
  );
}

/** `ru/03-consent.md` is about `consent`. */
function sectionOf({ place }: Problem): string {
  return /\d\d-([a-z0-9-]+)\.md$/.exec(place.file)?.[1] ?? '';
}

export function problemView({ severity, rule, place, message }: Problem): ProblemView {
  return {
    severity,
    rule,
    place: `${place.file}:${place.line}:${place.column}`,
    ...message.ru,
  };
}
