import * as addresses from '../../edition/addresses.ts';
import { editionInForce } from '../../edition/timeline.ts';
import type { SiteLibrary } from '../../site/library.ts';
import { bilingual, LANGUAGES } from '../../text/language.ts';
import type { IndexJson } from './index-schema.ts';

export function indexJson({ documents, today }: SiteLibrary): IndexJson {
  return {
    $schema: addresses.absolute(addresses.apiSchema('index')),
    site: addresses.SITE,
    asOf: today,
    languages: [...LANGUAGES],
    documents: documents.map(({ id, titles, editions }) => ({
      id,
      titles,
      inForce: editionInForce(editions, today)?.date ?? null,
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
