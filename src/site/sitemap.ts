/** The sitemap of search engines (sitemaps.org): the listed pages, with their translations. */
import * as addresses from '../edition/addresses.ts';
import { lastChange } from '../edition/chronicle.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { bilingual, LANGUAGES } from '../text/language.ts';
import { defaultAddress } from './page-view.ts';
import type { SiteLibrary } from './published-library.ts';

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** @param listed the addresses of the listed pages, all known to `readAddress` */
export function sitemapText(listed: readonly string[], library: SiteLibrary): string {
  const pages = listed.map((address) => entryOf(address, library)).join('');
  return `${XML}<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages}</urlset>\n`;
}

export function sitemapIndexText(library: SiteLibrary): string {
  const one = location(library, addresses.sitemap(0), changeOf(library));
  return `${XML}<sitemapindex xmlns="${SCHEMA}">\n<sitemap>${one}</sitemap>\n</sitemapindex>\n`;
}

function entryOf(address: string, library: SiteLibrary): string {
  const page = addresses.readAddress(address);
  const translations = bilingual((language) =>
    page?.language ? addresses.inLanguage(page, language) : addresses.documents(language),
  );
  const links = [
    ...LANGUAGES.map((language) => [language, translations[language]] as const),
    ['x-default', defaultAddress(library.site, translations)] as const,
  ].map(
    ([language, href]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${addresses.absolute(library.site, href)}"/>`,
  );
  return `<url>${location(library, address, changeOf(library, page?.document))}${links.join('')}</url>\n`;
}

/** Addresses have no character that means something in XML. */
function location({ site }: SiteLibrary, address: string, change: CivilDate | undefined): string {
  const lastmod = change === undefined ? '' : `<lastmod>${change}</lastmod>`;
  return `<loc>${addresses.absolute(site, address)}</loc>${lastmod}`;
}

/**
 * The day on which pages about a document, or about all of them, last changed: not the day of the
 * build, which may change nothing.
 */
function changeOf({ documents }: SiteLibrary, id?: string): CivilDate | undefined {
  return documents
    .filter((document) => id === undefined || document.id === id)
    .flatMap(({ chronicle }) => lastChange(chronicle) ?? [])
    .sort()
    .at(-1);
}
