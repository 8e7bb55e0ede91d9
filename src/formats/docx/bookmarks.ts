/**
 * The names of bookmarks in a Word file, by which its sections and blocks are found again after it
 * was edited. Word allows 40 letters, digits and underscores. Names are not read back: a reader
 * computes those of the edition that the file was exported from and looks them up.
 */
import { sha256 } from '../../edition/seal.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import type { Language } from '../../text/language.ts';

const LONGEST = 40;
const DIGEST = 8;

/** A section; encloses its heading: `s_ru_third_parties`. */
export function sectionBookmark(language: Language, section: string): string {
  return written(`s_${language}`, section);
}

/**
 * A block; encloses the text of its first paragraph, of the first cell of a row, or the mark of a
 * footnote: `b_ru_data__2_1`, `b_ru_data__fn_law`.
 *
 * @param number of the block in its section, as in `Block.number`
 */
export function blockBookmark(language: Language, section: string, number: string): string {
  return written(`b_${language}`, section, number);
}

/** A sub-heading; encloses its text: `h_ru_your_rights`. */
export function headingBookmark(language: Language, anchor: string): string {
  return written(`h_${language}`, anchor);
}

/** What the file was exported from; at the title: `edition_privacy_2022_02_22`. */
export function editionBookmark(document: string, date: CivilDate): string {
  return written('edition', `${document}-${date}`);
}

/** What that edition is compared with; at the title: `against_privacy_2022_02_22`. */
export function againstBookmark(document: string, date: CivilDate): string {
  return written('against', `${document}-${date}`);
}

/** A name that is too long, or that another one could equal, ends in a digest of what it is made of. */
function written(kind: string, ...parts: readonly string[]): string {
  const name = [kind, parts.map((part) => part.replaceAll('-', '_')).join('__')].join('_');
  const isPlain = parts.every((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part));
  if (isPlain && name.length <= LONGEST) return name;
  const start = name.replace(/[^a-z0-9_]/g, '').slice(0, LONGEST - DIGEST - 1);
  return `${start}_${sha256([kind, ...parts].join('\n')).slice(0, DIGEST)}`;
}
