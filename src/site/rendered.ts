/** The HTML of an edition's sections, made once however many pages show them. */
import type { Language } from '../policy/language.ts';
import type { Edition } from '../policy/library.ts';
import { type SectionHtml, sectionsHtml } from '../render/section-html.ts';
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
export const renderedSections = oncePerEdition(
  ({ edition, language }: { edition: Edition; language: Language }): readonly SectionHtml[] => {
    const { footnotes, backToText, table } = strings(language);
    return sectionsHtml(edition, language, { footnotes, backToText, table });
  },
);

/** The ids that stand in a section's HTML: of its blocks, sub-headings and footnotes. */
export function idsIn({ body }: SectionHtml): readonly string[] {
  return [...body.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
}
