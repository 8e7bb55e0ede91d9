import type { Language } from '../text/language.ts';
import { type EditionText, editionPath } from './library.ts';

export interface SectionFile {
  readonly path: string;
  readonly name: string;
  readonly number: number;
  readonly id: string;
}

/** The section files of a language by their names, so that unreadable ones are included. */
export function sectionFiles(text: EditionText, language: Language): readonly SectionFile[] {
  const folder = `${editionPath(text)}/${language}/`;
  return text.files.flatMap(({ path }) => {
    const name = path.startsWith(folder) ? path.slice(folder.length) : '';
    const match = /^(\d{2})-([a-z0-9-]+)\.md$/.exec(name);
    return match ? [{ path, name, number: Number(match[1]), id: match[2] ?? '' }] : [];
  });
}
