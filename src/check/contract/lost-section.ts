/**
 * contract/lost-section (error): every section of the edition before is still there under its id,
 * or `lineage` says what became of it. Apps link to these ids and the links are to lead somewhere
 * for ever.
 *
 * Right: the section stands, or `- removed: operator`. Wrong: its files are gone without a word.
 */
import type { Rule } from '../rule.ts';
import { editions } from './example.ts';
import { recordOf, sectionIds } from './section-ids.ts';

export const lostSection: Rule = {
  code: 'contract/lost-section',
  severity: 'error',
  draftsOnly: false,
  examples: [
    editions([{ date: '2026-06-01', sections: ['preamble', 'operator', 'data'] }]),
    editions([
      { date: '2026-06-01', sections: ['preamble'], yaml: 'lineage:\n  - removed: operator\n' },
    ]),
    editions([{ date: '2026-06-01', sections: ['preamble', 'company'] }], ['edition.yaml:1:1']),
  ],
  check({ text, edition, previous }) {
    if (!edition || !previous) return [];
    const kept = sectionIds(text);
    const declared = new Set(edition.lineage.map(({ from }) => from));
    const lost = [...sectionIds(previous)].filter((id) => !kept.has(id) && !declared.has(id));
    const position = edition.positions.get('lineage');
    return lost.map((id) => ({
      place: { ...recordOf(text), ...position },
      message: {
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
      },
    }));
  },
};
