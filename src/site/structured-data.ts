/** JSON-LD in terms of schema.org. */
import * as addresses from '../edition/addresses.ts';
import { titleOf } from '../edition/library.ts';
import type { EditionSubject } from '../edition/published.ts';
import { type Language, otherLanguage } from '../text/language.ts';

/** An edition as a DigitalDocument, with its translation. `temporalCoverage`: the days of force. */
export function editionData({
  document,
  entry: { edition, range },
  language,
}: EditionSubject): Readonly<Record<string, unknown>> {
  const other = otherLanguage(language);
  const url = (l: Language) =>
    addresses.absolute(document.site, addresses.edition(l, document.id, edition.date));
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: titleOf(edition, language),
    url: url(language),
    inLanguage: language,
    version: edition.date,
    datePublished: edition.published,
    temporalCoverage: `${range.since}/${range.until ?? '..'}`,
    publisher: {
      '@type': 'Organization',
      name: document.contact.name[language],
      email: document.contact.email,
    },
    workTranslation: { '@type': 'DigitalDocument', inLanguage: other, url: url(other) },
  };
}
