/**
 * The formats in which every edition is offered as a file. To add one, write its renderer, a row
 * here, its name in both languages (`Strings.formats`) and its field in the JSON (`formatFields`).
 */
import { canonicalText } from '../edition/canonical.ts';
import type { EditionSubject } from '../edition/published.ts';
import type { FormatName } from '../ui/strings.ts';
import { editionDocx } from './docx/edition.ts';
import { publishedDocxView } from './docx/view.ts';
import type { FormatField } from './json/document-schema.ts';
import { editionText } from './txt.ts';

/** The content of a file; text is encoded as UTF-8. */
export type Rendering =
  | string
  | Uint8Array<ArrayBuffer>
  | Promise<string | Uint8Array<ArrayBuffer>>;

export interface EditionFormat {
  readonly mediaType: string;
  /** Whether the file stays the same when later editions come. */
  readonly isLasting: boolean;
  /** The name of its address in the JSON of a document. */
  readonly field: FormatField;
  /** Absent: `policy build` makes the file in a thread of its own; development has none. */
  readonly render?: (subject: EditionSubject) => Rendering;
}

export const FORMATS: Readonly<Record<FormatName, EditionFormat>> = {
  pdf: { mediaType: 'application/pdf', isLasting: true, field: 'pdf' },
  // Names the operator and the document as `document.yaml` does, which may change.
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isLasting: false,
    field: 'word',
    render: (subject) => editionDocx(publishedDocxView(subject)),
  },
  // Has the last day of its edition, which a later edition changes.
  txt: {
    mediaType: 'text/plain; charset=utf-8',
    isLasting: false,
    field: 'text',
    render: editionText,
  },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    isLasting: true,
    field: 'markdown',
    render: ({ entry, language }) => canonicalText(entry.edition, language),
  },
};

/** In the order of the table. */
export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS).filter(
  (name): name is FormatName => name in FORMATS,
);
