import type { Chronicle } from '../../edition/chronicle.ts';
import { type Edition, type EditionText, editionPath } from '../../edition/library.ts';
import { sectionFiles } from '../../edition/section-files.ts';
import { LANGUAGES } from '../../text/language.ts';
import { startOf } from '../../text/problem.ts';
import { nextEditions } from '../example.ts';
import type { Rule } from '../rule.ts';
import { sectionIds } from './section-ids.ts';

const WITHOUT = { date: '2026-06-01', sections: ['preamble'], lineage: '- removed: operator' };

export const reusedId: Rule = {
  code: 'contract/reused-id',
  what: 'A section id that an earlier edition gave up is never used again.',
  why: 'Links in apps still use the old id. They lead to its successor or to a note and must not lead to a text that says something else.',
  severity: 'error',
  examples: [
    {
      says: 'the first edition has `operator`, the second removes it, and the third has a new section `company`.',
      ...nextEditions([WITHOUT, { date: '2026-09-01', sections: ['preamble', 'company'] }]),
    },
    {
      says: 'the first edition has `operator`, the second removes it, and the third has a section `operator` again.',
      ...nextEditions(
        [WITHOUT, { date: '2026-09-01', sections: ['preamble', 'operator'] }],
        ['kk/01-operator.md:1:1'],
      ),
    },
  ],
  *check({ text, previous, chronicle }) {
    if (!previous || !chronicle) return;
    const before = sectionIds(previous);
    const earlier = editionsUpTo(chronicle, previous);
    for (const id of sectionIds(text)) {
      const last = before.has(id)
        ? undefined
        : earlier.findLast((edition) => sectionIds(edition).has(id));
      if (!last) continue;
      yield {
        place: startOf(fileOf(text, id)),
        en: {
          found: `the section id "${id}", last used in the edition of ${last.date} and given up after it`,
          expected: 'an id that no earlier edition used for another section',
          action: 'give the section a new id, in kk and ru, and in "lineage" where it is named',
        },
        ru: {
          found: `код раздела «${id}»: он стоял в редакции ${last.date}, а после неё от него отказались`,
          expected: 'код, которого не было у другого раздела в прежних редакциях',
          action: 'дайте разделу новый код в kk и ru, а также в «lineage», если он там назван',
        },
      };
    }
  },
};

function editionsUpTo({ entries }: Chronicle, last: Edition): readonly Edition[] {
  const editions = entries.map(({ edition }) => edition);
  return editions.slice(0, editions.indexOf(last) + 1);
}

function fileOf(text: EditionText, id: string): string {
  const files = LANGUAGES.flatMap((language) => sectionFiles(text, language));
  return files.find((file) => file.id === id)?.path ?? editionPath(text);
}
