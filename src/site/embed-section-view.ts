/** One section of the edition in force for app webviews, by its id or a retired one. */
import * as addresses from '../edition/addresses.ts';
import type { Entry } from '../edition/chronicle.ts';
import type { Resolution } from '../edition/lineage.ts';
import { type EditionSubject, headingOf } from '../edition/published.ts';
import { idsIn, renderedSections } from '../formats/html/edition.ts';
import { type SectionHtml, sectionsHtml } from '../formats/html/sections.ts';
import { memo } from '../text/memo.ts';
import { excerpt } from '../text/section.ts';
import { type LineageNote, lineageNote } from './deep-links.ts';
import { sectionLinks } from './embed-links.ts';
import { type EmbedPage, type EmbedSection, embedPage, wholeTextAddresses } from './embed-view.ts';
import type { PageLink } from './neighbours.ts';
import { contactSections, contactView } from './page-view.ts';

/** A section of an edition in one language. */
export interface SectionSubject extends EditionSubject {
  /** A section id, retired or not. */
  readonly section: string;
}

export interface EmbedSectionView {
  readonly page: EmbedPage;
  /** Undefined when nothing of the section is in the edition. */
  readonly content: EmbedSection | undefined;
  readonly note: LineageNote | undefined;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
  readonly whole: string;
}

export function embedSectionView(subject: SectionSubject): EmbedSectionView {
  const { document, language, section: id } = subject;
  const { edition } = subject.entry;
  const sections = edition.sections[language];
  const resolution = document.chronicle.links.get(id);
  const shown = shownSection(resolution);
  const at = sections.findIndex((section) => section.id === shown);
  const section = sections[at];
  const html = section && sectionTexts(subject)[at];
  const note =
    resolution &&
    lineageNote(
      subject,
      {
        section: (other) => addresses.embedSection(language, document.id, other),
        dated: wholeTextAddresses(subject).dated,
      },
      id,
      resolution,
    );
  const page = addresses.inForce(language, document.id);
  const linkTo = (one: (typeof sections)[number] | undefined): PageLink | undefined =>
    one && {
      href: addresses.embedSection(language, document.id, one.id),
      text: one.number === 0 ? one.heading : `${one.number}. ${one.heading}`,
    };
  return {
    page: {
      ...embedPage(subject, {
        pageTitle: excerpt(section?.heading ?? headingOf(subject, id, edition)),
        canonical: addresses.absolute(document.site, page),
      }),
      ...(section?.number !== 0 && { title: document.titles[language] }),
    },
    content: section &&
      html && {
        ...html,
        id: section.id,
        number: section.number,
        contact: contactSections(subject).has(section.id)
          ? contactView(document, language)
          : undefined,
        // Its own note is above the text.
        aliases: [],
        split: undefined,
      },
    note,
    previous: linkTo(at === -1 ? undefined : sections[at - 1]),
    next: linkTo(at === -1 ? undefined : sections[at + 1]),
    whole: addresses.embed(language, document.id),
  };
}

function shownSection(resolution: Resolution | undefined): string | undefined {
  return resolution?.state === 'live' || resolution?.state === 'alias' ? resolution.id : undefined;
}

const texts = memo<Entry, readonly SectionHtml[]>();

/** All sections of the edition, with links to pages of single sections. */
function sectionTexts(subject: EditionSubject): readonly SectionHtml[] {
  const { document, entry, language } = subject;
  return texts(entry, language, () => {
    const owners = new Map([...document.chronicle.links.keys()].map((id) => [id, id]));
    for (const section of renderedSections({ edition: entry.edition, language })) {
      for (const anchor of idsIn(section)) owners.set(anchor, section.id);
    }
    const links = sectionLinks({
      site: document.site,
      language,
      document: document.id,
      owner: (id) => owners.get(id),
    });
    return sectionsHtml(entry.edition, language, { links });
  });
}
