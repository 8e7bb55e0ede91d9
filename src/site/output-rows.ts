/** The rows of a kind of output: one per text, edition or comparison of the library. */
import type { Entry } from '../edition/chronicle.ts';
import type { ComparedSubject, DocumentSubject, EditionSubject } from '../edition/published.ts';
import type { Rendering } from '../formats/formats.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { stateDigest, upToNext } from './edition-inputs.ts';
import type { SiteLibrary } from './published-library.ts';

/** How files of a kind are served and found. */
export interface FileProperties {
  readonly mediaType: string;
  /** `fresh`: may change any day, so caches check it soon. `lasting`: does not change. */
  readonly cache: 'fresh' | 'lasting';
  /** `listed`: in the sitemap. `refused`: search engines must not index it. */
  readonly search: 'listed' | 'allowed' | 'refused';
  /** Whether it is read every day, so that each byte of its compressed form counts. */
  readonly isOftenRead: boolean;
}

/** One file of the site, rendered from `subject`. */
export interface Row<Subject> {
  readonly address: string;
  readonly subject: Subject;
  /** Equal as long as `subject` is, so that a file of an earlier build can be reused. */
  readonly cacheKey?: string;
  /** Absent for pages, which Astro renders. */
  readonly render?: () => Rendering;
  /** The properties in which this file differs from its kind. */
  readonly properties?: Partial<FileProperties>;
}

/** The rows of a kind in a library. */
export type Rows<Subject> = (site: SiteLibrary) => readonly Row<Subject>[];

/** How the addresses of a kind are written. */
type TextAddress = (language: Language, document: string) => string;
type EditionAddress = (language: Language, document: string, date: CivilDate) => string;

export function textsOf({ documents }: SiteLibrary): readonly DocumentSubject[] {
  return documents.flatMap((document) => LANGUAGES.map((language) => ({ document, language })));
}

/** One row per document and language. */
export function texts(address: TextAddress): Rows<DocumentSubject> {
  return (site) =>
    textsOf(site).map((text) => ({
      address: address(text.language, text.document.id),
      subject: text,
    }));
}

/** One row per document and language, about the edition that addresses without a date show. */
export function shownEditions(address: TextAddress): Rows<EditionSubject> {
  return (site) =>
    texts(address)(site).flatMap(({ subject, ...row }) => {
      const { shown } = subject.document.chronicle;
      return shown ? [{ ...row, subject: { ...subject, entry: shown } }] : [];
    });
}

/** One row per edition and language, with all editions in its subject. */
export function everyEdition(address: EditionAddress): Rows<EditionSubject> {
  return (site) =>
    textsOf(site).flatMap((text) =>
      text.document.chronicle.entries.map((entry) => ({
        address: address(text.language, text.document.id, entry.edition.date),
        subject: { ...text, entry },
      })),
    );
}

/**
 * One row per edition and language, with the editions up to the one after it in its subject.
 *
 * @param properties the properties in which the row of an edition differs from its kind
 */
export function editions(
  address: EditionAddress,
  properties: (entry: Entry) => Partial<FileProperties> = () => ({}),
): Rows<EditionSubject> {
  return (site) =>
    everyEdition(address)(site).map(({ subject, ...row }) => {
      const document = upToNext(subject.document, subject.entry);
      return {
        ...row,
        subject: { ...subject, document },
        cacheKey: stateDigest(document, subject.entry),
        properties: properties(subject.entry),
      };
    });
}

/** One row per language and edition that has one before it. */
export function comparisons(address: EditionAddress): Rows<ComparedSubject> {
  return (site) =>
    editions(address)(site).flatMap(({ subject, ...row }) => {
      const { before } = subject.entry;
      return before ? [{ ...row, subject: { ...subject, before } }] : [];
    });
}

/** The rows of one language, for pages that show both. */
export function inBoth<Subject extends DocumentSubject>(rows: Rows<Subject>): Rows<Subject> {
  return (site) => rows(site).filter(({ subject }) => subject.language === LANGUAGES[0]);
}

/** Rows of files, with the function that renders each. */
export function rendered<Subject>(
  rows: Rows<Subject>,
  render: (subject: Subject) => Rendering,
): Rows<Subject> {
  return (site) => rows(site).map((row) => ({ ...row, render: () => render(row.subject) }));
}
