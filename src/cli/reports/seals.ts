/** The verdict on each seal of the content, and on files that claim to be sealed texts. */
import { basename } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { holdsText, type PublishedPage, publishedPages } from '../../delivery/published-pages.ts';
import {
  type Edition,
  type EditionText,
  editionPath,
  type Library,
} from '../../edition/library.ts';
import { sealFile, sha256 } from '../../edition/seal.ts';
import type { LoadedContent } from '../../store/load.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { Problem } from '../../text/problem.ts';
import { problemsWithin } from '../target.ts';

export interface SealVerdict {
  readonly edition: string;
  /** `unsealed`: public, and yet without a seal. `draft`: not public and without a seal. */
  readonly verdict: 'intact' | 'broken' | 'unsealed' | 'draft';
  readonly problems: readonly Problem[];
}

/** @param problems of the check of `content`, which recomputes every digest and the chain */
export function sealVerdicts(
  { texts, library }: LoadedContent,
  problems: readonly Problem[],
  today: CivilDate,
): readonly SealVerdict[] {
  const editions = library.documents.flatMap((document) => document.editions);
  return texts.map((text) => {
    const edition = editionPath(text);
    const own = problemsWithin(problems, edition).filter(({ rule }) => rule.startsWith('seals/'));
    if (own.length > 0) return { edition, verdict: 'broken', problems: own };
    if (sealFile(text)) return { edition, verdict: 'intact', problems: [] };
    const isPublic = editions.some((one) => editionPath(one) === edition && one.published <= today);
    return { edition, verdict: isPublic ? 'unsealed' : 'draft', problems: [] };
  });
}

export interface PublishedVerdict {
  /** Path of the file as looked for. */
  readonly file: string;
  readonly verdict: 'as-sealed' | 'differs' | 'missing' | 'unknown';
  /** The sealed text that it is or, by its name, should be: `ru/privacy/2022-02-22.md`. */
  readonly sealed: string | null;
}

/** A text of a sealed edition that is public. */
export interface SealedText {
  /** Where a built site has it: `ru/privacy/2022-02-22.md`. */
  readonly path: string;
  readonly digest: string;
}

export function sealedTexts(editions: readonly Edition[], today: CivilDate): readonly SealedText[] {
  return editions
    .filter(({ published }) => published <= today)
    .flatMap((edition) => LANGUAGES.flatMap((language) => sealedText(edition, language)));
}

function sealedText(edition: EditionText, language: Language): readonly SealedText[] {
  if (!edition.seal) return [];
  return [{ path: `${language}/${editionPath(edition)}.md`, digest: edition.seal.text[language] }];
}

/** One file of a built site against the sealed text of its address. */
export function builtFileVerdict(
  { path, digest }: SealedText,
  file: string,
  bytes: Uint8Array | undefined,
): PublishedVerdict {
  const verdict = !bytes ? 'missing' : sha256(bytes) === digest ? 'as-sealed' : 'differs';
  return { file, verdict, sealed: path };
}

/** One downloaded file, known by its digest, and by the date in its name where it has one. */
export function downloadVerdict(
  sealed: readonly SealedText[],
  file: string,
  bytes: Uint8Array,
): PublishedVerdict {
  const digest = sha256(bytes);
  const same = sealed.find((text) => text.digest === digest);
  const named = sealed.filter(({ path }) => basename(file) === basename(path));
  if (same && (named.length === 0 || named.includes(same))) {
    return { file, verdict: 'as-sealed', sealed: same.path };
  }
  if (named.length === 0) return { file, verdict: 'unknown', sealed: null };
  return { file, verdict: 'differs', sealed: named.map(({ path }) => path).join(', ') };
}

/** One built page against the text of the sealed edition, whose files are as they were sealed. */
export function builtPageVerdict(
  page: PublishedPage,
  file: string,
  bytes: Uint8Array | undefined,
): PublishedVerdict {
  const isWhole = bytes && holdsText(new TextDecoder().decode(bytes), page);
  const verdict = !bytes ? 'missing' : isWhole ? 'as-sealed' : 'differs';
  return { file, verdict, sealed: page.text };
}

const DECOMPRESS = { '.br': brotliDecompressSync, '.gz': gunzipSync, '.zst': zstdDecompressSync };

/** The compressed forms of a file, which servers send in its place. */
export const COMPRESSED_FORMS = ['.br', '.gz', '.zst'] as const;

/** Nothing where the form is not there or is that of the file. */
export function compressedVerdict(
  { file, sealed }: PublishedVerdict,
  form: (typeof COMPRESSED_FORMS)[number],
  bytes: Uint8Array | undefined,
  compressed: Uint8Array | undefined,
): readonly PublishedVerdict[] {
  if (!compressed || (bytes && isFormOf(bytes, compressed, DECOMPRESS[form]))) return [];
  return [{ file: file + form, verdict: 'differs', sealed }];
}

function isFormOf(
  bytes: Uint8Array,
  compressed: Uint8Array,
  decompress: (compressed: Uint8Array) => Buffer,
): boolean {
  try {
    return decompress(compressed).equals(bytes);
  } catch {
    return false;
  }
}

/** The pages that show public editions whose seals are intact. */
export function sealedPages(
  { documents }: Library,
  seals: readonly SealVerdict[],
  today: CivilDate,
): readonly PublishedPage[] {
  const intact = seals.filter(({ verdict }) => verdict === 'intact').map(({ edition }) => edition);
  return documents.flatMap((document) =>
    publishedPages(document, today, (edition) => intact.includes(editionPath(edition))),
  );
}
