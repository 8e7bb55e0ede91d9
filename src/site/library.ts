/**
 * The content as the pages see it: read once for a build, anew for each request in development.
 */
import { type CivilDate, civilDate } from '../policy/civil-date.ts';
import type { Edition, PolicyDocument } from '../policy/library.ts';
import { publishedEditions } from '../policy/timeline.ts';
import { loadContent } from '../store/load.ts';
import { settings } from '../store/settings.ts';

export interface SiteLibrary {
  readonly documents: readonly SiteDocument[];
  readonly today: CivilDate;
}

/** A document with the editions that the site shows, in order of force. */
export interface SiteDocument extends PolicyDocument {
  /** Never empty. */
  readonly editions: readonly Edition[];
}

/** No edition is published later: drafts included. */
const LAST_DAY = civilDate('9999-12-31');

let loaded: Promise<SiteLibrary> | undefined;

/**
 * In a build, editions whose `published` day has not come are left out, and documents that have
 * none yet; in development they are there, as drafts.
 */
export function siteLibrary(): Promise<SiteLibrary> {
  if (import.meta.env.DEV) return loadSiteLibrary();
  loaded ??= loadSiteLibrary();
  return loaded;
}

async function loadSiteLibrary(): Promise<SiteLibrary> {
  const { contentFolder, today } = settings(process.env);
  const { library } = await loadContent(contentFolder);
  const horizon = import.meta.env.DEV ? LAST_DAY : today;
  return {
    today,
    documents: library.documents
      .map((document) => ({
        ...document,
        editions: publishedEditions(document.editions, horizon),
      }))
      .filter((document) => document.editions.length > 0),
  };
}
