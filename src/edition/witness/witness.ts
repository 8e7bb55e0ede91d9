/**
 * Witnesses of a seal: timestamps of authorities, and signatures. They say that the bytes of
 * `seal.json` existed at a time, which the seal alone cannot.
 */
import type { Messages } from '../../text/problem.ts';
import { type EditionText, editionPath, type SourceFile } from '../library.ts';
import { sealFile, sha256 } from '../seal.ts';
import type { Certificate } from './certificate.ts';
import type { Authorities } from './chain.ts';
import { type WitnessKind, witnessKind } from './files.ts';
import { Flaw, Unchecked } from './flaw.ts';
import { signaturesOf } from './signature.ts';
import { claimIn } from './signed-data.ts';
import { claimedTime, signedTokenIn, timestampOf } from './timestamp.ts';

/** One statement about a seal. */
export interface Testimony {
  /** The authority's, or the signer's: `Time Stamping Authority, Example, KZ`. */
  readonly by: string;
  /** UTC, to the second: `2026-11-25T21:30:05Z`. A signer's time is what the signer says. */
  readonly at: string;
  /** The root of its chain, which is in `witnesses.pem`. */
  readonly root: CertificateName;
  /** The timestamp that a signature has with it. */
  readonly timestamp?: Omit<Testimony, 'timestamp'>;
}

export interface CertificateName {
  readonly name: string;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly digest: string;
}

export interface Witness {
  /** Path in the content folder. */
  readonly path: string;
  readonly kind: WitnessKind;
  readonly verdict: Verdict;
}

export type Verdict =
  /** Checked, and true. A timestamp has one testimony, a signature one for each signer. */
  | { readonly kind: 'sound'; readonly testimonies: readonly Testimony[] }
  /** Of an algorithm that is not checked here; `by` and `says` are the name and the time in it. */
  | {
      readonly kind: 'unchecked';
      readonly algorithm: string;
      readonly by?: string;
      readonly says?: string;
    }
  | { readonly kind: 'refused'; readonly messages: Messages };

/** The witnesses of the seal of an edition, by their paths. */
export function witnessesOf(text: EditionText, authorities: Authorities): readonly Witness[] {
  const seal = sealFile(text);
  const folder = `${editionPath(text)}/`;
  return text.files.flatMap((file) => {
    const kind = witnessKind(file.path.slice(folder.length));
    return kind
      ? [{ path: file.path, kind, verdict: verdictOn(file, kind, seal, authorities) }]
      : [];
  });
}

function verdictOn(
  { bytes }: SourceFile,
  kind: WitnessKind,
  seal: SourceFile | undefined,
  authorities: Authorities,
): Verdict {
  return seal ? verdictOf(kind, bytes, seal.bytes, authorities) : refusal(WITHOUT_SEAL);
}

/**
 * @param bytes of a response (RFC 3161) or a signature (CMS)
 * @param seal the bytes of `seal.json`
 */
export function verdictOf(
  kind: WitnessKind,
  bytes: Uint8Array,
  seal: Uint8Array,
  authorities: Authorities,
): Verdict {
  try {
    return kind === 'timestamp'
      ? timestampVerdict(bytes, seal, authorities)
      : signatureVerdict(bytes, seal, authorities);
  } catch (error) {
    if (error instanceof Unchecked) return unchecked(error, claimIn(bytes));
    if (error instanceof Flaw) return refusal(error);
    throw error;
  }
}

function timestampVerdict(bytes: Uint8Array, seal: Uint8Array, authorities: Authorities): Verdict {
  const token = signedTokenIn(bytes);
  try {
    return { kind: 'sound', testimonies: [testimony(timestampOf(token, seal, authorities))] };
  } catch (error) {
    if (!(error instanceof Unchecked)) throw error;
    const at = claimedTime(token, seal);
    return unchecked(error, { by: claimIn(token)?.by, at });
  }
}

function unchecked(
  { algorithm }: Unchecked,
  claim: { readonly by: string | undefined; readonly at: number | undefined } | undefined,
): Verdict {
  const { by, at } = claim ?? {};
  return {
    kind: 'unchecked',
    algorithm,
    ...(by !== undefined && { by }),
    ...(at !== undefined && { says: instant(at) }),
  };
}

function signatureVerdict(bytes: Uint8Array, seal: Uint8Array, authorities: Authorities): Verdict {
  const testimonies = signaturesOf(bytes, seal, authorities).map(({ timestamp, ...one }) => ({
    ...testimony(one),
    ...(timestamp && { timestamp: testimony(timestamp) }),
  }));
  return { kind: 'sound', testimonies };
}

/** Whether an authority of `witnesses.pem` says when the seal existed. */
export function isTimestamped(witnesses: readonly Witness[]): boolean {
  return timesOf(witnesses).length > 0;
}

/** The times to which authorities testify, the earliest first. */
export function timesOf(witnesses: readonly Witness[]): readonly string[] {
  return witnesses
    .flatMap(({ kind, verdict }) =>
      verdict.kind !== 'sound'
        ? []
        : verdict.testimonies.flatMap((one) =>
            kind === 'timestamp' ? [one.at] : one.timestamp ? [one.timestamp.at] : [],
          ),
    )
    .sort();
}

function testimony({
  by,
  at,
  root,
}: {
  readonly by: Certificate;
  readonly at: number;
  readonly root: Certificate;
}): Testimony {
  const name = { name: root.name, digest: sha256(root.bytes) };
  return { by: by.name, at: instant(at), root: name };
}

function instant(time: number): string {
  return `${new Date(time).toISOString().slice(0, -'.000Z'.length)}Z`;
}

function refusal({ messages }: Flaw): Verdict {
  return { kind: 'refused', messages };
}

const WITHOUT_SEAL = new Flaw('another', {
  en: 'a witness of a seal that is not there',
  ru: 'свидетельство о печати, которой нет',
});
