/** An edition for app webviews: the text and its edition line, without links out of `/embed/`. */
import * as addresses from '../edition/addresses.ts';
import { titleOf } from '../edition/library.ts';
import type { EditionSubject, PublishedDocument } from '../edition/published.ts';
import { oncePerWords } from '../formats/html/edition.ts';
import type { Language } from '../text/language.ts';
import { editionOf, forceText } from '../ui/dates.ts';
import { type DeepLinks, deepLinks, type SectionAddresses } from './deep-links.ts';
import type { SectionView } from './edition-view.ts';
import { wholeTextLinks } from './embed-links.ts';
import { contactSections, contactView } from './page-view.ts';

/** What every page for app webviews shows. */
export interface EmbedPage {
  readonly language: Language;
  /** The `title`, unique on the site. */
  readonly pageTitle: string;
  /** The address of the full page. */
  readonly canonical: string;
  /** Title of the document: the full one above the start of the text, else the short one. */
  readonly title: string;
  readonly edition: string;
  /** The days on which it applies. */
  readonly force: string;
}

export type EmbedSection = Pick<
  SectionView,
  'id' | 'number' | 'heading' | 'body' | 'contact' | 'aliases' | 'split'
>;

export interface EmbedView {
  readonly page: EmbedPage;
  readonly sections: readonly EmbedSection[];
  readonly absent: DeepLinks['absent'];
}

/** The edition in force, where sections of upcoming editions resolve too. */
export function embedView(subject: EditionSubject): EmbedView {
  const { document, language } = subject;
  return wholeView(subject, true, {
    pageTitle: `${document.titles[language]} (${document.site.name})`,
    canonical: addresses.absolute(document.site, addresses.inForce(language, document.id)),
  });
}

/** One edition at its date: the one that a user accepted. */
export function embedEditionView(subject: EditionSubject): EmbedView {
  const { document, entry, language } = subject;
  const { edition } = entry;
  const isInForce = entry.status === 'in-force';
  return wholeView(subject, false, {
    pageTitle: `${document.titles[language]}. ${editionOf(language, edition.date)}`,
    canonical: addresses.absolute(
      document.site,
      isInForce
        ? addresses.inForce(language, document.id)
        : addresses.edition(language, document.id, edition.date),
    ),
  });
}

/** For pages of the whole edition or of a section. */
export function embedPage(
  subject: EditionSubject,
  own: Pick<EmbedPage, 'pageTitle' | 'canonical'>,
): EmbedPage {
  const { language } = subject;
  const { edition } = subject.entry;
  return {
    language,
    ...own,
    title: titleOf(edition, language),
    edition: editionOf(language, edition.date),
    force: forceText(subject),
  };
}

/** How a page of a whole edition links to sections. */
export function wholeTextAddresses({ document, language }: EditionSubject): SectionAddresses {
  return {
    section: (id) => `#${id}`,
    dated: (date, id) => addresses.anchor(addresses.embedEdition(language, document.id, date), id),
  };
}

const wholeTexts = new Map<string, ReturnType<typeof oncePerWords>>();

/** Renders the sections of an edition for pages of the whole edition. */
function wholeText({ site }: PublishedDocument): ReturnType<typeof oncePerWords> {
  const known = wholeTexts.get(site.origin);
  if (known) return known;
  const made = oncePerWords((language) => ({ links: wholeTextLinks(site, language) }));
  wholeTexts.set(site.origin, made);
  return made;
}

function wholeView(
  subject: EditionSubject,
  isInForce: boolean,
  own: Pick<EmbedPage, 'pageTitle' | 'canonical'>,
): EmbedView {
  const { document, language } = subject;
  const { edition } = subject.entry;
  const links = deepLinks(subject, wholeTextAddresses(subject), isInForce);
  const rendered = wholeText(document)({ edition, language });
  const withContact = contactSections(subject);
  return {
    page: embedPage(subject, own),
    sections: edition.sections[language].map(({ id, number }, i) => ({
      id,
      number,
      heading: rendered[i]?.heading ?? '',
      body: rendered[i]?.body ?? '',
      contact: withContact.has(id) ? contactView(document, language) : undefined,
      aliases: links.aliases.get(id) ?? [],
      split: links.splits.get(id),
    })),
    absent: links.absent,
  };
}
