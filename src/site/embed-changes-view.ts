/** What changed since an edition, for app webviews: what the user accepted is what the app knows. */
import * as addresses from '../edition/addresses.ts';
import type { EditionSubject } from '../edition/published.ts';
import { type ChangesSinceView, changesSinceView } from './changes-since-view.ts';
import { wholeTextLinks } from './embed-links.ts';
import { type EmbedPage, embedPage } from './embed-view.ts';

export interface EmbedChangesView {
  readonly page: EmbedPage;
  readonly changes: ChangesSinceView;
}

export function embedChangesView(subject: EditionSubject): EmbedChangesView {
  const { document, language } = subject;
  const { edition } = subject.entry;
  const editionAt = (date: typeof edition.date) =>
    addresses.embedEdition(language, document.id, date);
  const toText = wholeTextLinks(document.site, language);
  const changes = changesSinceView(subject, {
    edition: editionAt,
    changes: undefined,
    archive: undefined,
    link: (href) => {
      if (href.startsWith('tel:')) return undefined;
      if (!href.startsWith('#')) return toText(href, '');
      return { href: addresses.embed(language, document.id) + href };
    },
  });
  return {
    page: embedPage(subject, {
      pageTitle: changes.page.title,
      canonical: addresses.absolute(
        document.site,
        addresses.changesSince(language, document.id, edition.date),
      ),
    }),
    changes,
  };
}
