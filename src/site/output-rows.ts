/** Which rows a kind of output has: one a text, an edition, a comparison of the library. */
import type { Entry } from '../edition/chronicle.ts';
import type { ComparedSubject, DocumentSubject, EditionSubject } from '../edition/published.ts';
import type { Rendering } from '../formats/formats.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { stateDigest, upToNext } from './edition-scope.ts';
import type { SiteLibrary } from './published-library.ts';

/** What hosts and readers are told of a kind of file. */
export interface Traits {
  readonly mediaType: string;
  /** `fresh`: may change any day, so it is asked for again soon. `lasting`: stays as it is. */
  readonly cache: 'fresh' | 'lasting';
  /** `listed`: in the sitemap. `refused`: search engines are told to leave it out. */
  readonly search: 'listed' | 'allowed' | 'refused';
  /** Whether readers ask for it every day, so that each byte of its compressed form counts. */
  readonly isOftenRead: boolean;
}

/** One file of the site. `Subject`: what it is rendered from. */
export interface Row<Subject> {
  readonly address: string;
  readonly subject: Subject;
  /** Equal as long as `subject` is: a file that an earlier build made may be taken as it was. */
  readonly cacheKey?: string;
  /** Of files; pages are rendered by Astro. */
  readonly render?: () => Rendering;
  /** Where one file of a kind differs from the others. */
  readonly traits?: Partial<Traits>;
}

/** The rows of a kind in a library. */
export type Rows<Subject> = (site: SiteLibrary) => readonly Row<Subject>[];

/** How the addresses of a kind are written. */
type TextAddress = (language: Language, document: string) => string;
type EditionAddress = (language: Language, document: string, date: CivilDate) => string;

export function textsOf({ documents }: SiteLibrary): readonly DocumentSubject[] {
  return documents.flatMap((document) => LANGUAGES.map((language) => ({ document, language })));
}

/** One row a document and language. */
export function texts(address: TextAddress): Rows<DocumentSubject> {
  return (site) =>
    textsOf(site).map((text) => ({
      address: address(text.language, text.document.id),
      subject: text,
    }));
}

/** The same, about the edition that the addresses without a date show. */
export function shownEditions(address: TextAddress): Rows<EditionSubject> {
  return (site) =>
    texts(address)(site).flatMap(({ subject, ...row }) => {
      const { shown } = subject.document.chronicle;
      return shown ? [{ ...row, subject: { ...subject, entry: shown } }] : [];
    });
}

/** One row an edition and language; all editions are known to it. */
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
 * The same, but an edition knows those up to the one that follows it.
 *
 * @param traits where the row of one edition differs from the others
 */
export function editions(
  address: EditionAddress,
  traits: (entry: Entry) => Partial<Traits> = () => ({}),
): Rows<EditionSubject> {
  return (site) =>
    everyEdition(address)(site).map(({ subject, ...row }) => {
      const document = upToNext(subject.document, subject.entry);
      return {
        ...row,
        subject: { ...subject, document },
        cacheKey: stateDigest(document, subject.entry),
        traits: traits(subject.entry),
      };
    });
}

/** One row an edition that has one before it, and language. */
export function comparisons(address: EditionAddress): Rows<ComparedSubject> {
  return (site) =>
    editions(address)(site).flatMap(({ subject, ...row }) => {
      const { before } = subject.entry;
      return before ? [{ ...row, subject: { ...subject, before } }] : [];
    });
}

/** The rows that a single language would have: for pages that have both. */
export function inBoth<Subject extends DocumentSubject>(rows: Rows<Subject>): Rows<Subject> {
  return (site) => rows(site).filter(({ subject }) => subject.language === LANGUAGES[0]);
}

/** Rows of files, with what renders each. */
export function rendered<Subject>(
  rows: Rows<Subject>,
  render: (subject: Subject) => Rendering,
): Rows<Subject> {
  return (site) => rows(site).map((row) => ({ ...row, render: () => render(row.subject) }));
}
