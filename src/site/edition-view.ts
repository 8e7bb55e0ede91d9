/** The page of an edition: everything that the components print. */
import * as addresses from '../edition/addresses.ts';
import type { EditionStatus } from '../edition/chronicle.ts';
import { sectionOf, titleOf } from '../edition/library.ts';
import type { EditionSubject } from '../edition/published.ts';
import { feedOf } from '../formats/feed.ts';
import { numberedSections } from '../formats/html/edition.ts';
import { isEventful, redlineOf } from '../redline/comparisons.ts';
import { bilingual, otherLanguage } from '../text/language.ts';
import { editionOf, forceDays, forceText, sentences, takesEffect } from '../ui/dates.ts';
import { sectionChange } from '../ui/lineage.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import { editionLink } from './changes-view.ts';
import { type Alias, type DeepLinks, deepLinks, type LineageNote } from './deep-links.ts';
import { editionFiles, type FileView } from './edition-files.ts';
import { neighbourLinks, type PageLink } from './neighbours.ts';
import { type ContactView, contactSections, contactView, type PageView } from './page-view.ts';
import { editionProblems, type ProblemView, sectionProblems } from './problem-view.ts';
import { editionData } from './structured-data.ts';

export interface SectionView {
  readonly id: string;
  readonly number: number;
  /** Plain text. */
  readonly title: string;
  /** HTML. */
  readonly heading: string;
  /** HTML. */
  readonly body: string;
  /** Problems in its file; only in development. */
  readonly problems: readonly ProblemView[];
  /** The address of its history, if there is more than one edition. */
  readonly history: string | undefined;
  /** The same section in the other language. */
  readonly translation: { readonly href: string; readonly title: string };
  /** What the edition did to it, if anything: «изменено 1 июля 2025 г.», linked to the redline. */
  readonly change: PageLink | undefined;
  /** Shown at its end, where `document.yaml` asks for that. */
  readonly contact: ContactView | undefined;
  /** Retired ids that lead here. */
  readonly aliases: readonly Alias[];
  /** The note on the further sections it was split into. */
  readonly split: LineageNote | undefined;
}

export interface Notice {
  readonly text: string;
  readonly link?: PageLink;
}

export interface EditionView {
  readonly page: PageView;
  readonly status: EditionStatus;
  readonly title: string;
  /** «Редакция от 22 февраля 2022 г.» */
  readonly edition: string;
  /** The days on which it applies. */
  readonly force: string;
  readonly notices: readonly Notice[];
  /** Problems of the edition that no section of the page shows; only in development. */
  readonly problems: readonly ProblemView[];
  readonly summary: string | undefined;
  readonly precedence: string | undefined;
  readonly preamble: SectionView | undefined;
  /** After the preamble. */
  readonly sections: readonly SectionView[];
  /** Notes on sections of other editions. */
  readonly absent: DeepLinks['absent'];
  /** The dated address, absolute. */
  readonly permalink: string;
  readonly neighbours: readonly PageLink[];
  readonly files: readonly FileView[];
}

/** The page of one edition at its dated address. */
export function datedEditionView(subject: EditionSubject): EditionView {
  const { document, language } = subject;
  const { edition, status } = subject.entry;
  const name = editionOf(language, edition.date);
  return editionView(subject, false, {
    language,
    title: `${document.titles[language]}. ${name}`,
    description: sentences(titleOf(edition, language), name, forceText(subject)),
    address: bilingual((l) => addresses.edition(l, document.id, edition.date)),
    parallel: addresses.parallelEdition(document.id, edition.date),
    ...(status === 'in-force'
      ? { canonical: addresses.inForce(language, document.id) }
      : { noindex: true }),
  });
}

/** The page of the edition in force at the document's own address. */
export function inForceEditionView(subject: EditionSubject): EditionView {
  const { document, language } = subject;
  const { edition } = subject.entry;
  return editionView(subject, true, {
    language,
    title: `${document.titles[language]} — hitter`,
    description: sentences(titleOf(edition, language), forceText(subject)),
    address: bilingual((l) => addresses.inForce(l, document.id)),
    parallel: addresses.parallel(document.id),
  });
}

