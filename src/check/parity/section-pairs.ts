/** The sections that an edition has in both languages. */

import type { EditionText } from '../../edition/library.ts';
import type { Bilingual } from '../../text/language.ts';
import type { Section } from '../../text/section.ts';

export type SectionPair = Bilingual<Section>;

/** In the order of the Kazakh text. parity/sections reports sections without a counterpart. */
export function sectionPairs(text: EditionText): readonly SectionPair[] {
  return text.sections.kk.flatMap((kk) => {
    const ru = text.sections.ru.find(({ id }) => id === kk.id);
    return ru ? [{ kk, ru }] : [];
  });
}
