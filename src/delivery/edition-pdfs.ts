/** Writes the PDF of every published edition in both languages beside its other files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalText } from '../policy/canonical.ts';
import type { CivilDate } from '../policy/civil-date.ts';
import { LANGUAGES, type Language } from '../policy/language.ts';
import { type Edition, type Library, titleOf } from '../policy/library.ts';
import { sha256 } from '../policy/seal.ts';
import { publishedEditions } from '../policy/timeline.ts';
import type { PdfView } from '../render/typst/edition.ts';
import * as addresses from '../site/addresses.ts';
import { editionOf, inForce } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import { createPdfCompiler } from './pdf.ts';
import type { OnProgress } from './progress.ts';

/**
 * @param site folder of the site, in which the pages stand already
 * @param today the day that decides which editions are published
 */
export async function writeEditionPdfs(
  site: string,
  library: Library,
  today: CivilDate,
  onProgress: OnProgress,
): Promise<void> {
  const editions = library.documents.flatMap((document) =>
    publishedEditions(document.editions, today),
  );
  const all = editions.flatMap((edition) => LANGUAGES.map((language) => ({ edition, language })));
  if (all.length === 0) return;
  onProgress('pdf', 0, all.length);
  const compiler = await createPdfCompiler();
  for (const [i, { edition, language }] of all.entries()) {
    const address = addresses.editionFile(language, edition.document, edition.date, 'pdf');
    await writeFile(join(site, address), await compiler.edition(pdfView(edition, language)));
    onProgress('pdf', i + 1, all.length);
  }
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
