/** Development only: where the review sheets of editions are. No built site has them. */
import type { Entry } from '../edition/chronicle.ts';
import { editionPath } from '../edition/library.ts';
import type { PublishedDocument } from '../edition/published.ts';
import type { PageLink } from './neighbours.ts';
import { NEVER, type SiteLibrary } from './published-library.ts';

/** The route that `integration.ts` injects in development. */
export const REVIEW_SHEET_ROUTE = '/review-sheet/[document]/[date]/';

/** The newest edition first. */
export function reviewSheetLinks({ documents }: SiteLibrary): readonly PageLink[] {
  return documents.flatMap((document) =>
    entriesWithSheets(document)
      .toReversed()
      .map(({ edition }) => ({
        href: REVIEW_SHEET_ROUTE.replace('[document]', edition.document).replace(
          '[date]',
          edition.date,
        ),
        text: editionPath(edition),
        label: `Лист проверки: ${document.titles.ru}, ${edition.date}`,
      })),
  );
}

/** Those whose days are known: the sheet names them. */
export function entriesWithSheets({ chronicle }: PublishedDocument): readonly Entry[] {
  return chronicle.entries.filter(({ edition }) => edition.published !== NEVER);
}
