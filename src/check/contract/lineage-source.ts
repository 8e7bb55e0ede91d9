import type { LineageEntry } from '../../edition/library.ts';
import { targetsOf } from '../../edition/succession.ts';
import type { Messages } from '../../text/problem.ts';
import { nextEdition } from '../example.ts';
import type { Rule } from '../rule.ts';
import { sectionIds, written } from './section-ids.ts';

export const lineageSource: Rule = {
  code: 'contract/lineage-source',
  what: 'Each section that `lineage` calls renamed, merged, split or removed was in the edition before, is named once, and is no longer in this one. Only a split may leave its id to one of the new sections.',
  why: 'Otherwise a link to the id would have two destinations, or none.',
  severity: 'error',
  examples: [
    {
      says: 'the entry `- split: operator`, `into: [operator, contacts]`, where the edition before has `operator` and this one has both.',
      ...nextEdition(
        ['preamble', 'operator', 'contacts'],
        '- split: operator\n    into: [operator, contacts]',
      ),
    },
    {
      says: 'the entry `- removed: data`, where the edition before has no section `data`.',
      ...nextEdition(['preamble', 'operator'], '- removed: data', ['edition.yaml:7:5']),
    },
    nextEdition(['preamble', 'operator'], '- removed: operator', ['edition.yaml:7:5']),
    nextEdition(
      ['preamble', 'company'],
      '- renamed: operator\n    to: company\n  - removed: operator',
      ['edition.yaml:9:5'],
    ),
    {
      files: {
        'privacy/2026-01-01/edition.yaml':
          'effective: 2026-01-01\npublished: 2026-01-01\nlineage:\n  - removed: data\n',
      },
      finds: ['privacy/2026-01-01/edition.yaml:4:5'],
    },
  ],
  *check({ text, edition, previous }) {
    if (!edition) return;
    const before = previous ? sectionIds(previous) : new Set<string>();
    const live = sectionIds(text);
    for (const [i, entry] of edition.lineage.entries()) {
      const twin = edition.lineage.slice(0, i).some(({ from }) => from === entry.from);
      const message = !before.has(entry.from)
        ? unknown(entry, previous?.date)
        : twin
          ? second(entry)
          : live.has(entry.from) && !keepsItsId(entry)
            ? stillThere(entry)
            : undefined;
      if (message) yield { place: entry.place, ...message };
    }
  },
};

function keepsItsId(entry: LineageEntry): boolean {
  return entry.kind === 'split' && targetsOf(entry).includes(entry.from);
}

function unknown(entry: LineageEntry, before: string | undefined): Messages {
  return {
    en: {
      found: `"${written(entry)}", but ${before ? `the edition of ${before} has no section "${entry.from}"` : 'there is no edition before this one'}`,
      expected: 'only sections of the edition before',
      action: 'correct the id or remove the entry; a new section needs none',
    },
    ru: {
      found: `«${written(entry)}», но ${before ? `в редакции ${before} нет раздела «${entry.from}»` : 'до этой редакции другой нет'}`,
      expected: 'только разделы предыдущей редакции',
      action: 'исправьте код или удалите запись; новому разделу запись не нужна',
    },
  };
}

function second(entry: LineageEntry): Messages {
  return {
    en: {
      found: `a second entry about the section "${entry.from}": "${written(entry)}"`,
      expected: 'one entry for each section',
      action: 'leave the one that is true; for several successors use "split"',
    },
    ru: {
      found: `вторая запись о разделе «${entry.from}»: «${written(entry)}»`,
      expected: 'по одной записи на раздел',
      action: 'оставьте ту, которая верна; если преемников несколько, используйте «split»',
    },
  };
}

function stillThere(entry: LineageEntry): Messages {
  return {
    en: {
      found: `"${written(entry)}", but this edition still has a section "${entry.from}"`,
      expected: 'an id either in use or in "lineage" as gone, not both',
      action: 'remove the entry, or remove or rename the files of that section',
    },
    ru: {
      found: `«${written(entry)}», но раздел «${entry.from}» в этой редакции есть`,
      expected: 'код либо используется, либо записан в «lineage» как прежний, но не то и другое',
      action: 'удалите запись либо удалите или переименуйте файлы этого раздела',
    },
  };
}
