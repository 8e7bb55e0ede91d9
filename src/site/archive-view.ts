/** The archive of a document: all editions on the site, newest first. */
import * as addresses from '../edition/addresses.ts';
import type { DocumentSubject, EditionSubject } from '../edition/published.ts';
import { feedOf } from '../formats/feed.ts';
import { bilingual } from '../text/language.ts';
import { dateText, editionOf, forceDays, wasInForce, willApply } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import { editionFiles, type FileView } from './edition-files.ts';
import { matrixView } from './matrix-view.ts';
import type { PageLink } from './neighbours.ts';
import { contactView } from './page-view.ts';

export interface ArchiveEntry {
  readonly href: string;
  /** «Редакция от 22 февраля 2022 г.» */
  readonly edition: string;
  /** Its status, with the days. */
  readonly force: string;
  readonly published: string;
  readonly summary: string;
  /** The link to its redline; a first edition has none. */
  readonly changes: (PageLink & { readonly label: string }) | undefined;
  readonly files: readonly FileView[];
}

export function archiveView(subject: DocumentSubject) {
  const { document, language } = subject;
  const t = strings(language);
  const title = `${document.titles[language]}: ${t.archive.toLowerCase()}`;
  return {
    page: {
      language,
      title,
      description: `${title}. ${t.archiveLead}`,
      address: bilingual((l) => addresses.archive(l, document.id)),
      contact: contactView(document, language),
      feed: feedOf(subject),
    },
    title: t.archive,
    document: {
      href: addresses.inForce(language, document.id),
      title: document.titles[language],
    },
    entries: document.chronicle.entries
      .map((entry) => archiveEntry({ document, entry, language }))
      .reverse(),
    feed: { href: addresses.feed(language, document.id), text: redlineWords(language).feed },
    matrix: matrixView(subject),
  };
}

function archiveEntry(subject: EditionSubject): ArchiveEntry {
  const { document, language } = subject;
  const { edition, before } = subject.entry;
  const t = strings(language);
  const name = editionOf(language, edition.date);
  return {
    href: addresses.edition(language, document.id, edition.date),
    edition: name,
    force: stateText(subject),
    published: `${t.published}: ${dateText(language, edition.published)}`,
    summary: edition.summary?.[language] ?? (before ? '' : t.firstEdition),
    changes: before && {
      href: addresses.changes(language, document.id, edition.date),
      text: redlineWords(language).changes,
      label: redlineWords(language).changesIn(edition.date),
    },
    files: editionFiles(subject),
  };
}

/** Names the days too, because the page may be read long after it was built. */
function stateText({ entry, language }: EditionSubject): string {
  const t = strings(language);
  const { range } = entry;
  switch (entry.status) {
    case 'in-force':
      return `${t.inForce}: ${forceDays(language, range)}`;
    case 'superseded':
      return `${t.superseded}. ${wasInForce(language, range)}`;
    case 'upcoming':
      return `${t.upcoming}. ${willApply(language, range)}`;
    case 'unpublished':
      return t.draft;
  }
}
