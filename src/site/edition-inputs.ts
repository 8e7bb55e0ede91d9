/**
 * The pages of an edition are made only from the editions up to the one after it. So a page of the
 * archive stays the same when further editions come, and a build can reuse it from the cache.
 */
import type { Chronicle, Entry } from '../edition/chronicle.ts';
import type { Edition } from '../edition/library.ts';
import type { PublishedDocument } from '../edition/published.ts';
import { sha256 } from '../edition/seal.ts';
import { memo } from '../text/memo.ts';

/** The document as if no editions were known beyond the one after `entry`. */
export function upToNext<D extends PublishedDocument>(document: D, entry: Entry): D {
  const { entries, inForce, shown, today } = document.chronicle;
  const last = entry.after ?? entries.at(-1)?.edition;
  const seen = entries.slice(0, entries.findIndex(({ edition }) => edition === last) + 1);
  const chronicle: Chronicle = {
    today,
    entries: seen,
    inForce: inForce && seen.includes(inForce) ? inForce : undefined,
    shown: shown && seen.includes(shown) ? shown : undefined,
    links: entry.resolutions,
  };
  return { ...document, chronicle };
}

/** @returns lower-case hexadecimal, equal for equal documents in the same state */
export function stateDigest(document: PublishedDocument, entry: Entry): string {
  const { chronicle, positions: _, ...facts } = document;
  const { edition, status } = entry;
  // Only the page of an upcoming edition names the one in force.
  const applies = status === 'upcoming' ? chronicle.inForce?.edition.date : undefined;
  const editions = chronicle.entries.map((one) => digestOf(one.edition));
  return sha256(JSON.stringify([facts, edition.date, status, applies, editions]));
}

const digests = memo<Edition, string>();

/** Of all files in the edition's folder. */
function digestOf(edition: Edition): string {
  return digests(edition, '', () =>
    sha256(JSON.stringify(edition.files.map(({ path, bytes }) => [path, sha256(bytes)]))),
  );
}
