import type { FootnoteReference } from 'mdast';
import { LANGUAGES, otherLanguage } from '../../text/language.ts';
import { walk } from '../../text/markdown.ts';
import { placeOf, type RunningText } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { bilingualExample } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Comparison, comparisons, footnotesOf } from './compare.ts';
import { differenceFinding, leafStarts } from './difference-finding.ts';
import { pairUp, withoutEqual } from './number-differences.ts';

const WHAT = { en: 'footnote', ru: 'сноска' };

export const footnotes: Rule = {
  code: 'parity/footnotes',
  what: 'A paragraph refers to the same footnotes in both languages, and a section has the same footnotes. A footnote that is missing together with its mark is reported once.',
  why: 'A footnote that only one language has says something that readers of the other cannot know.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    bilingualExample('Деректер[^1].\n\n[^1]: Заң.', 'Данные[^1].\n\n[^1]: Закон.'),
    bilingualExample('Деректер[^1].\n\n[^1]: Заң.', 'Данные.', ['kk:3:9']),
    bilingualExample('Деректер.\n\n[^1]: Заң.', 'Данные.', ['kk:5:1']),
  ],
  check: ({ text }) =>
    comparisons(text).flatMap((comparison) => {
      const references = referenceFindings(comparison);
      return references.length > 0 ? references : definitionFindings(comparison);
    }),
};

function referenceFindings({ sections, leaves }: Comparison): readonly Finding[] {
  return leaves.flatMap((leaf) => {
    const [kk, ru] = withoutEqual(
      referencesIn(leaf.kk, sections.kk),
      referencesIn(leaf.ru, sections.ru),
      ({ text }) => text,
    );
    const starts = leafStarts(leaf, sections);
    return pairUp(kk, ru, () => '').map((one) => differenceFinding(one, starts, WHAT));
  });
}

function referencesIn(texts: readonly RunningText[], section: Section) {
  return texts
    .flatMap((text) => [...walk(text.node)])
    .filter((node): node is FootnoteReference => node.type === 'footnoteReference')
    .map(({ identifier, position }) => ({
      text: `[^${identifier}]`,
      place: placeOf(section, position?.start.offset ?? 0),
    }));
}

function definitionFindings({ sections, lone, joined }: Comparison): readonly Finding[] {
  // The footnotes of a block without a counterpart are missing with it: that is one finding already.
  if (lone.length + joined.length > 0) return [];
  return LANGUAGES.flatMap((language) => {
    const others = footnotesOf(sections[otherLanguage(language)]);
    return footnotesOf(sections[language])
      .filter(({ identifier }) => !others.some((other) => other.identifier === identifier))
      .map(({ identifier, position }) => {
        const place = placeOf(sections[language], position?.start.offset ?? 0);
        const starts = { kk: placeOf(sections.kk, 0), ru: placeOf(sections.ru, 0) };
        const written = { text: `[^${identifier}]`, place };
        return differenceFinding(
          language === 'kk' ? { kk: written } : { ru: written },
          starts,
          WHAT,
        );
      });
  });
}
