import type { Witness } from '../../edition/witness/witness.ts';
import { startOf } from '../../text/problem.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { FIRST } from '../seals/example.ts';
import { NATIONAL_SIGNATURE, WITNESSED } from './example.ts';

const FILE = 'privacy/2025-01-01/seal.ncalayer.p7s';

export const unchecked: Rule = {
  code: 'witness/unchecked',
  what: 'A timestamp or signature uses an algorithm that the program can check. GOST, which the national certification centre uses, is kept and named, but checked by other programs only.',
  why: 'What was not checked counts for nothing here: the message names the command that checks it.',
  severity: 'warning',
  examples: [
    { says: 'a timestamp with ECDSA and SHA-256.', files: WITNESSED, finds: [] },
    {
      says: 'a signature with GOST 34.310 of Kazakhstan.',
      files: { ...FIRST, [FILE]: NATIONAL_SIGNATURE },
      finds: [`${FILE}:1:1`],
    },
  ],
  *check({ witnesses = [] }) {
    for (const { path, kind, verdict } of witnesses) {
      if (verdict.kind !== 'unchecked') continue;
      const command = checkingCommand(path, kind);
      yield {
        place: startOf(path),
        ...messages(
          [
            `an algorithm that is not checked here: ${verdict.algorithm}`,
            'RSA, ECDSA or Ed25519 with SHA-2, or a check by another program',
            `check it with an OpenSSL that has a GOST module: ${command}`,
          ],
          [
            `алгоритм, который здесь не проверяется: ${verdict.algorithm}`,
            'RSA, ECDSA или Ed25519 с SHA-2 либо проверка другой программой',
            `проверьте программой OpenSSL с модулем ГОСТ: ${command}`,
          ],
        ),
      };
    }
  },
};

function checkingCommand(path: string, kind: Witness['kind']): string {
  const at = path.lastIndexOf('/');
  const [folder, file] = [path.slice(0, at), path.slice(at + 1)];
  const check =
    kind === 'timestamp'
      ? `openssl ts -verify -data seal.json -in ${file} -CAfile root.pem`
      : `openssl cms -verify -binary -inform DER -content seal.json -in ${file} -CAfile root.pem -out verified.json`;
  return `cd content/${folder} && ${check}`;
}
