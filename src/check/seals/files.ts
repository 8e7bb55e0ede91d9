import { editionPath } from '../../edition/library.ts';
import { differencesFromSeal, type SealDifference } from '../../edition/seal.ts';
import { type Messages, type Phrase, startOf } from '../../text/problem.ts';
import type { Rule } from '../rule.ts';
import { FIRST, SECOND, touched } from './example.ts';

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
  *check({ text }) {
    if (!text.seal) return;
    for (const difference of differencesFromSeal(text, text.seal)) {
      if (difference.kind === 'text') continue;
      const place = startOf(`${editionPath(text)}/${difference.path}`);
      yield { place, ...messageFor(difference) };
    }
  },
};

/** What to do about a changed file of a sealed edition. */
export const RESTORE: Phrase = {
  en: 'restore the file: with "git restore" and its path or, where the change is committed, from history; a published edition never changes; make a new edition instead',
  ru: 'верните прежний файл: командой «git restore» с путём к нему, а если правка уже внесена в репозиторий, то из истории; обнародованная редакция не меняется, вместо этого создайте новую редакцию',
};

function messageFor(difference: Exclude<SealDifference, { kind: 'text' }>): Messages {
  const { path } = difference;
  switch (difference.kind) {
    case 'changed':
      return {
        en: {
          found: `"${path}" was changed after the edition was sealed`,
          expected: 'the very bytes that were sealed',
          action: RESTORE.en,
        },
        ru: {
          found: `файл «${path}» изменён после того, как редакция скреплена печатью`,
          expected: 'файл в точности такой, каким он скреплён печатью',
          action: RESTORE.ru,
        },
      };
    case 'removed':
      return {
        en: {
          found: `"${path}" of a sealed edition is gone`,
          expected: 'every file that was sealed',
          action: RESTORE.en,
        },
        ru: {
          found: `нет файла «${path}», а редакция скреплена печатью вместе с ним`,
          expected: 'все файлы, скреплённые печатью',
          action: RESTORE.ru,
        },
      };
    case 'renamed':
      return {
        en: {
          found: `"${difference.from}" of a sealed edition was renamed to "${path}"`,
          expected: `the name "${difference.from}"`,
          action: RESTORE.en,
        },
        ru: {
          found: `файл «${difference.from}» переименован в «${path}», а редакция уже скреплена печатью`,
          expected: `имя «${difference.from}»`,
          action: RESTORE.ru,
        },
      };
    case 'added':
      return {
        en: {
          found: `"${path}" was added after the edition was sealed`,
          expected: 'only the files that were sealed',
          action:
            'take the file out of the folder; a published edition never changes; make a new edition instead',
        },
        ru: {
          found: `файл «${path}» добавлен после того, как редакция скреплена печатью`,
          expected: 'только файлы, скреплённые печатью',
          action:
            'уберите файл из папки; обнародованная редакция не меняется, вместо этого создайте новую редакцию',
        },
      };
  }
}
