/** The HTML of an edition's sections, made once however many pages show them. */

import type { Edition } from '../edition/library.ts';
import type { LinkMap } from '../formats/html/links.ts';
import { type RenderedWords, type SectionHtml, sectionsHtml } from '../formats/html/sections.ts';
import type { Bilingual, Language } from '../text/language.ts';
import { memo } from '../text/memo.ts';
import { strings } from '../ui/strings.ts';

/** @returns `make`, called once for each edition and language */
export function oncePerEdition<Subject extends { edition: Edition; language: Language }, T>(
  make: (subject: Subject) => T,
): (subject: Subject) => T {
  const made: Record<Language, WeakMap<Edition, T>> = { kk: new WeakMap(), ru: new WeakMap() };
  return (subject) => {
    const known = made[subject.language].get(subject.edition);
    if (known) return known;
    const value = make(subject);
    made[subject.language].set(subject.edition, value);
    return value;
  };
}

/** One entry a section, in their order, with headings of the second level. */
export const renderedSections = oncePerWords(() => undefined);

/**
 * @param linksOf where links of the text lead; depends on nothing but the language
 * @returns renders editions, sections of the same words but once
 */
export function oncePerWords(linksOf: (language: Language) => LinkMap | undefined) {
  const known: Bilingual<RenderedWords> = { kk: memo(), ru: memo() };
  return oncePerEdition(
    ({ edition, language }: { edition: Edition; language: Language }): readonly SectionHtml[] => {
      const { footnotes, backToText, table } = strings(language);
      const labels = { footnotes, backToText, table };
      return sectionsHtml(edition, language, labels, 2, linksOf(language), known[language]);
    },
  );
}

/** The ids that stand in a section's HTML: of its blocks, sub-headings and footnotes. */
export function idsIn({ body }: SectionHtml): readonly string[] {
  return [...body.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
}
