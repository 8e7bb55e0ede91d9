/** Places in `edition.yaml`. */
import { type Edition, type EditionText, editionPath } from '../edition/library.ts';
import { type Place, startOf } from '../text/problem.ts';

/** The beginning of the file. */
export function recordPlace(text: EditionText): Place {
  return startOf(`${editionPath(text)}/edition.yaml`);
}

/** The line of `key`; the beginning of the file where the key is not written. */
export function keyPlace(edition: Edition, key: 'effective' | 'published' | 'lineage'): Place {
  return { ...recordPlace(edition), ...edition.positions.get(key) };
}
