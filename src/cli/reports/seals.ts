/** The verdict on each seal of the content, and on files that claim to be sealed texts. */
import { holdsText, type PublishedPage, publishedPages } from '../../delivery/published-pages.ts';
import type { CivilDate } from '../../policy/civil-date.ts';
import { LANGUAGES, type Language } from '../../policy/language.ts';
import { type Edition, type EditionText, editionPath } from '../../policy/library.ts';
import type { Problem } from '../../policy/problem.ts';
import { sealFile, sha256 } from '../../policy/seal.ts';
import type { LoadedContent } from '../../store/load.ts';
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

/** One downloaded file, known by its digest, else by the date in its name. */
export function downloadVerdict(
  sealed: readonly SealedText[],
  file: string,
  bytes: Uint8Array,
): PublishedVerdict {
  const digest = sha256(bytes);
  const same = sealed.find((text) => text.digest === digest);
  if (same) return { file, verdict: 'as-sealed', sealed: same.path };
  const named = sealed.filter(({ path }) => file.endsWith(path.slice(path.lastIndexOf('/') + 1)));
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
  return { file, verdict, sealed: page.path };
}

/** The pages of the public editions whose seals are intact. */
export function sealedPages(
  editions: readonly Edition[],
  seals: readonly SealVerdict[],
  today: CivilDate,
): readonly PublishedPage[] {
  const intact = seals.filter(({ verdict }) => verdict === 'intact').map(({ edition }) => edition);
  return editions
    .filter((edition) => edition.published <= today && intact.includes(editionPath(edition)))
    .flatMap(publishedPages);
}
