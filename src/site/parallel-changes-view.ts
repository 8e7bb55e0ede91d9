/** The redlines of both languages side by side. */
import * as addresses from '../edition/addresses.ts';
import type { ComparedSubject } from '../edition/published.ts';
import { isEventful, redlineBetween } from '../redline/comparisons.ts';
import { type Bilingual, bilingual, LANGUAGES } from '../text/language.ts';
import { forceText, numericDate, sentences } from '../ui/dates.ts';
import { capitalised, redlineWords } from '../ui/redline.ts';
import { neighbourLinks, type PageLink } from './neighbours.ts';
import { pageTitle } from './page-title.ts';
import type { PageView } from './page-view.ts';
import { type ParallelChangesSection, parallelRedline } from './parallel-redline.ts';
import { parallelPage, parallelPages } from './parallel-view.ts';

export interface ParallelChangesView {
  readonly page: PageView;
  readonly titles: Bilingual<string>;
  /** Of the two editions: «01.01.2025 → 01.02.2026». */
  readonly days: string;
  /** What the legal team says of it; of an edition without a summary nothing. */
  readonly summaries: Bilingual<string>;
  readonly force: Bilingual<string>;
  readonly counts: Bilingual<string>;
  readonly neighbours: Bilingual<readonly PageLink[]>;
  /** Those that changed in one of the languages at least. */
  readonly sections: readonly ParallelChangesSection[];
  readonly unchanged: readonly ParallelChangesSection[];
}

export function parallelChangesView(subject: ComparedSubject): ParallelChangesView {
  const { document, before } = subject;
  const { edition } = subject.entry;
  const redlines = bilingual((language) => redlineBetween({ document, language }, before, edition));
  const titles = bilingual((language) => redlineWords(language).changesIn(edition.date));
  const sections = parallelRedline(redlines, addresses.parallelEdition(document.id, edition.date));
  return {
    page: parallelPage(subject, {
      title: pageTitle(
        LANGUAGES.map((l) => titles[l]).join(' · '),
        LANGUAGES.map((l) => `${redlineWords(l).changes} (${numericDate(edition.date)})`).join(
          ' · ',
        ),
      ),
      description: sentences(
        ...LANGUAGES.flatMap((l) => [document.titles[l], titles[l], edition.summary?.[l] ?? '']),
      ),
      address: bilingual((l) => addresses.changes(l, document.id, edition.date)),
      parallel: addresses.parallelChanges(document.id, edition.date),
      canonical: addresses.parallelChanges(document.id, edition.date),
    }),
    titles: bilingual((language) => redlineWords(language).changes),
    days: `${numericDate(before.date)} → ${numericDate(edition.date)}`,
    summaries: bilingual((language) => edition.summary?.[language] ?? ''),
    force: bilingual((language) => forceText({ ...subject, language })),
    counts: bilingual((l) => capitalised(redlineWords(l).counts(redlines[l].counts))),
    neighbours: bilingual((language) =>
      neighbourLinks({ ...subject, language }, 'changes', parallelPages(document.id)),
    ),
    sections: sections.filter(isEventful),
    unchanged: sections.filter((section) => !isEventful(section)),
  };
}
