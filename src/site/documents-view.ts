/** The lists of documents: the first page of the site and of each language. */
import * as addresses from '../edition/addresses.ts';
import type { PublishedDocument } from '../edition/published.ts';
import { bilingual, type Language } from '../text/language.ts';
import { editionOf, inForce, takesEffect } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import { contactView } from './page-view.ts';
import type { SiteLibrary } from './published-library.ts';

export interface DocumentEntry {
  readonly href: string;
  readonly title: string;
  readonly edition: string;
  readonly force: string;
  readonly archive: string;
}

export function documentsView(library: SiteLibrary, language: Language) {
  const t = strings(language);
  const [first] = library.documents;
  return {
    page: {
      language,
      title: `${t.documents} — hitter`,
      description: t.siteDescription,
      address: bilingual(addresses.documents),
      ...(first && { contact: contactView(first, language) }),
    },
    title: t.documents,
    entries: library.documents.map((document) => documentEntry(document, language)),
  };
}

function documentEntry(document: PublishedDocument, language: Language): DocumentEntry {
  const { inForce: current, shown } = document.chronicle;
  return {
    href: addresses.inForce(language, document.id),
    title: document.titles[language],
    edition: shown ? editionOf(language, shown.edition.date) : '',
    force: !shown
      ? ''
      : current
        ? inForce(language, current.range)
        : takesEffect(language, shown.edition.effective),
    archive: addresses.archive(language, document.id),
  };
}
