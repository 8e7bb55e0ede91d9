/** The archive of a document: all editions on the site, newest first. */
import * as addresses from '../edition/addresses.ts';
import type { EditionStatus } from '../edition/chronicle.ts';
import type { DocumentSubject, EditionSubject } from '../edition/published.ts';
import { feedOf } from '../formats/feed.ts';
import { bilingual } from '../text/language.ts';
import { dateText, editionOf, forceText } from '../ui/dates.ts';
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
  readonly status: EditionStatus;
  /** «Действующая редакция»; of a superseded one, `force` says it. */
  readonly state: string | undefined;
  /** The days on which it applies: the page may be read long after it was built. */
  readonly force: string;
  readonly published: string;
  readonly summary: string;
  /** Its redline, which a first edition has not, and what changed since; `label` is the whole name. */
  readonly comparisons: readonly (PageLink & { readonly label: string })[];
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
      text: document.titles[language],
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
  const { edition, before, status } = subject.entry;
  const t = strings(language);
  const words = redlineWords(language);
  const states = {
    'in-force': t.inForce,
    superseded: undefined,
    upcoming: t.upcoming,
    unpublished: t.draft,
  };
  const name = editionOf(language, edition.date);
  return {
    href: addresses.edition(language, document.id, edition.date),
    edition: name,
    status,
    state: states[status],
    force: forceText(subject),
    published: `${t.published}: ${dateText(language, edition.published)}`,
    summary: edition.summary?.[language] ?? (before ? '' : t.firstEdition),
    comparisons: [
      ...(before
        ? [
            {
              href: addresses.changes(language, document.id, edition.date),
              text: words.changes,
              label: words.changesIn(edition.date),
            },
          ]
        : []),
      {
        href: addresses.changesSince(language, document.id, edition.date),
        text: t.whatChangedSince,
        label: `${t.whatChangedSince}: ${name}`,
      },
    ],
    files: editionFiles(subject),
  };
}
