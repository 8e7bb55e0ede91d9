/**
 * What the pages of one edition may be made from: the editions up to the one that follows it. They
 * are shown nothing later, so that a page of the archive is the same however many editions come,
 * and a build that has made it before can take it as it was.
 */

import type { Edition } from '../edition/library.ts';
import { sha256 } from '../edition/seal.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { memo } from '../text/memo.ts';
import type { SiteDocument } from './library.ts';

export interface EditionScope {
  /** With no edition after the one that follows, which is the next that is public. */
  readonly document: SiteDocument;
  /** The last day up to now on which one of its editions was made public or took effect. */
  readonly today: CivilDate;
  /** Equal for equal scopes: lower-case hexadecimal. */
  readonly digest: string;
}

const scopes = memo<SiteDocument, EditionScope>();

/** @param document whose editions stand in the order of force; drafts may be among them */
export function scopeOf(document: SiteDocument, edition: Edition, today: CivilDate): EditionScope {
  return scopes(document, `${edition.date} ${today}`, () => newScope(document, edition, today));
}

function newScope(document: SiteDocument, edition: Edition, today: CivilDate): EditionScope {
  const at = document.editions.indexOf(edition);
  const next = document.editions.findIndex((one, i) => i > at && one.published <= today);
  const editions = document.editions.slice(0, next === -1 ? undefined : next + 1);
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

const digests = memo<Edition, string>();

/** Of all that stands in the edition's folder. */
function digestOf(edition: Edition): string {
  return digests(edition, '', () =>
    sha256(JSON.stringify(edition.files.map(({ path, bytes }) => [path, sha256(bytes)]))),
  );
}
