/** Which pages there are: the parameters of each route, with what its page is about. */

import type { Edition } from '../edition/library.ts';
import { sectionIds } from '../edition/succession.ts';
import { editionBefore, editionInForce } from '../edition/timeline.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { scopeOf } from './edition-scope.ts';
import { type SiteDocument, type SiteLibrary, siteLibrary } from './library.ts';

/** What a page about a document is made from. */
export interface DocumentSubject {
  readonly document: SiteDocument;
  readonly language: Language;
  readonly today: SiteLibrary['today'];
}

/** What a page about an edition is made from. */
export interface EditionSubject extends DocumentSubject {
  readonly edition: Edition;
}

/** An edition with the one before it, in the order of force. */
export interface ComparedSubject extends EditionSubject {
  readonly before: Edition;
}

/** What the history of a section is made from. */
export interface HistorySubject extends DocumentSubject {
  /** An id that an edition has or had. */
  readonly section: string;
}

interface Path<P, S> {
  readonly params: P;
  readonly props: S;
  /** Of pages that an earlier build may have made: equal as long as `props` are. */
  readonly cacheKey?: string;
}

type DocumentParams = { lang: Language; document: string };
type EditionPath = Path<DocumentParams & { edition: string }, EditionSubject>;

/** One path for each language. */
export function languagePaths(): Path<{ lang: Language }, { language: Language }>[] {
  return LANGUAGES.map((language) => ({ params: { lang: language }, props: { language } }));
}

/** One path for each document and language. */
export async function documentPaths(): Promise<Path<DocumentParams, DocumentSubject>[]> {
  const { documents, today } = await siteLibrary();
  return documents.flatMap((document) =>
    LANGUAGES.map((language) => ({
      params: { lang: language, document: document.id },
      props: { document, language, today },
    })),
  );
}

/** One path for each document and language, about the edition in force or, before the first takes effect, the first. */
export async function inForcePaths(): Promise<Path<DocumentParams, EditionSubject>[]> {
  return (await documentPaths()).flatMap(({ params, props }) => {
    const { editions } = props.document;
    const edition = editionInForce(editions, props.today) ?? editions[0];
    return edition ? [{ params, props: { ...props, edition } }] : [];
  });
}

/** One path for each edition and language, in sight of the editions up to the one that follows. */
export async function editionPaths(): Promise<EditionPath[]> {
  return (await sincePaths()).map(({ params, props }) => {
    const { digest, ...scope } = scopeOf(props.document, props.edition, props.today);
    return { params, props: { ...props, ...scope }, cacheKey: digest };
  });
}

/** One path for each edition and language, in sight of all editions. */
export async function sincePaths(): Promise<EditionPath[]> {
  return (await documentPaths()).flatMap(({ params, props }) =>
    props.document.editions.map((edition) => ({
      params: { ...params, edition: edition.date },
      props: { ...props, edition },
    })),
  );
}

/** One path for each edition and language that has an edition before it. */
export async function changesPaths(): Promise<
  Path<DocumentParams & { edition: string }, ComparedSubject>[]
> {
  return (await editionPaths()).flatMap(({ props, ...path }) => {
    const before = editionBefore(props.document.editions, props.edition);
    return before ? [{ ...path, props: { ...props, before } }] : [];
  });
}

/** One path for each section id that any edition has. */
export async function historyPaths(): Promise<
  Path<DocumentParams & { section: string }, HistorySubject>[]
> {
  return (await documentPaths()).flatMap(({ params, props }) =>
    [...new Set(props.document.editions.flatMap(sectionIds))].map((section) => ({
      params: { ...params, section },
      props: { ...props, section },
    })),
  );
}

/** The same paths without a language: for pages that have both. */
export function inBoth<P extends { lang: Language }, S>(
  paths: readonly Path<P, S>[],
): Path<Omit<P, 'lang'>, S>[] {
  return paths
    .filter(({ params }) => params.lang === LANGUAGES[0])
    .map(({ params: { lang: _, ...params }, ...path }) => ({ params, ...path }));
}
