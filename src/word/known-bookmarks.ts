/** What the bookmarks of an exported file say, by the names that the editions it shows would get. */

import type { EditionText } from '../edition/library.ts';
import { blockBookmark, headingBookmark, sectionBookmark } from '../formats/docx/bookmarks.ts';
import { placed } from '../formats/docx/placement.ts';
import { unitsOf } from '../redline/units.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Language } from '../text/language.ts';
import { explicitId } from '../text/markdown.ts';

export interface KnownBookmarks {
  sectionOf(name: string): string | undefined;
  isSubHeading(name: string): boolean;
  /** The explicit id of a sub-heading. */
  anchorOf(name: string): string | undefined;
  footnoteLabel(name: string): string | undefined;
  /** The anchor on the page of what has the bookmark: `consent`, `consent-2`. */
  targetOf(name: string): string | undefined;
  /** The style that an exported file gives to the block. */
  styleOf(name: string): string | undefined;
}

/** @param editions those that the file may show, the newer first */
export function knownBookmarks(
  editions: readonly EditionText[],
  language: Language,
): KnownBookmarks {
  const sections = new Map<string, string>();
  const headings = new Map<string, string>();
  const notes = new Map<string, string>();
  const targets = new Map<string, string>();
  const add = <V>(map: Map<string, V>, name: string, value: V) => {
    if (!map.has(name)) map.set(name, value);
  };
  for (const section of editions.flatMap((edition) => edition.sections[language])) {
    const { id, body } = section;
    const name = sectionBookmark(language, id);
    add(sections, name, id);
    add(targets, name, id);
    for (const { number } of blocksOf(body)) {
      const block = blockBookmark(language, id, number);
      add(targets, block, `${id}-${number}`);
      if (number.startsWith('fn-')) add(notes, block, number.slice('fn-'.length));
    }
    for (const node of body.children) {
      const anchor = node.type === 'heading' ? explicitId(node) : undefined;
      if (anchor === undefined) continue;
      const heading = headingBookmark(language, anchor);
      add(headings, heading, anchor);
      add(targets, heading, anchor);
    }
  }
  let styles: ReadonlyMap<string, string> | undefined;
  return {
    sectionOf: (name) => sections.get(name),
    isSubHeading: (name) => name.startsWith(`h_${language}_`),
    anchorOf: (name) => headings.get(name),
    footnoteLabel: (name) => notes.get(name),
    targetOf: (name) => targets.get(name),
    styleOf(name) {
      styles ??= blockStyles(editions, language);
      return styles.get(name);
    },
  };
}

function blockStyles(
  editions: readonly EditionText[],
  language: Language,
): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const section of editions.flatMap((edition) => edition.sections[language])) {
    for (const { place, style, footnote } of placed(section, unitsOf(section, 'newer'))) {
      // The bookmark of a note is at its mark, in another block.
      if (place.paragraph !== 0 || place.number === undefined || footnote !== undefined) continue;
      const name = blockBookmark(language, section.id, place.number);
      if (!styles.has(name)) styles.set(name, style);
    }
  }
  return styles;
}
