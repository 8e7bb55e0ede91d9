/**
 * How addresses of the site are made: the one module that knows. Addresses are contracts; apps and
 * consent records hold them for years. All end in a slash but those of files.
 */
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';

/** Where the site is published. */
export const SITE = 'https://hitter.kz';

export const home = (): string => '/';
export const documents = (language: Language): string => `/${language}/`;

/** The edition in force. */
export const inForce = (language: Language, document: string): string =>
  `/${language}/${document}/`;

/** One edition, for ever. */
export const edition = (language: Language, document: string, date: CivilDate): string =>
  `/${language}/${document}/${date}/`;

export const archive = (language: Language, document: string): string =>
  `/${language}/${document}/archive/`;

/** What an edition changed in the one before it. */
export const changes = (language: Language, document: string, date: CivilDate): string =>
  `/${language}/${document}/${date}/changes/`;

/** What changed between an edition and the one in force. */
export const changesSince = (language: Language, document: string, date: CivilDate): string =>
  `/${language}/${document}/changes-since/${date}/`;

/** One section through all editions. */
export const history = (language: Language, document: string, section: string): string =>
  `/${language}/${document}/history/${section}/`;

export const feed = (language: Language, document: string): string =>
  `/${language}/${document}/feed.xml`;

const PARALLEL = 'kk-ru';

/** The edition in force in both languages, side by side. */
export const parallel = (document: string): string => `/${PARALLEL}/${document}/`;

export const parallelEdition = (document: string, date: CivilDate): string =>
  `/${PARALLEL}/${document}/${date}/`;

export const parallelChanges = (document: string, date: CivilDate): string =>
  `/${PARALLEL}/${document}/${date}/changes/`;

export type EditionFile = 'md' | 'txt' | 'pdf';

/** An edition as a file; the `.md` is the canonical text. */
export const editionFile = (
  language: Language,
  document: string,
  date: CivilDate,
  extension: EditionFile,
): string => `/${language}/${document}/${date}.${extension}`;

/** The edition in force for app webviews: the text alone. */
export const embed = (language: Language, document: string): string =>
  `/embed/${language}/${document}/`;

/** One section of the edition in force for app webviews; `section` may be a retired id. */
export const embedSection = (language: Language, document: string, section: string): string =>
  `/embed/${language}/${document}/${section}/`;

/** One edition for app webviews, for ever. */
export const embedEdition = (language: Language, document: string, date: CivilDate): string =>
  `/embed/${language}/${document}/${date}/`;

/** For app webviews: what changed between an edition and the one in force. */
export const embedChangesSince = (language: Language, document: string, date: CivilDate): string =>
  `/embed/${language}/${document}/changes-since/${date}/`;

const API = '/api/v1';

export const apiIndex = (): string => `${API}/index.json`;
export const apiSchema = (name: string): string => `${API}/schema/${name}.json`;
export const apiDocument = (document: string): string => `${API}/${document}/index.json`;
export const apiLinks = (document: string): string => `${API}/${document}/links.json`;
export const apiEdition = (language: Language, document: string, date: CivilDate): string =>
  `${API}/${document}/${date}/${language}.json`;

/** What changed between two editions; `site/api/changes-pairs.ts` says which two. */
export const apiChanges = (document: string, from: CivilDate, to: CivilDate): string =>
  `${API}/${document}/changes/${from}..${to}.json`;

/** A section or block on the page at `address`. */
export const anchor = (address: string, id: string): string => `${address}#${id}`;

/** With scheme and host, for whoever reads it outside the site. */
export const absolute = (address: string): string => new URL(address, SITE).href;
