/**
 * The targets of links in the legal text on pages for app webviews: the same text under `/embed/`
 * in the same language, if it is there; else outside, marked so that the app can open them in a
 * browser.
 */
import * as addresses from '../edition/addresses.ts';
import type { Site } from '../edition/site.ts';
import type { LinkMap, LinkTarget } from '../formats/html/links.ts';
import type { Language } from '../text/language.ts';

/** For pages of a whole edition: anchors stay as they are. */
export function wholeTextLinks(site: Pick<Site, 'origin'>, language: Language): LinkMap {
  return (href) => (href.startsWith('#') ? { href } : pageLink(href, site, language));
}

export interface SectionLinkSubject {
  readonly site: Pick<Site, 'origin'>;
  readonly language: Language;
  /** Id of the document. */
  readonly document: string;
  /** The section with an anchor; for a retired section id, that id itself. */
  readonly owner: (anchor: string) => string | undefined;
}

/** For pages of one section: an anchor elsewhere leads to the page of the section that has it. */
export function sectionLinks({ site, language, document, owner }: SectionLinkSubject): LinkMap {
  return (href, section) => {
    if (!href.startsWith('#')) return pageLink(href, site, language);
    const anchor = href.slice(1);
    const holder = owner(anchor);
    if (holder === section) return { href };
    if (holder === undefined) {
      return { href: addresses.anchor(addresses.embed(language, document), anchor) };
    }
    const page = addresses.embedSection(language, document, holder);
    return { href: holder === anchor ? page : addresses.anchor(page, anchor) };
  };
}

/** A link to a page of the text leads to the same text under `/embed/`. */
function pageLink(href: string, { origin }: Pick<Site, 'origin'>, language: Language): LinkTarget {
  const url = new URL(href, origin);
  const page = url.origin === origin ? addresses.readAddress(url.pathname) : undefined;
  const { document } = page ?? {};
  if (document === undefined || page?.language !== language) return outside(href, url);
  if (page.kind === 'inForce') return { href: addresses.embed(language, document) + url.hash };
  if (page.kind !== 'edition' || !page.date) return outside(href, url);
  return { href: addresses.embedEdition(language, document, page.date) + url.hash };
}

/**
 * `target="_blank"` keeps the text open in an app that does not handle links: WKWebView then asks
 * for a new window, which such an app ignores. Telephone and e-mail links open another app anyway,
 * but not from a new window.
 */
function outside(href: string, url: URL): LinkTarget {
  if (url.protocol !== 'https:') return { href, rel: ['external'] };
  return {
    href: href.startsWith('/') ? url.href : href,
    rel: ['external', 'noopener'],
    target: '_blank',
  };
}
