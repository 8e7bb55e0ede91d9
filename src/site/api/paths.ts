/** One path for each document: JSON that holds both languages. */
import { inForcePaths } from '../paths.ts';

export async function apiDocumentPaths() {
  return (await inForcePaths())
    .filter(({ params }) => params.lang === 'kk')
    .map(({ params: { document }, props }) => ({ params: { document }, props }));
}
