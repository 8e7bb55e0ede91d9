/** The HTML of an edition's sections, made once however many pages show them. */

import type { Edition } from '../../edition/library.ts';
import type { Bilingual, Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { strings } from '../../ui/strings.ts';
import type { LinkMap } from './links.ts';
import { type RenderedWords, type SectionHtml, sectionsHtml } from './sections.ts';

/** One text of an edition. */
export interface EditionInLanguage {
  readonly edition: Edition;
  readonly language: Language;
}

/** One entry a section, in their order, with headings of the second level. */
export const renderedSections = oncePerWords(() => undefined);

/**
 * @param linksOf where links of the text lead; depends on nothing but the language
 * @returns renders editions, sections of the same words but once
 */
export function oncePerWords(linksOf: (language: Language) => LinkMap | undefined) {
  const words: Bilingual<RenderedWords> = { kk: memo(100), ru: memo(100) };
  const editions = memo<Edition, readonly SectionHtml[]>(8);
  return ({ edition, language }: EditionInLanguage): readonly SectionHtml[] =>
    editions(edition, language, () => {
      const { footnotes, backToText, table } = strings(language);
      const labels = { footnotes, backToText, table };
      return sectionsHtml(edition, language, labels, 2, linksOf(language), words[language]);
    });
}

/** The ids that stand in a section's HTML: of its blocks, sub-headings and footnotes. */
export function idsIn({ body }: SectionHtml): readonly string[] {
  return [...body.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
}
