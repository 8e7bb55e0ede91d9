import * as addresses from '../../edition/addresses.ts';
import { canonicalText } from '../../edition/canonical.ts';
import { titleOf } from '../../edition/library.ts';
import type { EditionSubject } from '../../edition/published.ts';
import { sha256 } from '../../edition/seal.ts';
import { editionOf, inForce } from '../../ui/dates.ts';
import { strings } from '../../ui/strings.ts';
import type { PdfView } from './source.ts';

/** What the PDF of an edition says: only what was known at sealing, so that it never changes. */
export function pdfView({ document, entry: { edition }, language }: EditionSubject): PdfView {
  return {
    language,
    title: titleOf(edition, language),
    date: edition.date,
    editionLine: editionOf(language, edition.date),
    forceLines: [inForce(language, { since: edition.effective })],
    address: addresses.absolute(addresses.edition(language, document.id, edition.date)),
    digestLabel: strings(language).checksum,
    digest: sha256(canonicalText(edition, language)),
    sections: edition.sections[language],
  };
}
