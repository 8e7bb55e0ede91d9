/** The site whose address the fixtures have in their texts. */
import { type Site, UNNAMED_SITE } from '../src/edition/site.ts';

export const SITE: Site = {
  ...UNNAMED_SITE,
  origin: 'https://hitter.kz',
  name: 'hitter',
  www: 'redirect',
};
