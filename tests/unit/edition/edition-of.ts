/** Editions for tests, made of short texts. */
import type { Edition } from '../../../src/edition/library.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { parseSection } from '../../../src/text/section.ts';

/**
 * @param kk Markdown of each section by id, the preamble first, in Kazakh
 * @param ru the same in Russian; by default the Kazakh text
 */
export function editionOf(
  date: string,
  kk: Readonly<Record<string, string>>,
  ru: Readonly<Record<string, string>> = kk,
): Edition {
  const sections = (language: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([id, source], number) => {
      const file = `privacy/${date}/${language}/${String(number).padStart(2, '0')}-${id}.md`;
      return parseSection({ id, number, file, source }).section;
    });
  return {
    document: 'privacy',
    date: civilDate(date),
    effective: civilDate(date),
    published: civilDate(date),
    sections: { kk: sections('kk', kk), ru: sections('ru', ru) },
    files: [],
    lineage: [],
    waivers: [],
    positions: new Map(),
  };
}
