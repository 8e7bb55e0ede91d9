/** A published document, and the subjects of pages and formats. */
import type { Language } from '../text/language.ts';
import type { Problem } from '../text/problem.ts';
import type { Chronicle, Entry } from './chronicle.ts';
import { type Edition, type PolicyDocument, sectionOf } from './library.ts';

export interface PublishedDocument extends Omit<PolicyDocument, 'editions'> {
  /** Has at least one entry. */
  readonly chronicle: Chronicle;
  /** The problems in its files; shown in development, none in a build. */
  readonly problems: readonly Problem[];
}

/** A document in one language. */
export interface DocumentSubject {
  readonly document: PublishedDocument;
  readonly language: Language;
}

/** An edition in one language. */
export interface EditionSubject extends DocumentSubject {
  readonly entry: Entry;
}

/** An edition and the one before it. */
export interface ComparedSubject extends EditionSubject {
  readonly before: Edition;
}

/** Two editions to compare. */
export interface ComparedPair {
  readonly older: Edition;
  readonly newer: Edition;
}

/** Its editions in the order in which they come into force. */
export function editionsOf({ chronicle }: PublishedDocument): readonly Edition[] {
  return chronicle.entries.map(({ edition }) => edition);
}

/**
 * The heading of the section `id` in the edition `upTo`; if it has none, in the nearest earlier
 * edition that does, else in the nearest later one.
 *
 * @param upTo by default the last edition
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
