/** Paths of JSON that holds both languages. */
import { scopeOf } from '../../site/edition-scope.ts';
import { inForcePaths } from '../../site/paths.ts';
import { comparedPairs } from './changes-pairs.ts';

/** One path for each document. */
export async function apiDocumentPaths() {
  return (await inForcePaths())
    .filter(({ params }) => params.lang === 'kk')
    .map(({ params: { document }, props }) => ({ params: { document }, props }));
}

/** One path for each comparison that is published. */
export async function apiChangesPaths() {
  return (await apiDocumentPaths()).flatMap(({ params, props: { document, today } }) =>
    comparedPairs(document.editions, today).map((pair) => {
      const { digest, ...scope } = scopeOf(document, pair.newer, today);
      return {
        params: { ...params, older: pair.older.date, newer: pair.newer.date },
        props: { ...scope, ...pair },
        cacheKey: digest,
      };
    }),
  );
}
