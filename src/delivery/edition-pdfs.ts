/** The PDF of every published edition in both languages, and what each is made from. */

import * as addresses from '../edition/addresses.ts';
import { canonicalText } from '../edition/canonical.ts';
import { chronicleOf } from '../edition/chronicle.ts';
import { type Edition, type Library, titleOf } from '../edition/library.ts';
import { sha256 } from '../edition/seal.ts';
import { editionSource, type PdfView } from '../formats/pdf/source.ts';
import { pdfVersion } from '../formats/pdf/version.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { editionOf, inForce } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';

export interface EditionPdf {
  /** Where the site has it. */
  readonly address: string;
  /** Under which the cache keeps it: another when anything that makes it changes. */
  readonly key: string;
  readonly view: PdfView;
}

export async function editionPdfs(
  { documents }: Library,
  today: CivilDate,
): Promise<readonly EditionPdf[]> {
  const version = await pdfVersion();
  return documents
    .flatMap(({ editions }) => chronicleOf(editions, today, { drafts: false }).entries)
    .flatMap(({ edition }) =>
      LANGUAGES.map((language) => {
        const view = pdfView(edition, language);
        return {
          address: addresses.editionFile(language, edition.document, edition.date, 'pdf'),
          key: sha256(version + editionSource(view)),
          view,
        };
      }),
    );
}

/** What the PDF says: only what was known at sealing, so that it never changes. */
function pdfView(edition: Edition, language: Language): PdfView {
  return {
    language,
    title: titleOf(edition, language),
    date: edition.date,
    editionLine: editionOf(language, edition.date),
    forceLines: [inForce(language, { since: edition.effective })],
    address: addresses.absolute(addresses.edition(language, edition.document, edition.date)),
    digestLabel: strings(language).checksum,
    digest: sha256(canonicalText(edition, language)),
    sections: edition.sections[language],
  };
}