function editionView(subject: EditionSubject, isInForce: boolean, page: PageView): EditionView {
  const { document, language } = subject;
  const { edition, status } = subject.entry;
  const links = deepLinks(
    subject,
    {
      section: (id) => `#${id}`,
      dated: (date, id) => addresses.anchor(addresses.edition(language, document.id, date), id),
    },
    isInForce,
  );
  const [preamble, ...sections] = sectionViews(subject, page, links);
  const permalink = addresses.absolute(addresses.edition(language, document.id, edition.date));
  return {
    page: {
      ...page,
      contact: contactView(document, language),
      feed: feedOf(subject),
      structuredData: editionData(subject),
    },
    status,
    title: titleOf(edition, language),
    edition: editionOf(language, edition.date),
    force: forceText(subject),
    notices: notices(subject),
    problems: editionProblems(subject),
    summary: edition.summary?.[language],
    precedence: document.prevails && strings(language).prevails[document.prevails],
    preamble,
    sections,
    absent: links.absent,
    permalink,
    neighbours: neighbourLinks(subject, 'edition'),
    files: editionFiles(subject),
  };
}

function sectionViews(
  subject: EditionSubject,
  page: PageView,
  links: DeepLinks,
): readonly SectionView[] {
  const { document, language } = subject;
  const { edition } = subject.entry;
  const other = otherLanguage(language);
  const rendered = numberedSections({ edition, language });
  const changes = sectionChanges(subject);
  const withContact = contactSections(subject);
  return edition.sections[language].map((section, i) => ({
    id: section.id,
    number: section.number,
    title: section.heading,
    heading: rendered[i]?.heading ?? '',
    body: rendered[i]?.body ?? '',
    problems: sectionProblems(subject, section.id),
    history:
      document.chronicle.entries.length > 1
        ? addresses.history(language, document.id, section.id)
        : undefined,
    translation: {
      href: addresses.anchor(page.address[other], section.id),
      title: sectionOf(edition, other, section.id)?.heading ?? '',
    },
    change: changes.get(section.id),
    contact: withContact.has(section.id) ? contactView(document, language) : undefined,
    aliases: links.aliases.get(section.id) ?? [],
    split: links.splits.get(section.id),
  }));
}

/** What the edition did to its sections, by id; nothing of those that it left as they were. */
function sectionChanges(subject: EditionSubject): ReadonlyMap<string, PageLink> {
  const { document, entry, language } = subject;
  const { edition } = entry;
  const page = addresses.changes(language, document.id, edition.date);
  const isOver = entry.status === 'in-force' || entry.status === 'superseded';
  const eventful = (redlineOf(subject)?.sections ?? []).filter(isEventful);
  return new Map(
    eventful.map(({ id, verdict }) => [
      id,
      {
        href: addresses.anchor(page, id),
        text: sectionChange(language, redlineWords(language).verdicts[verdict], edition, isOver),
      },
    ]),
  );
}

/**
 * Notices above the text. Each names its days, so that it stays true on a page that is not rebuilt.
 */
function notices(subject: EditionSubject): readonly Notice[] {
  const { document, entry, language } = subject;
  const { superseded, upcoming, draft, inForce } = strings(language);
  switch (entry.status) {
    case 'unpublished':
      return [{ text: draft }];
    case 'superseded':
      // Without the name of the later edition, so that pages of the archive need no change.
      return [
        {
          text: `${superseded}.`,
          link: { href: addresses.inForce(language, document.id), text: inForce },
        },
      ];
    case 'upcoming':
      return [applying(subject, `${upcoming}.`), ...following(subject)];
    case 'in-force':
      return following(subject);
  }
}

/** `lead` and the edition in force, if there is one yet. */
function applying(subject: EditionSubject, lead: string): Notice {
  const { document, language } = subject;
  const { inForce } = document.chronicle;
  if (!inForce) return { text: lead };
  const days = forceDays(language, inForce.range);
  return {
    text: `${lead} ${strings(language).inForce} (${days}):`,
    link: editionLink(subject, inForce.edition),
  };
}

/** The edition after this one, if it is known. */
function following(subject: EditionSubject): readonly Notice[] {
  const { entry, language } = subject;
  const next = entry.after;
  if (!next) return [];
  return [{ text: `${takesEffect(language, next.effective)}:`, link: editionLink(subject, next) }];
}
