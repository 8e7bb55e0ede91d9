import { startOf } from '../../text/problem.ts';
import type { Rule } from '../rule.ts';
import { FIRST, touched } from '../seals/example.ts';
import { TIMESTAMP_FILE, WITNESSED } from './example.ts';

export const sound: Rule = {
  code: 'witness/sound',
  what: 'A timestamp (`seal.<name>.tsr`) or signature (`seal.<name>.p7s`) beside `seal.json` is of exactly these bytes, by a certificate that was valid at that time and leads to one of `witnesses.pem`. Nothing in it is unsigned.',
  why: 'Whoever reads that an edition was witnessed must be able to rely on it. A witness of other bytes says that the seal was replaced after it.',
  severity: 'error',
  examples: [
    {
      says: 'the timestamp of this `seal.json`, by an authority of `witnesses.pem`.',
      files: WITNESSED,
      finds: [],
    },
    {
      says: 'the text was changed and sealed again after the timestamp, which is of the earlier seal.',
      files: touched(WITNESSED, 'privacy/2025-01-01/seal.json', /"kk": "\w/, '"kk": "0'),
      finds: [`${TIMESTAMP_FILE}:1:1`],
    },
    { files: { ...WITNESSED, 'witnesses.pem': null }, finds: [`${TIMESTAMP_FILE}:1:1`] },
    {
      files: { ...WITNESSED, 'privacy/2025-01-01/seal.json': null },
      finds: [`${TIMESTAMP_FILE}:1:1`],
    },
    {
      files: { ...FIRST, 'privacy/2025-01-01/seal.operator.p7s': 'signed' },
      finds: ['privacy/2025-01-01/seal.operator.p7s:1:1'],
    },
  ],
  *check({ witnesses = [] }) {
    for (const { path, verdict } of witnesses) {
      if (verdict.kind === 'refused') yield { place: startOf(path), ...verdict.messages };
    }
  },
};
