/** The HTML of an edition's sections, rendered once for all pages that show them. */
import type { Edition } from '../../edition/library.ts';
import type { Bilingual, Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import {
  type RenderedWords,
  type SectionHtml,
  type SectionOptions,
  sectionsHtml,
} from './sections.ts';

/** One text of an edition. */
export interface EditionInLanguage {
  readonly edition: Edition;
  readonly language: Language;
}

/** One entry per section, in order. */
export const renderedSections = oncePerWords(() => ({}));

/** The same with the numbers of blocks, for pages of a whole edition. */
export const numberedSections = oncePerWords(() => ({ numbers: true }));

/**
 * @param optionsOf may depend only on the language
 * @returns renders an edition; sections that editions share are rendered once
 */
export function oncePerWords(optionsOf: (language: Language) => SectionOptions) {
  const words: Bilingual<RenderedWords> = { kk: memo(100), ru: memo(100) };
  const editions = memo<Edition, readonly SectionHtml[]>(8);
  return ({ edition, language }: EditionInLanguage): readonly SectionHtml[] =>
    editions(edition, language, () =>
      sectionsHtml(edition, language, optionsOf(language), words[language]),
    );
}

/** The ids in a section's HTML: of its blocks, sub-headings and footnotes. */
export function idsIn({ body }: SectionHtml): readonly string[] {
  return [...body.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
}
