/**
 * contract/required-section (error): every edition has, in both languages, the sections that
 * `document.yaml` requires.
 *
 * Right: all of `required_sections`. Wrong: one of them missing, whatever `lineage` says.
 */

import { sectionFiles } from '../../edition/section-files.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Rule } from '../rule.ts';
import { editions } from './example.ts';
import { recordOf } from './section-ids.ts';

export const requiredSection: Rule = {
  code: 'contract/required-section',
  severity: 'error',
  draftsOnly: false,
  examples: [
    editions([{ date: '2026-06-01', sections: ['preamble', 'operator'] }]),
    editions([{ date: '2026-06-01', sections: ['preamble'] }], ['edition.yaml:1:1']),
    {
      files: { 'privacy/2026-01-01/ru/01-operator.md': null },
      finds: ['privacy/2026-01-01/edition.yaml:1:1'],
    },
  ],
  check({ text, document }) {
    const required = document?.requiredSections ?? [];
    return required.flatMap((id) => {
      const without = LANGUAGES.filter((language) => {
        const files = sectionFiles(text, language);
        // That a language is missing altogether has been said while reading.
        return files.length > 0 && !files.some((section) => section.id === id);
      });
      if (without.length === 0) return [];
      return [
        {
          place: recordOf(text),
          message: {
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
          },
        },
      ];
    });
  },
};
