/** The pages of the sitemap, with their translations. */
import type { SitemapItem } from '@astrojs/sitemap';
import * as addresses from '../edition/addresses.ts';
import { bilingual, LANGUAGES, type Language } from '../text/language.ts';
import { traitsOf } from './outputs.ts';
import { defaultAddress } from './page-view.ts';

/** The sitemap's entry for a page, with its language alternates; undefined leaves the page out. */
export function sitemapEntry(item: SitemapItem): SitemapItem | undefined {
  const page = addresses.readAddress(new URL(item.url).pathname);
  if (!page || traitsOf(page.kind).search !== 'listed') return undefined;
  const translations = bilingual((language) => inLanguage(page, language));
  const links = LANGUAGES.map((lang) => ({ lang, url: addresses.absolute(translations[lang]) }));
  const byDefault = addresses.absolute(defaultAddress(translations));
  return { ...item, links: [...links, { lang: 'x-default', url: byDefault }] };
}

function inLanguage({ kind, document = '' }: addresses.ReadAddress, language: Language): string {
  switch (kind) {
    case 'inForce':
      return addresses.inForce(language, document);
    case 'archive':
      return addresses.archive(language, document);
    default:
      return addresses.documents(language);
  }
}
