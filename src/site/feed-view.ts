/** The editions of a document as a feed, newest first. */
import type { RSSFeedItem, RSSOptions } from '@astrojs/rss';
import * as addresses from '../edition/addresses.ts';
import type { Edition } from '../edition/library.ts';
import { forceText } from '../formats/txt.ts';
import { editionOf } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import { feedOf } from './changes-view.ts';
import type { DocumentSubject } from './paths.ts';

/**
 * An item's identity is the dated address of its edition. `dcterms:valid` says from which day it
 * applies (DCMI Period); days are civil days in Kazakhstan.
 */
export function feedView(subject: DocumentSubject): RSSOptions {
  const { document, language } = subject;
  const { href, title } = feedOf(subject);
  const self = addresses.absolute(href);
  return {
    title,
    description: `${document.titles[language]}. ${strings(language).archiveLead}`,
    site: addresses.absolute(addresses.inForce(language, document.id)),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dcterms: 'http://purl.org/dc/terms/' },
    customData: `<language>${language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: document.editions.toReversed().map((edition) => item(subject, edition)),
  };
}

function item(subject: DocumentSubject, edition: Edition): RSSFeedItem {
  const { document, language } = subject;
  const isFirst = document.editions[0] === edition;
  const summary = edition.summary?.[language] ?? (isFirst ? strings(language).firstEdition : '');
  const changes = addresses.absolute(addresses.changes(language, document.id, edition.date));
  return {
    title: `${document.titles[language]}. ${editionOf(language, edition.date)}`,
    link: addresses.absolute(addresses.edition(language, document.id, edition.date)),
    description: [
      `${forceText({ ...subject, edition })}.`.replace(/\.\.$/, '.'),
      summary,
      ...(isFirst ? [] : [`${redlineWords(language).compare}: ${changes}`]),
    ].join(' '),
    pubDate: new Date(`${edition.published}T00:00:00Z`),
    customData: `<dcterms:valid>start=${edition.effective}; scheme=W3C-DTF</dcterms:valid>`,
  };
}
