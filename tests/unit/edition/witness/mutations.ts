/** Single-byte changes of the files that a seal and its witness are. */
import { createHash } from 'node:crypto';
import { authoritiesOf } from '../../../../src/edition/witness/authorities.ts';
import type { WitnessKind } from '../../../../src/edition/witness/files.ts';
import { verdictOf } from '../../../../src/edition/witness/witness.ts';
import { sealFindings, type Tree, withFile } from '../sealed-tree.ts';

/** What a stranger has: a text in its seal, a witness of the seal, a root. */
export interface Evidence {
  readonly tree: Tree;
  readonly edition: string;
  readonly kind: WitnessKind;
  readonly witness: Uint8Array;
  readonly rootPem: Uint8Array;
}

export type Part = 'text' | 'seal' | 'witness' | 'certificate';

export interface Mutation {
  readonly part: Part;
  readonly offset: number;
  /** The changed file. */
  readonly bytes: Uint8Array;
}

export function partOf(evidence: Evidence, part: Part): Uint8Array {
  const { tree, edition } = evidence;
  switch (part) {
    case 'text':
      return tree.get(`${edition}/ru/01-data.md`) ?? new Uint8Array();
    case 'seal':
      return tree.get(`${edition}/seal.json`) ?? new Uint8Array();
    case 'witness':
      return evidence.witness;
    case 'certificate':
      return evidence.rootPem;
  }
}

/** In the order of mutations. */
const PARTS: readonly Part[] = [
  ...(['witness', 'seal', 'certificate', 'witness'] as const),
  ...(['witness', 'seal', 'certificate', 'text'] as const),
];

/**
 * The same mutations at each run: offsets and values come from a digest of their number.
 * @param count of all mutations
 */
export function mutations(evidence: Evidence, count: number): readonly Mutation[] {
  return Array.from({ length: count }, (_, i) => {
    const part = PARTS[i % PARTS.length] ?? 'text';
    const original = partOf(evidence, part);
    const random = createHash('sha256').update(String(i)).digest();
    const offset = random.readUInt32LE(0) % original.length;
    const bytes = Uint8Array.from(original);
    bytes[offset] = (original[offset] ?? 0) ^ (1 + ((random[4] ?? 0) % 255));
    return { part, offset, bytes };
  });
}

/** Whether the program refuses what `evidence` is with the changed file. */
export function isRefused(evidence: Evidence, { part, bytes }: Mutation): boolean {
  const { tree, edition, kind } = evidence;
  if (part === 'text') {
    return sealFindings(withFile(tree, `${edition}/ru/01-data.md`, bytes)).length > 0;
  }
  const seal = part === 'seal' ? bytes : partOf(evidence, 'seal');
  const witness = part === 'witness' ? bytes : evidence.witness;
  const pem = part === 'certificate' ? bytes : evidence.rootPem;
  const { authorities, problems } = authoritiesOf(new TextDecoder().decode(pem));
  return problems.length > 0 || verdictOf(kind, witness, seal, authorities).kind !== 'sound';
}
