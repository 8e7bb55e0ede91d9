/**
 * What the pages of one edition may be made from: the editions up to the one that follows it. They
 * are shown nothing later, so that a page of the archive is the same however many editions come,
 * and a build that has made it before can take it as it was.
 */
import type { CivilDate } from '../policy/civil-date.ts';
import type { Edition } from '../policy/library.ts';
import { sha256 } from '../policy/seal.ts';
import type { SiteDocument } from './library.ts';

export interface EditionScope {
  /** With no edition after the one that follows. */
  readonly document: SiteDocument;
  /** The last day up to now on which one of its editions was made public or took effect. */
  readonly today: CivilDate;
  /** Equal for equal scopes: lower-case hexadecimal. */
  readonly digest: string;
}

/** By the edition; each list of editions is one object for all pages of it. */
const scopes = new WeakMap<SiteDocument, Map<Edition, EditionScope>>();

/** @param document whose editions stand in the order of force */
export function scopeOf(document: SiteDocument, edition: Edition, today: CivilDate): EditionScope {
  const ofDocument = scopes.get(document) ?? new Map<Edition, EditionScope>();
  scopes.set(document, ofDocument);
  const known = ofDocument.get(edition) ?? newScope(document, edition, today);
  ofDocument.set(edition, known);
  return known;
}

function newScope(document: SiteDocument, edition: Edition, today: CivilDate): EditionScope {
  const editions = document.editions.slice(0, document.editions.indexOf(edition) + 2);
  const past = editions
    .flatMap(({ published, effective }) => [published, effective])
    .filter((day) => day <= today)
    .sort();
  const day = past.at(-1) ?? today;
  const { editions: _, problems, positions: __, ...own } = document;
  const facts = [own, problems, edition.date, day, editions.map(digestOf)];
  return {
    document: { ...document, editions },
    today: day,
    digest: sha256(JSON.stringify(facts)),
  };
}

const digests = new WeakMap<Edition, string>();

/** Of all that stands in the edition's folder. */
function digestOf(edition: Edition): string {
  const digest =
    digests.get(edition) ??
    sha256(JSON.stringify(edition.files.map(({ path, bytes }) => [path, sha256(bytes)])));
  digests.set(edition, digest);
  return digest;
}
