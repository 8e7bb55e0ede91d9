/** The pages of the sitemap, with their translations. */
import type { SitemapItem } from '@astrojs/sitemap';
import * as addresses from '../edition/addresses.ts';
import { bilingual, LANGUAGES } from '../text/language.ts';
import { propertiesOf } from './outputs.ts';
import { defaultAddress } from './page-view.ts';

/** The sitemap's entry for a page, with its language alternates; undefined leaves the page out. */
export function sitemapEntry(item: SitemapItem): SitemapItem | undefined {
  const page = addresses.readAddress(new URL(item.url).pathname);
  if (!page || propertiesOf(page.kind).search !== 'listed') return undefined;
  const translations = bilingual((language) =>
    page.language ? addresses.inLanguage(page, language) : addresses.documents(language),
  );
  const links = LANGUAGES.map((lang) => ({ lang, url: addresses.absolute(translations[lang]) }));
  const byDefault = addresses.absolute(defaultAddress(translations));
  return { ...item, links: [...links, { lang: 'x-default', url: byDefault }] };
}
