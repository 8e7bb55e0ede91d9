/** The table of outputs for Astro's `getStaticPaths`. */
import { siteLibrary } from './library.ts';
import { FILE_KINDS, outputsOfKind, PAGES, type PageKind } from './outputs.ts';

/** The pages of a kind, for `src/pages/[...kind].astro`. */
export async function pagePaths<K extends PageKind>(kind: K) {
  const rows = PAGES[kind].all(await siteLibrary());
  return rows.map(({ address, subject, cacheKey }) => ({
    params: { [kind]: address.slice(1, -1) },
    props: subject,
    ...(cacheKey !== undefined && { cacheKey }),
  }));
}

/** The files that end in `.extension`, for `src/site/file.ts`. */
export async function filePaths(extension: string) {
  const site = await siteLibrary();
  return FILE_KINDS.flatMap((kind) => outputsOfKind(kind, site)).flatMap(
    ({ file, render, mediaType, cacheKey }) =>
      render && file.endsWith(`.${extension}`)
        ? [
            {
              params: { path: file.slice(0, -extension.length - 1) },
              props: { render, mediaType },
              ...(cacheKey !== undefined && { cacheKey }),
            },
          ]
        : [],
  );
}
