/** The lists of documents: the first page of the site and of each language. */
import * as addresses from '../edition/addresses.ts';
import type { PublishedDocument } from '../edition/published.ts';
import { bilingual, type Language } from '../text/language.ts';
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
  };
}
