import * as addresses from '../../edition/addresses.ts';
import type { PublishedDocument } from '../../edition/published.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { bilingual, LANGUAGES } from '../../text/language.ts';
import type { IndexJson } from './index-schema.ts';

export function indexJson(documents: readonly PublishedDocument[], today: CivilDate): IndexJson {
  return {
    $schema: addresses.absolute(addresses.apiSchema('index')),
    site: addresses.SITE,
    asOf: today,
    languages: [...LANGUAGES],
    documents: documents.map(({ id, titles, chronicle }) => ({
      id,
      titles,
      inForce: chronicle.inForce?.edition.date ?? null,
      addresses: bilingual((language) => ({
        page: addresses.absolute(addresses.inForce(language, id)),
        embed: addresses.absolute(addresses.embed(language, id)),
        archive: addresses.absolute(addresses.archive(language, id)),
      })),
      editions: addresses.absolute(addresses.apiDocument(id)),
      links: addresses.absolute(addresses.apiLinks(id)),
    })),
  };
}
