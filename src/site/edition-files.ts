/** The files of an edition, as pages offer them. */

import * as addresses from '../edition/addresses.ts';
import { editionOf } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import type { EditionSubject } from './paths.ts';

export interface FileView {
  readonly href: string;
  readonly text: string;
  /** The text with the edition's name, where several editions stand on a page. */
  readonly label: string;
  readonly type: string;
}

const TYPES = { pdf: 'application/pdf', txt: 'text/plain', md: 'text/markdown' } as const;

/** PDFs are made after the build, so that development has none. */
const OFFERED = import.meta.env.DEV ? (['txt', 'md'] as const) : (['pdf', 'txt', 'md'] as const);

export function editionFiles({ document, edition, language }: EditionSubject): readonly FileView[] {
  const texts = { pdf: 'PDF', txt: `${strings(language).plainText} (.txt)`, md: 'Markdown (.md)' };
  return OFFERED.map((extension) => ({
    href: addresses.editionFile(language, document.id, edition.date, extension),
    text: texts[extension],
    label: `${texts[extension]}, ${editionOf(language, edition.date)}`,
    type: TYPES[extension],
  }));
}
