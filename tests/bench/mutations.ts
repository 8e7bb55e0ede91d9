/**
 * Changes single bytes of a text, its seal, a witness and the certificate of its authority, and
 * counts the changes that the program refuses, and those that OpenSSL alone refuses:
 * npm run bench -- mutations [count] [--openssl]
 */

import type { WitnessKind } from '../../src/edition/witness/files.ts';
import { timestampRequest } from '../../src/edition/witness/timestamp.ts';
import { bytes, FIRST, sealedTree } from '../unit/edition/sealed-tree.ts';
import { authority, type KeyType } from '../unit/edition/witness/authority.ts';
import {
  type Evidence,
  isRefused,
  type Mutation,
  mutations,
} from '../unit/edition/witness/mutations.ts';

const COUNT = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 10_000);
const asksOpenssl = process.argv.includes('--openssl');
const CASES: readonly (readonly [KeyType, WitnessKind])[] = [
  ['ec', 'timestamp'],
  ['rsa', 'timestamp'],
  ['ec', 'signature'],
  ['rsa', 'signature'],
];

const tree = sealedTree();
const seal = tree.get(`${FIRST}/seal.json`) ?? new Uint8Array();

for (const [key, kind] of CASES) {
  const ours = authority(key);
  try {
    const witness = kind === 'timestamp' ? ours.reply(timestampRequest(seal)) : ours.sign(seal);
    const evidence: Evidence = {
      tree,
      edition: FIRST,
      kind,
      witness,
      rootPem: bytes(ours.rootPem),
    };
    const all = mutations(evidence, COUNT / CASES.length);
    const missed = all.filter((mutation) => !isRefused(evidence, mutation));
    console.log(`${kind}, ${key}: ${all.length - missed.length} of ${all.length} refused`);
    for (const { part, offset } of missed) console.log(`  missed: ${part}, byte ${offset}`);
    if (!asksOpenssl) continue;
    const believed = all.filter((mutation) => isBelieved(evidence, mutation));
    console.log(`  by openssl: ${all.length - believed.length} of ${all.length}`);
    const counts = Map.groupBy(believed, ({ part }) => part);
    for (const [part, list] of counts) console.log(`    believed: ${part} ${list.length}`);
  } finally {
    ours.remove();
  }

  /** Whether the commands of `docs/proof.md` find nothing; the text is compared by `sha256sum`. */
  function isBelieved({ witness, rootPem }: Evidence, { part, bytes: changed }: Mutation): boolean {
    if (part === 'text') return false;
    ours.put('m.json', part === 'seal' ? changed : seal);
    ours.put('m.der', part === 'witness' ? changed : witness);
    ours.put('m.pem', part === 'certificate' ? changed : rootPem);
    return kind === 'timestamp'
      ? ours.verifies('ts', '-verify', '-data', 'm.json', '-in', 'm.der', '-CAfile', 'm.pem')
      : ours.verifies(
          ...['cms', '-verify', '-binary', '-inform', 'DER', '-content', 'm.json', '-in', 'm.der'],
          ...['-CAfile', 'm.pem', '-out', 'm.out'],
        );
  }
}
