/** The library of a site: documents with their chronicles on a day. Pure. */
import { chronicleOf } from '../edition/chronicle.ts';
import type { Content, Library } from '../edition/library.ts';
import type { PublishedDocument } from '../edition/published.ts';
import type { Site } from '../edition/site.ts';
import type { Authorities } from '../edition/witness/chain.ts';
import { type CivilDate, civilDate } from '../text/civil-date.ts';
import type { Problem } from '../text/problem.ts';

/** The assumed `published` day of a draft without a valid one; only in development. */
export const NEVER = civilDate('9999-12-31');

export interface SiteLibrary {
  readonly site: Site;
  readonly documents: readonly PublishedDocument[];
  /** In all files; shown in development, none in a build. */
  readonly problems: readonly Problem[];
  readonly today: CivilDate;
  /** Whose witnesses count. */
  readonly authorities: Authorities;
}

/** What is public on `today`, without documents that have no public edition yet. */
export function publishedLibrary(
  { library, authorities }: Pick<Content, 'library' | 'authorities'>,
  today: CivilDate,
): SiteLibrary {
  return siteLibraryOf(library, today, authorities, { drafts: false });
}

/** @param problems of all files */
export function siteLibraryOf(
  { site, documents }: Library,
  today: CivilDate,
  authorities: Authorities,
  options: { readonly drafts: boolean },
  problems: readonly Problem[] = [],
): SiteLibrary {
  const shown = documents.map(({ editions, ...document }) => ({
    ...document,
    chronicle: chronicleOf(editions, today, options),
    problems: problems.filter(({ place }) => place.file.startsWith(`${document.id}/`)),
  }));
  return {
    site,
    today,
    authorities,
    problems,
    documents: shown.filter(({ chronicle }) => chronicle.shown),
  };
}
