/** Writes the PDF of every published edition in both languages beside its other files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalText } from '../policy/canonical.ts';
import { LANGUAGES, type Language } from '../policy/language.ts';
import { type Edition, titleOf } from '../policy/library.ts';
import { sha256 } from '../policy/seal.ts';
import { publishedEditions } from '../policy/timeline.ts';
import { editionSource, type PdfView } from '../render/typst/edition.ts';
import * as addresses from '../site/addresses.ts';
import { editionOf, inForce } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import type { FileCache } from './file-cache.ts';
import { createPdfCompiler, type PdfCompiler } from './pdf.ts';
import { pdfVersion } from './pdf-version.ts';
import type { RenderOptions } from './render-site.ts';

/**
 * @param site folder of the site, in which the pages stand already
 * @param cache of PDFs, by their source and all that makes them
 */
export async function writeEditionPdfs(
  site: string,
  cache: FileCache,
  { content, today, onProgress }: RenderOptions,
): Promise<void> {
  const editions = content.library.documents.flatMap((document) =>
    publishedEditions(document.editions, today),
  );
  const all = editions.flatMap((edition) => LANGUAGES.map((language) => ({ edition, language })));
  if (all.length === 0) return;
  onProgress('pdf', 0, all.length);
  const version = await pdfVersion();
  let compiler: PdfCompiler | undefined;
  for (const [i, { edition, language }] of all.entries()) {
    const address = addresses.editionFile(language, edition.document, edition.date, 'pdf');
    const path = join(site, address);
    const view = pdfView(edition, language);
    const key = sha256(version + editionSource(view));
    if (!(await cache.copy(key, path))) {
      compiler ??= await createPdfCompiler();
      const pdf = await compiler.edition(view);
      await writeFile(path, pdf);
      await cache.add(key, pdf);
    }
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
