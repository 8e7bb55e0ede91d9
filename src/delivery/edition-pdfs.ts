/** The PDF of every published edition in both languages. */
import { canonicalText } from '../policy/canonical.ts';
import type { CivilDate } from '../policy/civil-date.ts';
import { LANGUAGES, type Language } from '../policy/language.ts';
import { type Edition, type Library, titleOf } from '../policy/library.ts';
import { sha256 } from '../policy/seal.ts';
import { publishedEditions } from '../policy/timeline.ts';
import { editionSource, type PdfView } from '../render/typst/edition.ts';
import * as addresses from '../site/addresses.ts';
import { editionOf, inForce } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import type { FileCache } from './file-cache.ts';
import type { PdfCompiler } from './pdf.ts';
import { pdfVersion } from './pdf-version.ts';

/** A PDF, and where the site has it. */
export interface MadePdf {
  readonly address: string;
  /** Under which the cache holds it. */
  readonly key: string;
  /** Of one that the cache could not keep. */
  readonly bytes?: Uint8Array;
}

/**
 * @param cache of PDFs, by their source and all that makes them; those that it lacks are made
 * @param onDone called before the first PDF (0) and after each
 */
export async function makeEditionPdfs(
  cache: FileCache,
  { library, today }: { readonly library: Library; readonly today: CivilDate },
  onDone: (done: number, of: number) => void,
): Promise<readonly MadePdf[]> {
  const editions = library.documents.flatMap((document) =>
    publishedEditions(document.editions, today),
  );
  const all = editions.flatMap((edition) => LANGUAGES.map((language) => ({ edition, language })));
  const pdfs: MadePdf[] = [];
  onDone(0, all.length);
  const version = await pdfVersion();
  let compiler: PdfCompiler | undefined;
  for (const { edition, language } of all) {
    const view = pdfView(edition, language);
    const key = sha256(version + editionSource(view));
    let bytes: Uint8Array | undefined;
    if (!cache.has(key)) {
      // Loaded where it is needed: it takes longer than looking all PDFs up.
      compiler ??= await (await import('./pdf.ts')).createPdfCompiler();
      const made = await compiler.edition(view);
      if (!cache.add(key, made)) bytes = made;
    }
    const address = addresses.editionFile(language, edition.document, edition.date, 'pdf');
    onDone(pdfs.push({ address, key, ...(bytes && { bytes }) }), all.length);
  }
  return pdfs;
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
