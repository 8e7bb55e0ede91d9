import { nextEdition } from '../example.ts';
import type { Rule } from '../rule.ts';
import { keyPlace } from '../sections.ts';
import { sectionIds } from './section-ids.ts';

export const lostSection: Rule = {
  code: 'contract/lost-section',
  what: 'Every section of the edition before is still there under its id, or `lineage` in `edition.yaml` says what became of it.',
  why: 'Apps link to section ids, and these links must lead somewhere for ever.',
  severity: 'error',
  examples: [
    {
      says: 'the section `operator` is gone, and `lineage` has the entry `- removed: operator`.',
      ...nextEdition(['preamble'], '- removed: operator'),
    },
    nextEdition(['preamble', 'operator', 'data']),
    {
      says: 'the files of the section `operator` are gone, and `lineage` does not mention it.',
      ...nextEdition(['preamble', 'company'], '', ['edition.yaml:1:1']),
    },
  ],
  *check({ text, edition, previous }) {
    if (!edition || !previous) return;
    const kept = sectionIds(text);
    const declared = new Set(edition.lineage.map(({ from }) => from));
    const lost = [...sectionIds(previous)].filter((id) => !kept.has(id) && !declared.has(id));
    for (const id of lost) {
      yield {
        place: keyPlace(edition, 'lineage'),
        en: {
          found: `no section "${id}", which the edition of ${previous.date} has`,
          expected: 'the same section id, or an entry in "lineage" that says what became of it',
          action: `bring the section back, or write an entry under "lineage:": "- renamed: ${id}" and below it "to: new-id", "- merged: ${id}" and "into: other-id", "- split: ${id}" and "into: [one-id, other-id]", or "- removed: ${id}"`,
        },
        ru: {
          found: `нет раздела «${id}», который есть в редакции ${previous.date}`,
          expected: 'тот же код раздела либо запись в «lineage» о том, что с ним стало',
          action: `верните раздел или добавьте запись под «lineage:»: «- renamed: ${id}» и строкой ниже «to: новый-код», «- merged: ${id}» и «into: другой-код», «- split: ${id}» и «into: [один-код, другой-код]» или «- removed: ${id}»`,
        },
      };
    }
  },
};
