/**
 * Seals: the recorded digests of a published edition. A seal also has the digest of the previous
 * edition's seal, so that the seals of a document form a chain (a hash chain, as in
 * Haber & Stornetta, "How to time-stamp a digital document", 1991).
 */
import { createHash } from 'node:crypto';
import { bilingual, LANGUAGES, type Language } from '../text/language.ts';
import { canonicalText } from './canonical.ts';
import { type EditionText, editionPath, type Seal, type SourceFile } from './library.ts';
import { witnessKind } from './witness/files.ts';

export const SEAL_FILE = 'seal.json';
/** Not under the seal: see `approvals.ts`. */
export const APPROVALS_FILE = 'approvals.yaml';

/** Paths are in the edition's folder: `ru/03-consent.md`. */
export type SealDifference =
  | { readonly kind: 'changed' | 'added' | 'removed'; readonly path: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly path: string }
  /** The files are as sealed, but their canonical text is another. */
  | { readonly kind: 'text'; readonly language: Language };

/** @returns lower-case hexadecimal; a string is hashed as UTF-8 */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * The seal that `edition` would get now.
 * @param previous the edition that applied before, sealed; none for the first
 */
export function sealOf(edition: EditionText, previous: EditionText | undefined): Seal {
  return {
    document: edition.document,
    edition: edition.date,
    files: fileDigests(edition),
    text: textDigests(edition),
    previous: (previous && sealFileDigest(previous)) ?? null,
  };
}

/** The bytes of `seal.json`: keys in a fixed order, so that equal seals are equal files. */
export function sealJson(seal: Seal): string {
  const { document, edition, text, previous } = seal;
  const files = Object.fromEntries(
    Object.entries(seal.files).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  const ordered = { document, edition, files, text: { kk: text.kk, ru: text.ru }, previous };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** The digest for the next edition's seal; undefined without a `seal.json`. */
export function sealFileDigest(edition: EditionText): string | undefined {
  const file = sealFile(edition);
  return file && sha256(file.bytes);
}

/** The file `seal.json`, valid or not. */
export function sealFile(edition: EditionText): SourceFile | undefined {
  return edition.files.find(({ path }) => path === `${editionPath(edition)}/${SEAL_FILE}`);
}

/** How the files and texts of an edition differ from `seal`; empty if it is untouched. */
export function differencesFromSeal(edition: EditionText, seal: Seal): readonly SealDifference[] {
  const now = new Map(Object.entries(fileDigests(edition)));
  const sealed = new Map(Object.entries(seal.files));
  const added = [...now.keys()].filter((path) => !sealed.has(path));
  const differences: SealDifference[] = [];
  for (const [path, digest] of sealed) {
    if (now.get(path) === digest) continue;
    const newName = now.has(path) ? -1 : added.findIndex((name) => now.get(name) === digest);
    const [renamed] = newName === -1 ? [] : added.splice(newName, 1);
    if (renamed !== undefined) differences.push({ kind: 'renamed', from: path, path: renamed });
    else differences.push({ kind: now.has(path) ? 'changed' : 'removed', path });
  }
  differences.push(...added.map((path) => ({ kind: 'added', path }) as const));
  const touched = new Set(differences.flatMap(pathsOf).map((path) => path.split('/')[0]));
  const text = textDigests(edition);
  for (const language of LANGUAGES) {
    if (touched.has(language) || text[language] === seal.text[language]) continue;
    differences.push({ kind: 'text', language });
  }
  return differences;
}

function pathsOf(difference: SealDifference): readonly string[] {
  if (difference.kind === 'text') return [];
  return difference.kind === 'renamed' ? [difference.from, difference.path] : [difference.path];
}

function fileDigests(edition: EditionText): Readonly<Record<string, string>> {
  const folder = `${editionPath(edition)}/`;
  return Object.fromEntries(
    edition.files
      .map(({ path, bytes }) => [path.slice(folder.length), sha256(bytes)] as const)
      .filter(([path]) => path !== SEAL_FILE && path !== APPROVALS_FILE && !witnessKind(path)),
  );
}

/** The digest of an edition's canonical text: the seal's, or the one that a seal will have. */
export function textDigest(edition: EditionText, language: Language): string {
  return edition.seal?.text[language] ?? sha256(canonicalText(edition, language));
}

function textDigests(edition: EditionText) {
  return bilingual((language) => sha256(canonicalText(edition, language)));
}
