/** The PDF of every published edition in both languages. */

import * as addresses from '../edition/addresses.ts';
import { canonicalText } from '../edition/canonical.ts';
import { chronicleOf } from '../edition/chronicle.ts';
import { type Edition, type Library, titleOf } from '../edition/library.ts';
import { sha256 } from '../edition/seal.ts';
import type { PdfCompiler } from '../formats/pdf/compiler.ts';
import { editionSource, type PdfView } from '../formats/pdf/source.ts';
import { pdfVersion } from '../formats/pdf/version.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { editionOf, inForce } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import type { FileCache } from './file-cache.ts';

/** A PDF, and where the site has it. */
export interface MadePdf {
  readonly address: string;
  /** Under which the cache holds it. */
  readonly key: string;
  /** Of one that the cache could not keep. */
  readonly bytes?: Uint8Array;
}

export interface PdfBatch {
  readonly library: Library;
  readonly today: CivilDate;
  /** How many of all PDFs were dealt with before. */
  readonly from: number;
  /** How many may be compiled, at least 1. */
  readonly atMost: number;
}

/**
 * @param cache of PDFs, by their source and all that makes them; those that it lacks are made
 * @param onDone called before the first PDF (`from`) and after each
 * @returns the PDFs from `from` on, up to the last that may be compiled
 */
export async function makeEditionPdfs(
  cache: FileCache,
  { library, today, from, atMost }: PdfBatch,
  onDone: (done: number, of: number) => void,
): Promise<readonly MadePdf[]> {
  const editions = library.documents.flatMap((document) =>
    chronicleOf(document.editions, today, { drafts: false }).entries.map(({ edition }) => edition),
  );
  const all = editions.flatMap((edition) => LANGUAGES.map((language) => ({ edition, language })));
  const pdfs: MadePdf[] = [];
  onDone(from, all.length);
  const version = await pdfVersion();
  let compiler: PdfCompiler | undefined;
  let compiled = 0;
  for (const { edition, language } of all.slice(from)) {
    const view = pdfView(edition, language);
    const key = sha256(version + editionSource(view));
    let bytes: Uint8Array | undefined;
    if (!cache.has(key)) {
      if (compiled++ === atMost) break;
      // Loaded where it is needed: it takes longer than looking all PDFs up.
      compiler ??= await (await import('../formats/pdf/compiler.ts')).createPdfCompiler();
      const made = await compiler.edition(view);
      if (!cache.add(key, made)) bytes = made;
    }
    const address = addresses.editionFile(language, edition.document, edition.date, 'pdf');
    onDone(from + pdfs.push({ address, key, ...(bytes && { bytes }) }), all.length);
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
