/** A document as it is published, and what formats and pages are made from. */
import type { Language } from '../text/language.ts';
import type { Problem } from '../text/problem.ts';
import type { Chronicle, Entry } from './chronicle.ts';
import { type Edition, type PolicyDocument, sectionOf } from './library.ts';

export interface PublishedDocument extends Omit<PolicyDocument, 'editions'> {
  /** Has at least one entry. */
  readonly chronicle: Chronicle;
  /** What `check` says of its files; shown in development, none in a build. */
  readonly problems: readonly Problem[];
}

/** What a page about a document is made from. */
export interface DocumentSubject {
  readonly document: PublishedDocument;
  readonly language: Language;
}

/** What a page about an edition is made from. */
export interface EditionSubject extends DocumentSubject {
  readonly entry: Entry;
}

/** An edition with the one before it, in the order of force. */
export interface ComparedSubject extends EditionSubject {
  readonly before: Edition;
}

/** Two editions that are compared, the older one first. */
export interface ComparedPair {
  readonly older: Edition;
  readonly newer: Edition;
}

/** Its editions in the order in which they come into force. */
export function editionsOf({ chronicle }: PublishedDocument): readonly Edition[] {
  return chronicle.entries.map(({ edition }) => edition);
}

/**
 * The heading under which a reader knows the section `id`: the one in the edition `upTo` or else in
 * the last one before it that has the section, else in the first one after it.
 *
 * @param upTo left out: the last edition
 */
export function headingOf(
  { document, language }: DocumentSubject,
  id: string,
  upTo?: Edition,
): string {
  const editions = editionsOf(document);
  const at = upTo ? editions.indexOf(upTo) : editions.length - 1;
  const heading = (edition: Edition) => sectionOf(edition, language, id)?.heading;
  const known = editions
    .slice(0, at + 1)
    .toReversed()
    .concat(editions.slice(at + 1));
  return known.map(heading).find((one) => one !== undefined) ?? id;
}
