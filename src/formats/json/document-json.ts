import * as addresses from '../../edition/addresses.ts';
import type { Entry } from '../../edition/chronicle.ts';
import { sectionOf, titleOf } from '../../edition/library.ts';
import type { ComparedPair, PublishedDocument } from '../../edition/published.ts';
import { sealFileDigest, textDigest } from '../../edition/seal.ts';
import { bilingual } from '../../text/language.ts';
import { FORMAT_NAMES, FORMATS } from '../formats.ts';
import { pairWithBefore, pairWithInForce } from './changes-json.ts';
import { type DocumentJson, formatFields } from './document-schema.ts';

export function documentJson(document: PublishedDocument): DocumentJson {
  const { entries, inForce, today } = document.chronicle;
  return {
    $schema: addresses.absolute(document.site, addresses.apiSchema('document')),
    id: document.id,
    titles: document.titles,
    contact: document.contact,
    prevails: document.prevails ?? null,
    asOf: today,
    inForce: inForce?.edition.date ?? null,
    editions: entries.map((entry) => editionEntry(document, entry)),
  };
}

function editionEntry(document: PublishedDocument, entry: Entry): DocumentJson['editions'][number] {
  const { edition, status, range } = entry;
  const { date } = edition;
  const seal = sealFileDigest(edition) ?? null;
  const ifSealed = (path: string) =>
    seal === null ? null : addresses.absolute(document.site, path);
  return {
    date,
    published: edition.published,
    effective: edition.effective,
    until: range.until ?? null,
    // Only development shows unpublished editions.
    status: status === 'unpublished' ? 'upcoming' : status,
    summary: edition.summary ?? null,
    seal,
    sealFile: ifSealed(addresses.apiSeal(document.id, date)),
    proof: ifSealed(addresses.apiProof(document.id, date)),
    texts: bilingual((language) => ({
      title: titleOf(edition, language),
      digest: textDigest(edition, language),
      page: addresses.absolute(document.site, addresses.edition(language, document.id, date)),
      embed: addresses.absolute(document.site, addresses.embedEdition(language, document.id, date)),
      json: addresses.absolute(document.site, addresses.apiEdition(language, document.id, date)),
      ...formatFields.parse(
        Object.fromEntries(
          FORMAT_NAMES.map((name) => [
            FORMATS[name].field,
            addresses.absolute(
              document.site,
              addresses.editionFile(language, document.id, date, name),
            ),
          ]),
        ),
      ),
    })),
    sections: edition.sections.kk.map(({ id, number }) => ({
      id,
      number,
      headings: bilingual((language) => sectionOf(edition, language, id)?.heading ?? ''),
    })),
    changes: changesAddress(document, pairWithBefore(entry)),
    changesSince: changesAddress(document, pairWithInForce(document.chronicle, entry)),
  };
}

function changesAddress(
  { id, site }: PublishedDocument,
  pair: ComparedPair | undefined,
): string | null {
  return pair
    ? addresses.absolute(site, addresses.apiChanges(id, pair.older.date, pair.newer.date))
    : null;
}
