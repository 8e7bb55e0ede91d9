import type { LineageEntry } from '../../edition/library.ts';
import { sectionFiles } from '../../edition/section-files.ts';
import { targetsOf } from '../../edition/succession.ts';
import { LANGUAGES } from '../../text/language.ts';
import { nextEdition } from '../example.ts';
import type { Rule } from '../rule.ts';
import { recordPlace } from '../sections.ts';

export const requiredSection: Rule = {
  code: 'contract/required-section',
  what: 'Every edition has, in both languages, the sections that `required_sections` in `document.yaml` names.',
  why: 'These sections must never be missing, for example because an app or the law relies on them; an id that `lineage` renamed, merged or split is followed to its successors; one that it removed is missing.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    {
      says: '`required_sections: [operator]`, and both `kk/01-operator.md` and `ru/01-operator.md`.',
      ...nextEdition(['preamble', 'operator']),
    },
    {
      says: '`required_sections: [operator]`, and no `01-operator.md`.',
      ...nextEdition(['preamble'], '', ['edition.yaml:1:1']),
    },
    {
      files: { 'privacy/2026-01-01/ru/01-operator.md': null },
      finds: ['privacy/2026-01-01/edition.yaml:1:1'],
    },
  ],
  *check({ text, document, chronicle }) {
    const lineage = [
      ...(chronicle?.entries.map(({ edition }) => edition) ?? []).filter(
        ({ date }) => date <= text.date,
      ),
    ].flatMap((edition) => edition.lineage);
    for (const id of document?.requiredSections ?? []) {
      const ids = successors(id, lineage);
      const without = LANGUAGES.filter((language) => {
        const files = sectionFiles(text, language);
        // `format/missing-language` reports a language without any section.
        return files.length > 0 && !files.some((section) => ids.has(section.id));
      });
      if (without.length === 0) continue;
      yield {
        place: recordPlace(text),
        en: {
          found: `no section "${id}" in ${without.join(' and ')}`,
          expected: 'the sections that "required_sections" of document.yaml names',
          action: `add a file such as ${without[0]}/03-${id}.md with the right number`,
        },
        ru: {
          found: `нет раздела «${id}» в ${without.join(' и ')}`,
          expected: 'разделы, названные в «required_sections» файла document.yaml',
          action: `добавьте файл вида ${without[0]}/03-${id}.md с нужным номером`,
        },
      };
    }
  },
};

/** The id and all that became of it, edition after edition. */
function successors(id: string, lineage: readonly LineageEntry[]): ReadonlySet<string> {
  const ids = new Set([id]);
  for (const entry of lineage) {
    if (ids.has(entry.from)) for (const target of targetsOf(entry)) ids.add(target);
  }
  return ids;
}
