import * as addresses from '../../edition/addresses.ts';
import { type Edition, titleOf } from '../../edition/library.ts';
import { sealFileDigest } from '../../edition/seal.ts';
import { editionInForce, editionStatus, forceRange } from '../../edition/timeline.ts';
import type { SiteDocument } from '../../site/library.ts';
import type { DocumentSubject } from '../../site/paths.ts';
import { bilingual } from '../../text/language.ts';
import { type ComparedPair, pairWithBefore, pairWithInForce } from './changes-pairs.ts';
import type { DocumentJson } from './document-schema.ts';
import { textDigest } from './text-digest.ts';

export function documentJson({
  document,
  today,
}: Pick<DocumentSubject, 'document' | 'today'>): DocumentJson {
  return {
    $schema: addresses.absolute(addresses.apiSchema('document')),
    id: document.id,
    titles: document.titles,
    contact: document.contact,
    prevails: document.prevails ?? null,
    asOf: today,
    inForce: editionInForce(document.editions, today)?.date ?? null,
    editions: document.editions.map((edition) => editionEntry(document, edition, today)),
  };
}

function editionEntry(
  document: SiteDocument,
  edition: Edition,
  today: DocumentSubject['today'],
): DocumentJson['editions'][number] {
  const { date } = edition;
  const status = editionStatus(document.editions, edition, today);
  return {
    date,
    published: edition.published,
    effective: edition.effective,
    until: forceRange(document.editions, edition, today).until ?? null,
    // In development unpublished editions are shown too; they are yet to come.
    status: status === 'unpublished' ? 'upcoming' : status,
    summary: edition.summary ?? null,
    seal: sealFileDigest(edition) ?? null,
    texts: bilingual((language) => ({
      title: titleOf(edition, language),
      digest: textDigest(edition, language),
      page: addresses.absolute(addresses.edition(language, document.id, date)),
      embed: addresses.absolute(addresses.embedEdition(language, document.id, date)),
      json: addresses.absolute(addresses.apiEdition(language, document.id, date)),
      markdown: addresses.absolute(addresses.editionFile(language, document.id, date, 'md')),
      text: addresses.absolute(addresses.editionFile(language, document.id, date, 'txt')),
      pdf: addresses.absolute(addresses.editionFile(language, document.id, date, 'pdf')),
    })),
    sections: edition.sections.kk.map(({ id, number }) => ({
      id,
      number,
      headings: bilingual(
        (language) => edition.sections[language].find((one) => one.id === id)?.heading ?? '',
      ),
    })),
    changes: changesAddress(document, pairWithBefore(document.editions, edition)),
    changesSince: changesAddress(document, pairWithInForce(document.editions, edition, today)),
  };
}

function changesAddress({ id }: SiteDocument, pair: ComparedPair | undefined): string | null {
  return pair
    ? addresses.absolute(addresses.apiChanges(id, pair.older.date, pair.newer.date))
    : null;
}
