/** The lists of documents: the first page of the site and of each language. */
import * as addresses from '../edition/addresses.ts';
import { editionPath } from '../edition/library.ts';
import type { PublishedDocument } from '../edition/published.ts';
import { bilingual, type Language } from '../text/language.ts';
import { editionOf } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import { type StateView, statusOf } from './edition-state.ts';
import { contactView, siteDescription } from './page-view.ts';
import type { SiteLibrary } from './published-library.ts';

export interface DocumentEntry {
  readonly href: string;
  readonly title: string;
  /** Of the edition that its address shows. */
  readonly state: StateView | undefined;
  readonly archive: string;
  /** Editions that are not public; only in development. */
  readonly drafts: readonly DraftView[];
}

export interface DraftView {
  readonly href: string;
  /** «Редакция от 1 декабря 2026 г.» */
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
}

export function documentsView(library: SiteLibrary, language: Language) {
  const t = strings(language);
  const { site } = library;
  const [first] = library.documents;
  return {
    page: {
      language,
      title: `${t.documents} — ${site.name}`,
      description: siteDescription(site, language),
      address: bilingual(addresses.documents),
      ...(first && { contact: contactView(first, language) }),
    },
    title: t.documents,
    entries: library.documents.map((document) => documentEntry(document, language)),
  };
}

function documentEntry(document: PublishedDocument, language: Language): DocumentEntry {
  const { shown: entry } = document.chronicle;
  return {
    href: addresses.inForce(language, document.id),
    title: document.titles[language],
    state: entry && { ...statusOf({ document, entry, language }), notices: [] },
    archive: addresses.archive(language, document.id),
    drafts: draftsOf(document, language),
  };
}

function draftsOf(document: PublishedDocument, language: Language): readonly DraftView[] {
  return document.chronicle.entries
    .filter(({ status }) => status === 'unpublished')
    .map(({ edition }) => {
      const folder = `${editionPath(edition)}/`;
      const own = document.problems.filter(({ place }) => place.file.startsWith(folder));
      const errors = own.filter(({ severity }) => severity === 'error').length;
      return {
        href: addresses.edition(language, document.id, edition.date),
        title: editionOf(language, edition.date),
        errors,
        warnings: own.length - errors,
      };
    });
}
