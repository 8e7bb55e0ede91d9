import type { LineageEntry } from '../../edition/library.ts';
import { targetsOf } from '../../edition/succession.ts';
import type { Messages } from '../../text/problem.ts';
import { nextEdition } from '../example.ts';
import type { Rule } from '../rule.ts';
import { sectionIds, written } from './section-ids.ts';

const RENAMED = '- renamed: operator\n    to: company';

export const lineageTarget: Rule = {
  code: 'contract/lineage-target',
  what: 'Each destination in `lineage` is a section of this edition. A renamed section gets an id that the edition before did not have; a section that joins one that stays is merged, not renamed. A split names different sections.',
  why: 'The site sends links to the destination, so it must exist, and one entry must not lead to another.',
  severity: 'error',
  examples: [
    {
      says: 'the entry `- renamed: operator`, `to: company`, and the files `01-company.md`.',
      ...nextEdition(['preamble', 'company'], RENAMED),
    },
    nextEdition(['preamble'], '- merged: operator\n    into: preamble'),
    {
      says: 'the entry `- renamed: operator`, `to: company`, without the files `01-company.md`.',
      ...nextEdition(['preamble', 'about'], RENAMED, ['edition.yaml:7:5']),
    },
    nextEdition(['preamble'], '- renamed: operator\n    to: preamble', ['edition.yaml:7:5']),
    nextEdition(
      [],
      '- renamed: operator\n    to: preamble\n  - renamed: preamble\n    to: operator',
      ['edition.yaml:7:5', 'edition.yaml:9:5'],
    ),
    nextEdition(['preamble', 'company'], '- split: operator\n    into: [company, company]', [
      'edition.yaml:7:5',
    ]),
  ],
  *check({ text, edition, previous }) {
    if (!edition) return;
    const live = sectionIds(text);
    const before = previous ? sectionIds(previous) : new Set<string>();
    for (const entry of edition.lineage) {
      const targets = targetsOf(entry);
      const missing = targets.find((id) => !live.has(id));
      const message =
        missing !== undefined
          ? noSuchSection(entry, missing)
          : entry.kind === 'renamed' && before.has(entry.to) && !live.has(entry.from)
            ? notNew(entry, entry.to)
            : new Set(targets).size < targets.length
              ? sameTargets(entry)
              : undefined;
      if (message) yield { place: entry.place, ...message };
    }
  },
};

function noSuchSection(entry: LineageEntry, id: string): Messages {
  return {
    en: {
      found: `"${written(entry)}", but this edition has no section "${id}"`,
      expected: 'a section of this edition, the one where the text is now',
      action: `correct the id, or add the section "${id}"; if the text is gone, write "- removed: ${entry.from}"`,
    },
    ru: {
      found: `«${written(entry)}», но в этой редакции нет раздела «${id}»`,
      expected: 'раздел этой редакции, в котором теперь стоит текст',
      action: `исправьте код или добавьте раздел «${id}»; если текста больше нет, напишите «- removed: ${entry.from}»`,
    },
  };
}

function notNew(entry: LineageEntry, id: string): Messages {
  return {
    en: {
      found: `"${written(entry)}", but "${id}" was a section of its own before`,
      expected: 'a new id for a renamed section',
      action: `if the text joined that section, write "- merged: ${entry.from}" and "into: ${id}"`,
    },
    ru: {
      found: `«${written(entry)}», но «${id}» и прежде был отдельным разделом`,
      expected: 'новый код для переименованного раздела',
      action: `если текст вошёл в этот раздел, напишите «- merged: ${entry.from}» и «into: ${id}»`,
    },
  };
}

function sameTargets(entry: LineageEntry): Messages {
  return {
    en: {
      found: `"${written(entry)}", with one section named twice`,
      expected: 'at least two different sections',
      action: 'name each section once; for a single successor use "renamed" or "merged"',
    },
    ru: {
      found: `«${written(entry)}»: один раздел назван дважды`,
      expected: 'не меньше двух разных разделов',
      action:
        'назовите каждый раздел один раз; если преемник один, используйте «renamed» или «merged»',
    },
  };
}
