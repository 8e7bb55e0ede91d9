/**
 * What the pages of one edition may be made from: the editions up to the one that follows it. They
 * are shown nothing later, so that a page of the archive is the same however many editions come,
 * and a build that has made it before can take it as it was.
 */
import type { Chronicle, Entry } from '../edition/chronicle.ts';
import type { Edition } from '../edition/library.ts';
import type { PublishedDocument } from '../edition/published.ts';
import { sha256 } from '../edition/seal.ts';
import { memo } from '../text/memo.ts';

/** The document as it would be if no edition after the one that follows `entry` were known. */
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

/** @returns equal for equal documents in the same state: lower-case hexadecimal */
export function stateDigest(document: PublishedDocument, entry: Entry): string {
  const { chronicle, positions: _, ...facts } = document;
  const { edition, status } = entry;
  // Only the page of an upcoming edition names the one in force.
  const applies = status === 'upcoming' ? chronicle.inForce?.edition.date : undefined;
  const editions = chronicle.entries.map((one) => digestOf(one.edition));
  return sha256(JSON.stringify([facts, edition.date, status, applies, editions]));
}

const digests = memo<Edition, string>();

/** Of all that the edition's folder holds. */
function digestOf(edition: Edition): string {
  return digests(edition, '', () =>
    sha256(JSON.stringify(edition.files.map(({ path, bytes }) => [path, sha256(bytes)]))),
  );
}
