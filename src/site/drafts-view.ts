/** What the first page shows its authors in development: drafts, and every finding. */
import * as addresses from '../edition/addresses.ts';
import { sealFile } from '../edition/seal.ts';
import { type ProblemView, problemView } from './problem-view.ts';
import type { SiteLibrary } from './published-library.ts';

export interface DraftView {
  /** `privacy/2026-12-01` */
  readonly name: string;
  /** Its page in Russian, the language of the legal team's tools. */
  readonly href: string;
  readonly isSealed: boolean;
}

export interface DraftsView {
  /** Editions that are not public yet, sealed or not. */
  readonly drafts: readonly DraftView[];
  readonly problems: readonly ProblemView[];
}

/** Both are empty in a build. */
export function draftsView({ documents, problems }: SiteLibrary): DraftsView {
  return {
    drafts: documents.flatMap(({ id, chronicle }) =>
      chronicle.entries
        .filter(({ status }) => status === 'unpublished')
        .map(({ edition }) => ({
          name: `${id}/${edition.date}`,
          href: addresses.edition('ru', id, edition.date),
          isSealed: sealFile(edition) !== undefined,
        })),
    ),
    problems: problems.map(problemView),
  };
}
