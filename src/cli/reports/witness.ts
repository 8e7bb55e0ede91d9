/** Witnesses that are added to a seal: what is stored, under which name. */
import { type EditionText, editionPath, type SourceFile } from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import type { Authorities } from '../../edition/witness/chain.ts';
import { LONGEST_NAME, witnessFile } from '../../edition/witness/files.ts';
import { Flaw } from '../../edition/witness/flaw.ts';
import { receivedWitness } from '../../edition/witness/received.ts';
import { type Verdict, verdictOf, type Witness } from '../../edition/witness/witness.ts';
import type { Problem } from '../../text/problem.ts';
import { UsageError } from '../session.ts';
import { problemsWithin } from '../target.ts';

/**
 * The seal to witness.
 * @throws UsageError when there is none, or it is broken
 */
export function sealToWitness(text: EditionText, problems: readonly Problem[]): SourceFile {
  const name = editionPath(text);
  const seal = sealFile(text);
  if (!seal) {
    throw new UsageError({
      en: `${name} is not sealed yet; seal it first: npm run policy -- seal ${name}`,
      ru: `редакция ${name} ещё не скреплена печатью; сначала скрепите её: npm run policy -- seal ${name}`,
    });
  }
  if (problemsWithin(problems, name).some(({ rule }) => rule.startsWith('seals/'))) {
    throw new UsageError({
      en: `the seal of ${name} is broken, so there is nothing to witness; see: npm run policy -- verify`,
      ru: `печать редакции ${name} нарушена, свидетельствовать не о чем; см. npm run policy -- verify`,
    });
  }
  return seal;
}

/** What was handed over. */
export interface Handed {
  /** Where it came from, for messages: a file, an address. */
  readonly from: string;
  /** The name asked for, or one made of where it came from. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Stored {
  readonly witness: Witness;
  /** Absent where it is refused, or there already. */
  readonly bytes?: Uint8Array;
}

/** The witness that is to be stored beside the seal, with the verdict on it. */
export function storedWitness(
  { name, bytes }: Handed,
  text: EditionText,
  seal: SourceFile,
  authorities: Authorities,
): Stored {
  const folder = editionPath(text);
  try {
    const received = receivedWitness(bytes);
    const verdict = verdictOf(received.kind, received.bytes, seal.bytes, authorities);
    const same = text.files.find((file) => Buffer.compare(file.bytes, received.bytes) === 0);
    const path = same?.path ?? `${folder}/${freeName(name, received.kind, text)}`;
    const witness: Witness = { path, kind: received.kind, verdict };
    return verdict.kind === 'refused' || same ? { witness } : { witness, bytes: received.bytes };
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    const verdict: Verdict = { kind: 'refused', messages: error.messages };
    return { witness: { path: `${folder}/seal.json`, kind: 'timestamp', verdict } };
  }
}

/** `seal.freetsa-org.tsr`; a later one of the same name is `seal.freetsa-org-2.tsr`. */
function freeName(name: string, kind: Witness['kind'], { files }: EditionText): string {
  for (let count = 1; ; count++) {
    const file = witnessFile(count === 1 ? name : `${name}-${count}`, kind);
    if (!files.some(({ path }) => path.endsWith(`/${file}`))) return file;
  }
}

/** A name of small Latin letters, digits and hyphens: of `freetsa.org`, `freetsa-org`. */
export function witnessName(from: string): string {
  const name = from
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME - '-999'.length)
    .replaceAll(/^-+|-+$/g, '');
  return name || 'witness';
}
