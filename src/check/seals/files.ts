import { editionPath } from '../../edition/library.ts';
import { differencesFromSeal, type SealDifference } from '../../edition/seal.ts';
import { startOf } from '../../text/problem.ts';
import type { Finding, Rule } from '../rule.ts';
import { FIRST, SECOND, touched } from './example.ts';
import { restoring } from './restore.ts';

export const sealedFiles: Rule = {
  code: 'seals/files',
  what: 'Every file of a sealed edition is, byte for byte, as it was sealed, and no file was added or removed. A file with the same bytes under another name is reported as renamed.',
  why: 'A published edition never changes: readers accepted that text.',
  severity: 'error',
  examples: [
    {
      says: 'every file has the checksum that `seal.json` names.',
      files: { ...FIRST, ...SECOND },
      finds: [],
    },
    {
      says: 'a comma was added to `ru/00-preamble.md` of a sealed edition.',
      files: touched(FIRST, 'privacy/2025-01-01/ru/00-preamble.md', 'Текст', 'Текст,'),
      finds: ['privacy/2025-01-01/ru/00-preamble.md:1:1'],
    },
    {
      files: { ...FIRST, 'privacy/2025-01-01/ru/01-data.md': '# Данные\n\nИмя.\n' },
      finds: ['privacy/2025-01-01/ru/01-data.md:1:1'],
    },
    {
      files: { ...FIRST, 'privacy/2025-01-01/edition.yaml': null },
      finds: ['privacy/2025-01-01/edition.yaml:1:1'],
    },
  ],
  check({ text }) {
    if (!text.seal) return [];
    return differencesFromSeal(text, text.seal).flatMap((difference) =>
      difference.kind === 'text' ? [] : [finding(editionPath(text), difference)],
    );
  },
};

function finding(folder: string, difference: Exclude<SealDifference, { kind: 'text' }>): Finding {
  const place = startOf(`${folder}/${difference.path}`);
  switch (difference.kind) {
    case 'changed':
      return {
        place,
        ...restoring({
          en: {
            found: `"${difference.path}" was changed after the edition was sealed`,
            expected: 'the very bytes that were sealed',
          },
          ru: {
            found: `файл «${difference.path}» изменён после того, как редакция скреплена печатью`,
            expected: 'файл в точности такой, каким он скреплён печатью',
          },
        }),
      };
    case 'removed':
      return {
        place,
        ...restoring({
          en: {
            found: `"${difference.path}" of a sealed edition is gone`,
            expected: 'every file that was sealed',
          },
          ru: {
            found: `нет файла «${difference.path}», а редакция скреплена печатью вместе с ним`,
            expected: 'все файлы, скреплённые печатью',
          },
        }),
      };
    case 'renamed':
      return {
        place,
        ...restoring({
          en: {
            found: `"${difference.from}" of a sealed edition was renamed to "${difference.path}"`,
            expected: `the name "${difference.from}"`,
          },
          ru: {
            found: `файл «${difference.from}» переименован в «${difference.path}», а редакция уже скреплена печатью`,
            expected: `имя «${difference.from}»`,
          },
        }),
      };
    case 'added':
      return {
        place,
        en: {
          found: `"${difference.path}" was added after the edition was sealed`,
          expected: 'only the files that were sealed',
          action:
            'take the file out of the folder; a published edition never changes; make a new edition instead',
        },
        ru: {
          found: `файл «${difference.path}» добавлен после того, как редакция скреплена печатью`,
          expected: 'только файлы, скреплённые печатью',
          action:
            'уберите файл из папки; обнародованная редакция не меняется, вместо этого создайте новую редакцию',
        },
      };
  }
}
