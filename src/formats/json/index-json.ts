import * as addresses from '../../edition/addresses.ts';
import type { PublishedDocument } from '../../edition/published.ts';
import type { Site } from '../../edition/site.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { bilingual } from '../../text/language.ts';
import type { IndexJson } from './index-schema.ts';

export function indexJson(
  site: Site,
  documents: readonly PublishedDocument[],
  today: CivilDate,
): IndexJson {
  return {
    $schema: addresses.absolute(site, addresses.apiSchema('index')),
    site: site.origin,
    asOf: today,
    languages: [...site.languages],
    documents: documents.map(({ id, titles, chronicle }) => ({
      id,
      titles,
      inForce: chronicle.inForce?.edition.date ?? null,
      addresses: bilingual((language) => ({
        page: addresses.absolute(site, addresses.inForce(language, id)),
        embed: addresses.absolute(site, addresses.embed(language, id)),
        archive: addresses.absolute(site, addresses.archive(language, id)),
      })),
      editions: addresses.absolute(site, addresses.apiDocument(id)),
      links: addresses.absolute(site, addresses.apiLinks(id)),
    })),
  };
}
