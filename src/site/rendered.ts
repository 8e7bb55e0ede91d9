/** The HTML of an edition's sections, made once however many pages show them. */
import type { Language } from '../policy/language.ts';
import type { Edition } from '../policy/library.ts';
import { type SectionHtml, sectionsHtml } from '../render/section-html.ts';
import { strings } from '../ui/strings.ts';

const rendered: Record<Language, WeakMap<Edition, readonly SectionHtml[]>> = {
  kk: new WeakMap(),
  ru: new WeakMap(),
};

/** One entry a section, in their order, with headings of the second level. */
export function renderedSections(edition: Edition, language: Language): readonly SectionHtml[] {
  const known = rendered[language].get(edition);
  if (known) return known;
  const { footnotes, backToText, table } = strings(language);
  const sections = sectionsHtml(edition, language, { footnotes, backToText, table });
  rendered[language].set(edition, sections);
  return sections;
}

/** The ids that stand in a section's HTML: of its blocks, sub-headings and footnotes. */
export function idsIn({ body }: SectionHtml): readonly string[] {
  return [...body.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
}
