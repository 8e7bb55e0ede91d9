/** Which pages there are: the parameters of each route, with what its page is about. */
import { LANGUAGES, type Language } from '../policy/language.ts';
import type { Edition } from '../policy/library.ts';
import { editionInForce } from '../policy/timeline.ts';
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

interface Path<P, S> {
  readonly params: P;
  readonly props: S;
}

type DocumentParams = { lang: Language; document: string };

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

/** One path for each edition and language. */
export async function editionPaths(): Promise<
  Path<DocumentParams & { edition: string }, EditionSubject>[]
> {
  return (await documentPaths()).flatMap(({ params, props }) =>
    props.document.editions.map((edition) => ({
      params: { ...params, edition: edition.date },
      props: { ...props, edition },
    })),
  );
}
