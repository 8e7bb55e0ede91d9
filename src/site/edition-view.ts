/** The page of an edition: everything that the components print. */
import * as addresses from '../edition/addresses.ts';
import { sectionOf, titleOf } from '../edition/library.ts';
import type { EditionSubject } from '../edition/published.ts';
import { sealFileDigest, textDigest } from '../edition/seal.ts';
import { feedOf } from '../formats/feed.ts';
import { numberedSections } from '../formats/html/edition.ts';
import { isEventful, redlineOf } from '../redline/comparisons.ts';
import { bilingual, otherLanguage } from '../text/language.ts';
import { editionOf, forceText, sentences } from '../ui/dates.ts';
import { sectionChange } from '../ui/lineage.ts';
import { capitalised, redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import { type Alias, type DeepLinks, deepLinks, type LineageNote } from './deep-links.ts';
import { editionFiles, type FileView } from './edition-files.ts';
import { type AcceptedView, acceptedView, type StateView, stateView } from './edition-state.ts';
import { neighbourLinks, type PageLink, singleLanguage } from './neighbours.ts';
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

export interface EditionView {
  readonly page: PageView;
  /** The document's short title. */
  readonly title: string;
  /** The title that the edition itself has, if it is another one. */
  readonly fullTitle: string | undefined;
  /** «Редакция от 22 февраля 2022 г.» */
  readonly edition: string;
  readonly state: StateView;
  readonly accepted: AcceptedView | undefined;
  /** Problems of the edition that no section of the page shows; only in development. */
  readonly problems: readonly ProblemView[];
  /** What the edition changed in the one before it, and its redline. */
  readonly changes: { readonly summary: string; readonly redline: PageLink } | undefined;
  readonly precedence: string | undefined;
  readonly preamble: SectionView | undefined;
  /** After the preamble. */
  readonly sections: readonly SectionView[];
  /** Notes on sections of other editions. */
  readonly absent: DeepLinks['absent'];
  /** The dated address, absolute. */
  readonly permalink: string;
  readonly neighbours: readonly PageLink[];
  /** What proves it; absent in development, of a draft. */
  readonly seal: SealView | undefined;
  readonly files: readonly FileView[];
}

export interface SealView {
  /** SHA-256 of `seal.json`, lower-case hexadecimal. */
  readonly digest: string;
  /** The address of `seal.json`. */
  readonly file: string;
  /** The address of the zip, and the name under which it is saved. */
  readonly proof: string;
  readonly proofName: string;
}

/** The page of one edition at its dated address. */
export function datedEditionView(subject: EditionSubject): EditionView {
  const { document, language } = subject;
  const { edition, status } = subject.entry;
  const name = editionOf(language, edition.date);
  return editionView(subject, false, {
    language,
    title: `${document.titles[language]}. ${name}`,
    shared: document.titles[language],
    description: sentences(titleOf(edition, language), name, forceText(subject)),
    address: bilingual((l) => addresses.edition(l, document.id, edition.date)),
    parallel: addresses.parallelEdition(document.id, edition.date),
    article: { published: edition.published },
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
    title: `${document.titles[language]} — ${document.site.name}`,
    description: sentences(titleOf(edition, language), forceText(subject)),
    address: bilingual((l) => addresses.inForce(l, document.id)),
    parallel: addresses.parallel(document.id),
    article: inForceDays(subject),
  });
}

/** The address has had a text since the first edition, and this one since it took effect. */
function inForceDays({ document, entry }: EditionSubject): NonNullable<PageView['article']> {
  const published = document.chronicle.entries.reduce(
    (first, { edition }) => (edition.published < first ? edition.published : first),
    entry.edition.published,
  );
  const { effective } = entry.edition;
  return { published, ...(effective > published && { modified: effective }) };
}

function editionView(subject: EditionSubject, isInForce: boolean, page: PageView): EditionView {
  const { document, language } = subject;
  const { before, edition, status } = subject.entry;
  const pages = singleLanguage(document.id, language);
  const title = document.titles[language];
  const fullTitle = titleOf(edition, language);
  const links = deepLinks(
    subject,
    {
      section: (id) => `#${id}`,
      dated: (date, id) => addresses.anchor(addresses.edition(language, document.id, date), id),
    },
    isInForce,
  );
  const [preamble, ...sections] = sectionViews(subject, page, links);
  const permalink = addresses.absolute(
    document.site,
    addresses.edition(language, document.id, edition.date),
  );
  return {
    page: {
      ...page,
      contact: contactView(document, language),
      feed: feedOf(subject),
      structuredData: editionData(subject),
      print: [
        `${document.titles[language]}. ${editionOf(language, edition.date)}`,
        permalink,
        `SHA-256: ${textDigest(edition, language)}`,
      ],
    },
    title,
    fullTitle: fullTitle === title ? undefined : fullTitle,
    edition: editionOf(language, edition.date),
    state: stateView(subject, pages, { brief: false }),
    accepted: acceptedView(subject),
    problems: editionProblems(subject),
    // The notice of an upcoming edition says it.
    changes:
      before && status !== 'upcoming'
        ? {
            summary: capitalised(sentences(edition.summary?.[language] ?? '')),
            redline: { href: pages.changes(edition.date), text: redlineWords(language).compare },
          }
        : undefined,
    precedence: document.prevails && strings(language).prevails[document.prevails],
    preamble,
    sections,
    absent: links.absent,
    permalink,
    neighbours: neighbourLinks(subject, 'edition', pages),
    seal: sealView(subject),
    files: editionFiles(subject),
  };
}

function sealView({ document, entry: { edition } }: EditionSubject): SealView | undefined {
  const digest = sealFileDigest(edition);
  if (digest === undefined) return undefined;
  return {
    digest,
    file: addresses.apiSeal(document.id, edition.date),
    proof: addresses.apiProof(document.id, edition.date),
    proofName: addresses.proofName(document.site, document.id, edition.date),
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
  const changes = new Map<string, PageLink>();
  for (const section of redlineOf(subject)?.sections ?? []) {
    const { id, verdict } = section;
    if (!isEventful(section) || verdict === 'removed') continue;
    const text = sectionChange(language, verdict, edition, isOver);
    changes.set(id, { href: addresses.anchor(page, id), text });
  }
  return changes;
}
