import { editionPath } from '../../edition/library.ts';
import { SEAL_FILE } from '../../edition/seal.ts';
import { startOf } from '../../text/problem.ts';
import type { Rule } from '../rule.ts';
import { FIRST, SECOND, touched } from './example.ts';

export const sealOwner: Rule = {
  code: 'seals/owner',
  what: 'A seal is in the folder of the edition that it seals.',
  why: 'A copied seal, or a renamed folder, would present one edition as another.',
  severity: 'error',
  examples: [
    {
      says: 'the seal in `privacy/2025-01-01` has `"document": "privacy"` and `"edition": "2025-01-01"`.',
      files: { ...FIRST, ...SECOND },
      finds: [],
    },
    {
      says: 'the seal in `privacy/2025-01-01` has `"edition": "2022-02-22"`.',
      files: touched(FIRST, 'privacy/2025-01-01/seal.json', '2025-01-01', '2022-02-22'),
      finds: ['privacy/2025-01-01/seal.json:1:1'],
    },
    {
      files: touched(FIRST, 'privacy/2025-01-01/seal.json', '"privacy"', '"terms"'),
      finds: ['privacy/2025-01-01/seal.json:1:1'],
    },
  ],
  *check({ text }) {
    const { seal } = text;
    if (!seal || (seal.document === text.document && seal.edition === text.date)) return;
    const owner = editionPath({ document: seal.document, date: seal.edition });
    yield {
      place: startOf(`${editionPath(text)}/${SEAL_FILE}`),
      en: {
        found: `"${SEAL_FILE}" is the seal of ${owner}`,
        expected: `the seal of ${editionPath(text)}`,
        action: `if the folder was renamed, give it back its name; if the seal was copied here, delete this "${SEAL_FILE}"; otherwise restore the file from history`,
      },
      ru: {
        found: `«${SEAL_FILE}» — печать редакции ${owner}`,
        expected: `печать редакции ${editionPath(text)}`,
        action: `если папку переименовали, верните ей прежнее имя; если печать скопирована сюда, удалите этот «${SEAL_FILE}»; иначе верните файл из истории репозитория`,
      },
    };
  },
};
