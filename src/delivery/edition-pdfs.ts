/** The PDFs in the table of outputs, and what each is made from. */
import { sha256 } from '../edition/seal.ts';
import { editionSource, type PdfView } from '../formats/pdf/source.ts';
import { pdfVersion } from '../formats/pdf/version.ts';
import { pdfView } from '../formats/pdf/view.ts';
import { formatRows } from '../site/outputs.ts';
import type { SiteLibrary } from '../site/published-library.ts';

export interface EditionPdf {
  /** Where the site has it. */
  readonly address: string;
  /** Under which the cache keeps it: another when anything that makes it changes. */
  readonly key: string;
  readonly view: PdfView;
}

export async function editionPdfs(library: SiteLibrary): Promise<readonly EditionPdf[]> {
  const version = await pdfVersion();
  return formatRows('pdf')(library).map(({ address, subject }) => {
    const view = pdfView(subject);
    return { address, key: sha256(version + editionSource(view)), view };
  });
}
