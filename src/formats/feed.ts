/** The editions of a document as a feed (RSS 2.0), newest first. */
import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import * as addresses from '../edition/addresses.ts';
import { lastChange } from '../edition/chronicle.ts';
import type { DocumentSubject, EditionSubject } from '../edition/published.ts';
import { sealFileDigest } from '../edition/seal.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { editionOf, forceText, plainSpaces, sentences } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';

/**
 * An item is identified by the dated address of its edition. `dcterms:valid` has the day from which
 * it applies (DCMI Period), a civil day in Kazakhstan. `lastBuildDate` is the day on which the feed
 * last changed, not that of the build: a feed that is built again stays the same.
 */
export function feedText(subject: DocumentSubject): Promise<string> {
  const { document, language } = subject;
  const { href, title } = feedOf(subject);
  const self = addresses.absolute(document.site, href);
  const day = lastChange(document.chronicle);
  const changed = day ? `<lastBuildDate>${rssDay(day)}</lastBuildDate>` : '';
  return getRssString({
    title,
    description: `${document.titles[language]}. ${strings(language).archiveLead}`,
    site: addresses.absolute(document.site, addresses.inForce(language, document.id)),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dcterms: 'http://purl.org/dc/terms/' },
    customData: `<language>${language}</language>${changed}<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: document.chronicle.entries.toReversed().map((entry) => item({ ...subject, entry })),
  });
}

/** The address and title of the feed. */
export function feedOf({ document, language }: DocumentSubject) {
  return {
    href: addresses.feed(language, document.id),
    title: `${document.titles[language]}: ${strings(language).archive.toLowerCase()}`,
  };
}

/** As RSS writes it (RFC 822). */
function rssDay(day: CivilDate): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

function item(subject: EditionSubject): RSSFeedItem {
  const { document, language } = subject;
  const { edition, before } = subject.entry;
  const summary = edition.summary?.[language] ?? (before ? '' : strings(language).firstEdition);
  const seal = sealFileDigest(edition);
  const changes = addresses.absolute(
    document.site,
    addresses.changes(language, document.id, edition.date),
  );
  return {
    title: plainSpaces(`${document.titles[language]}. ${editionOf(language, edition.date)}`),
    link: addresses.absolute(document.site, addresses.edition(language, document.id, edition.date)),
    description: [
      sentences(plainSpaces(forceText(subject))),
      summary,
      ...(seal ? [`${strings(language).sealChecksum} (SHA-256): ${seal}.`] : []),
      ...(before ? [`${redlineWords(language).compare}: ${changes}`] : []),
    ].join(' '),
    pubDate: new Date(`${edition.published}T00:00:00Z`),
    customData: `<dcterms:valid>start=${edition.effective}; scheme=W3C-DTF</dcterms:valid>`,
  };
}
