import { type Edition, editionPath } from '../../edition/library.ts';
import { type Place, startOf } from '../../text/problem.ts';

/** Where `edition.yaml` writes `key`. */
export function keyPlace(edition: Edition, key: 'effective' | 'published'): Place {
  return { ...startOf(`${editionPath(edition)}/edition.yaml`), ...edition.positions.get(key) };
}
