/** The first pages: which documents there are, in one language or in both. */

import * as addresses from '../edition/addresses.ts';
import { editionInForce, forceRange } from '../edition/timeline.ts';
import { bilingual, type Language } from '../text/language.ts';
import { editionOf, inForce, takesEffect } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import type { SiteDocument, SiteLibrary } from './library.ts';
import { contactView, type PageView } from './page-view.ts';

export interface DocumentEntry {
  readonly href: string;
  readonly title: string;
  readonly edition: string;
  readonly force: string;
  readonly archive: string;
}

export interface DocumentsView {
  readonly page: PageView;
  readonly title: string;
  readonly entries: readonly DocumentEntry[];
}

export function documentsView(library: SiteLibrary, language: Language): DocumentsView {
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
    entries: library.documents.map((document) => documentEntry(document, language, library.today)),
  };
}

function documentEntry(
  document: SiteDocument,
  language: Language,
  today: SiteLibrary['today'],
): DocumentEntry {
  const current = editionInForce(document.editions, today);
  const edition = current ?? document.editions[0];
  return {
    href: addresses.inForce(language, document.id),
    title: document.titles[language],
    edition: edition ? editionOf(language, edition.date) : '',
    force: !edition
      ? ''
      : current
        ? inForce(language, forceRange(document.editions, edition, today))
        : takesEffect(language, edition.effective),
    archive: addresses.archive(language, document.id),
  };
}
