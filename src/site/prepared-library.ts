/**
 * Passes the library that `policy build` has read and checked to the pages, which Astro renders in
 * the same process: reading it again would take longer than rendering. The bundle of the pages
 * imports this very module (see `render-site.ts`), so that both share its state.
 */
import type { SiteLibrary } from './published-library.ts';

let prepared: SiteLibrary | undefined;

/** @returns removes it again */
export function prepareLibrary(library: SiteLibrary): () => void {
  prepared = library;
  return () => {
    prepared = undefined;
  };
}

/** Undefined if Astro was started without `policy build`. */
export function preparedLibrary(): SiteLibrary | undefined {
  return prepared;
}
