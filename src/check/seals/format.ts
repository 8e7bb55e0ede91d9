import { SEAL_FILE, sealFile, sealJson, sha256 } from '../../edition/seal.ts';
import { startOf } from '../../text/problem.ts';
import type { Rule } from '../rule.ts';
import { FIRST, touched } from './example.ts';
import { RESTORE } from './files.ts';

export const sealFormat: Rule = {
  code: 'seals/format',
  what: '`seal.json` is, byte for byte, as the program wrote it.',
  why: 'The checksums protect the files. This rule protects the last seal, whose checksum no other seal holds yet.',
  severity: 'error',
  examples: [
    { says: '`seal.json` as `npm run policy -- seal` wrote it.', files: FIRST, finds: [] },
    {
      says: 'an editor removed the line end at the end of `seal.json`.',
      files: touched(FIRST, 'privacy/2025-01-01/seal.json', /\n$/, ''),
      finds: ['privacy/2025-01-01/seal.json:1:1'],
    },
    {
      files: { ...FIRST, 'privacy/2025-01-01/seal.json': '{}\n' },
      finds: ['privacy/2025-01-01/seal.json:1:1'],
    },
  ],
  *check({ text }) {
    const file = sealFile(text);
    if (!file) return;
    if (text.seal && sha256(sealJson(text.seal)) === sha256(file.bytes)) return;
    yield {
      place: startOf(file.path),
      en: {
        found: `"${SEAL_FILE}" is not as the program wrote it`,
        expected: 'the file written by "npm run policy -- seal", unchanged',
        action: RESTORE.en,
      },
      ru: {
        found: `«${SEAL_FILE}» не в том виде, в каком его записала программа`,
        expected: 'файл, записанный командой «npm run policy -- seal», без изменений',
        action: RESTORE.ru,
      },
    };
  },
};
