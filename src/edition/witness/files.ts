/** The files beside a seal: they are about it, and no part of what it seals. */

export type WitnessKind = 'timestamp' | 'signature';

const KINDS: Readonly<Record<string, WitnessKind>> = { tsr: 'timestamp', p7s: 'signature' };
/** A name that is the same on every disk. */
const WITNESS_FILE = /^seal\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(tsr|p7s)$/;
export const LONGEST_NAME = 60;

/** @param path in the folder of the edition: `seal.freetsa.tsr` */
export function witnessKind(path: string): WitnessKind | undefined {
  const match = WITNESS_FILE.exec(path);
  if (!match || (match[1] ?? '').length > LONGEST_NAME) return undefined;
  return KINDS[match[2] ?? ''];
}

/** @param name of small Latin letters, digits and hyphens */
export function witnessFile(name: string, kind: WitnessKind): string {
  return `seal.${name}.${kind === 'timestamp' ? 'tsr' : 'p7s'}`;
}
