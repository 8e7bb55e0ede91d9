/** The sections of an edition as rules walk them, and places in its `edition.yaml`. */
import type { Nodes } from 'mdast';
import { type Edition, type EditionText, editionPath } from '../edition/library.ts';
import { type Bilingual, LANGUAGES } from '../text/language.ts';
import { walk } from '../text/markdown.ts';
import { type Place, startOf } from '../text/problem.ts';
import type { Section } from '../text/section.ts';

/** The sections of both languages. */
export function sectionsOf({ sections }: EditionText): readonly Section[] {
  return LANGUAGES.flatMap((language) => sections[language]);
}

/** @param file path in the content folder */
export function sectionAt(file: string, text: EditionText): Section | undefined {
  return sectionsOf(text).find((section) => section.file === file);
}

/** Every node of a section, its heading first. */
export function* nodesOf(section: Section): Generator<Nodes> {
  yield* walk(section.headingNode);
  yield* walk(section.body);
}

export type SectionPair = Bilingual<Section>;

/** The sections that both languages have, in the Kazakh order; `parity/sections` reports the others. */
export function sectionPairs(text: EditionText): readonly SectionPair[] {
  return text.sections.kk.flatMap((kk) => {
    const ru = text.sections.ru.find(({ id }) => id === kk.id);
    return ru ? [{ kk, ru }] : [];
  });
}

/** The beginning of `edition.yaml`. */
export function recordPlace(text: EditionText): Place {
  return startOf(`${editionPath(text)}/edition.yaml`);
}

/** The line of `key` in `edition.yaml`; the beginning of the file where the key is missing. */
export function keyPlace(edition: Edition, key: 'effective' | 'published' | 'lineage'): Place {
  return { ...recordPlace(edition), ...edition.positions.get(key) };
}
