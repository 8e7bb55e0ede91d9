/**
 * Where links of the legal text lead on a page for app webviews: to the same text in embed and in
 * the same language where it is there, else out, marked so that the app can open them outside.
 */

import * as addresses from '../edition/addresses.ts';
import type { LinkMap, LinkTarget } from '../formats/html/links.ts';
import type { Language } from '../text/language.ts';

/** For pages that hold a whole edition: anchors stay as they are. */
export function wholeTextLinks(language: Language): LinkMap {
  return (href) => (href.startsWith('#') ? { href } : pageLink(href, language));
}

export interface SectionLinkSubject {
  readonly language: Language;
  /** Id of the document. */
  readonly document: string;
  /** Which section holds an anchor; of a retired section id, that id itself. */
  readonly owner: (anchor: string) => string | undefined;
}

/** For pages that hold one section: an anchor elsewhere leads to the page of the section that has it. */
export function sectionLinks({ language, document, owner }: SectionLinkSubject): LinkMap {
  return (href, section) => {
    if (!href.startsWith('#')) return pageLink(href, language);
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

/** A page of the text leads to the same text in embed, in the language of the page. */
function pageLink(href: string, language: Language): LinkTarget {
  const url = new URL(href, addresses.SITE);
  const page = url.origin === addresses.SITE ? addresses.readAddress(url.pathname) : undefined;
  const { document } = page ?? {};
  if (document === undefined || page?.language !== language) return outside(href, url);
  if (page.kind === 'inForce') return { href: addresses.embed(language, document) + url.hash };
  if (page.kind !== 'edition' || !page.date) return outside(href, url);
  return { href: addresses.embedEdition(language, document, page.date) + url.hash };
}

/**
 * `target="_blank"` keeps an app that handles no links from losing the text: WKWebView asks it for
 * a new window and otherwise does nothing. Telephone and e-mail open another app in any case, but
 * not from a new window.
 */
function outside(href: string, url: URL): LinkTarget {
  if (url.protocol !== 'https:') return { href, rel: ['external'] };
  return {
    href: href.startsWith('/') ? url.href : href,
    rel: ['external', 'noopener'],
    target: '_blank',
  };
}
