/** Paths of JSON that holds both languages. */
import { inForcePaths } from '../paths.ts';
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
    comparedPairs(document.editions, today).map((pair) => ({
      params: { ...params, older: pair.older.date, newer: pair.newer.date },
      props: { document, today, ...pair },
    })),
  );
}
