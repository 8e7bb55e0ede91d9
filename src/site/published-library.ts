/** The library of a site: documents with their chronicles on a day. Pure. */
import { chronicleOf } from '../edition/chronicle.ts';
import type { Content, PolicyDocument } from '../edition/library.ts';
import type { PublishedDocument } from '../edition/published.ts';
import type { Authorities } from '../edition/witness/chain.ts';
import { type CivilDate, civilDate } from '../text/civil-date.ts';
import type { Problem } from '../text/problem.ts';

/** The assumed `published` day of a draft without a valid one; only in development. */
export const NEVER = civilDate('9999-12-31');

export interface SiteLibrary {
  readonly documents: readonly PublishedDocument[];
  readonly today: CivilDate;
  /** Whose witnesses count. */
  readonly authorities: Authorities;
}

/** What is public on `today`, without documents that have no public edition yet. */
export function publishedLibrary(
  { library, authorities }: Pick<Content, 'library' | 'authorities'>,
  today: CivilDate,
): SiteLibrary {
  return siteLibraryOf(today, library.documents, authorities, { drafts: false });
}

/** @param problems of the documents' files */
export function siteLibraryOf(
  today: CivilDate,
  documents: readonly PolicyDocument[],
  authorities: Authorities,
  options: { readonly drafts: boolean },
  problems: readonly Problem[] = [],
): SiteLibrary {
  const shown = documents.map(({ editions, ...document }) => ({
    ...document,
    chronicle: chronicleOf(editions, today, options),
    problems: problems.filter(({ place }) => place.file.startsWith(`${document.id}/`)),
  }));
  return { today, authorities, documents: shown.filter(({ chronicle }) => chronicle.shown) };
}
