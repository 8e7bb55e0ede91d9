import * as addresses from '../../edition/addresses.ts';
import { canonicalText } from '../../edition/canonical.ts';
import { rangeAtPublication } from '../../edition/chronicle.ts';
import { titleOf } from '../../edition/library.ts';
import type { EditionSubject } from '../../edition/published.ts';
import { sealFileDigest, sha256 } from '../../edition/seal.ts';
import { editionOf, inForce, plainSpaces } from '../../ui/dates.ts';
import { strings } from '../../ui/strings.ts';
import type { PdfView } from './source.ts';

/** What the PDF of an edition says: only what was known at sealing, so that it never changes. */
export function pdfView({ document, entry, language }: EditionSubject): PdfView {
  const { edition } = entry;
  const seal = sealFileDigest(edition);
  return {
    language,
    title: titleOf(edition, language),
    shortTitle: document.titles[language],
    date: edition.date,
    editionLine: plainSpaces(editionOf(language, edition.date)),
    forceLines: [plainSpaces(inForce(language, rangeAtPublication(entry)))],
    address: addresses.absolute(
      document.site,
      addresses.edition(language, document.id, edition.date),
    ),
    digestLabel: strings(language).checksum,
    digest: sha256(canonicalText(edition, language)),
    sealLabel: strings(language).sealChecksum,
    ...(seal !== undefined && { seal }),
    sections: edition.sections[language],
  };
}
