/**
 * The library that `policy build` has read and checked, for the pages that Astro renders in the
 * same process: reading and checking it again would take longer than all the pages. The bundle of
 * the pages imports this module from here (see `render-site.ts`), so that both share its state.
 */
import type { SiteLibrary } from './published-library.ts';

let prepared: SiteLibrary | undefined;

/** @returns takes it back */
export function prepareLibrary(library: SiteLibrary): () => void {
  prepared = library;
  return () => {
    prepared = undefined;
  };
}

/** Undefined where Astro was started by itself. */
export function preparedLibrary(): SiteLibrary | undefined {
  return prepared;
}
