/** One section of the edition in force for app webviews, under its id or a retired one. */

import * as addresses from '../edition/addresses.ts';
import { type Resolution, resolveAll, resolveSection } from '../edition/lineage.ts';
import { type SectionHtml, sectionsHtml } from '../formats/html/sections.ts';
import { excerpt } from '../text/section.ts';
import { strings } from '../ui/strings.ts';
import { headingOf, type LineageNote, lineageNote } from './deep-links.ts';
import { sectionLinks } from './embed-links.ts';
import { type EmbedPage, embedPage, wholeTextAddresses } from './embed-view.ts';
import type { EditionSubject } from './paths.ts';
import { idsIn, oncePerEdition, renderedSections } from './section-html.ts';

export interface EmbedSectionView {
  readonly page: EmbedPage;
  readonly content:
    | {
        readonly id: string;
        readonly number: number;
        /** HTML. */
        readonly heading: string;
        /** HTML. */
        readonly body: string;
      }
    /** The edition has nothing of the section. */
    | undefined;
  readonly note: LineageNote | undefined;
  readonly previous: EmbedLink | undefined;
  readonly next: EmbedLink | undefined;
  readonly whole: string;
}

export interface EmbedLink {
  readonly href: string;
  readonly text: string;
}

/** Every section id ever published of a document, with where it is to be found in the edition. */
export function embedSectionIds({
  document,
  edition,
}: Pick<EditionSubject, 'document' | 'edition'>): readonly string[] {
  return [...resolveAll(document.editions, edition.date).keys()];
}

/** @param id one of `embedSectionIds` */
export function embedSectionView(subject: EditionSubject, id: string): EmbedSectionView {
  const { document, edition, language } = subject;
  const sections = edition.sections[language];
  const resolution = resolveSection(document.editions, id, edition.date);
  const shown = shownSection(resolution);
  const at = sections.findIndex((section) => section.id === shown);
  const section = sections[at];
  const html = section && sectionTexts(subject)[at];
  const note =
    resolution &&
    lineageNote(
      { editions: document.editions, edition, language },
      {
        section: (other) => addresses.embedSection(language, document.id, other),
        dated: wholeTextAddresses(subject).dated,
      },
      id,
      resolution,
    );
  const page = addresses.inForce(language, document.id);
  const linkTo = (one: (typeof sections)[number] | undefined): EmbedLink | undefined =>
    one && {
      href: addresses.embedSection(language, document.id, one.id),
      text: one.number === 0 ? one.heading : `${one.number}. ${one.heading}`,
    };
  return {
    page: {
      ...embedPage(subject, {
        pageTitle: excerpt(
          section?.heading ?? headingOf({ editions: document.editions, edition, language }, id),
        ),
        canonical: addresses.absolute(page),
      }),
      ...(section?.number !== 0 && { title: document.titles[language] }),
    },
    content: section && html && { ...html, id: section.id, number: section.number },
    note,
    previous: linkTo(at === -1 ? undefined : sections[at - 1]),
    next: linkTo(at === -1 ? undefined : sections[at + 1]),
    whole: addresses.embed(language, document.id),
  };
}

function shownSection(resolution: Resolution | undefined): string | undefined {
  return resolution?.state === 'live' || resolution?.state === 'alias' ? resolution.id : undefined;
}

const sectionTexts = oncePerEdition((subject: EditionSubject): readonly SectionHtml[] => {
  const { document, edition, language } = subject;
  const { footnotes, backToText, table } = strings(language);
  const owners = new Map(embedSectionIds(subject).map((id) => [id, id]));
  for (const section of renderedSections(subject)) {
    for (const anchor of idsIn(section)) owners.set(anchor, section.id);
  }
  return sectionsHtml(
    edition,
    language,
    { footnotes, backToText, table },
    2,
    sectionLinks({ language, document: document.id, owner: (anchor) => owners.get(anchor) }),
  );
});
