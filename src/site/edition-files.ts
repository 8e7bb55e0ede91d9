/** The files of an edition that its pages offer. */
import * as addresses from '../edition/addresses.ts';
import type { EditionSubject } from '../edition/published.ts';
import { FORMAT_NAMES, FORMATS } from '../formats/formats.ts';
import { editionOf } from '../ui/dates.ts';
import { strings } from '../ui/strings.ts';
import type { PageLink } from './neighbours.ts';

export interface FileView extends PageLink {
  /** The text with the edition's name, for pages with several editions. */
  readonly label: string;
  /** Under which it is saved. */
  readonly name: string;
}

const OFFERED = FORMAT_NAMES.filter((name) => !import.meta.env.DEV || FORMATS[name].render);

export function editionFiles({
  document,
  entry: { edition },
  language,
}: EditionSubject): readonly FileView[] {
  return OFFERED.map((name) => {
    const text = strings(language).formats[name];
    return {
      href: addresses.editionFile(language, document.id, edition.date, name),
      text,
      name: addresses.fileName(document.site, language, document.id, edition.date, name),
      label: `${text}, ${editionOf(language, edition.date)}`,
    };
  });
}
