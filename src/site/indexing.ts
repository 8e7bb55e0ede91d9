/** Which pages search engines are offered, with their translations. */
import type { SitemapItem } from '@astrojs/sitemap';
import * as addresses from '../edition/addresses.ts';
import { LANGUAGES } from '../text/language.ts';

/** First pages, documents in force, archives. Dated addresses give way to these or are `noindex`. */
const INDEXED = /^\/(?:(kk|ru)\/(?:([a-z0-9-]+)\/(?:archive\/)?)?)?$/;

/** The sitemap's entry for a page, with its language alternates; undefined leaves the page out. */
export function sitemapEntry(item: SitemapItem): SitemapItem | undefined {
  const { pathname } = new URL(item.url);
  const match = INDEXED.exec(pathname);
  if (!match) return undefined;
  const isFirstPage = match[2] === undefined;
  const inLanguage = (language: string) =>
    match[1] === undefined ? `/${language}/` : `/${language}${pathname.slice(3)}`;
  const links = LANGUAGES.map((lang) => ({ lang, url: addresses.absolute(inLanguage(lang)) }));
  const byDefault = isFirstPage ? addresses.home() : inLanguage('kk');
  return {
    ...item,
    links: [...links, { lang: 'x-default', url: addresses.absolute(byDefault) }],
  };
}
