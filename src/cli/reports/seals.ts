/** The verdict on each seal of the content, and on a file that should be a sealed text. */
import { basename } from 'node:path';
import { type Edition, type EditionText, editionPath } from '../../edition/library.ts';
import { sealFile, sealFileDigest, sha256 } from '../../edition/seal.ts';
import { timesOf, type Witness, witnessesOf } from '../../edition/witness/witness.ts';
import type { LoadedContent } from '../../store/load.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { Problem } from '../../text/problem.ts';
import { problemsWithin } from '../target.ts';

export interface SealVerdict {
  readonly edition: string;
  /** `unsealed`: public but not sealed. `draft`: neither public nor sealed. */
  readonly verdict: 'intact' | 'broken' | 'unsealed' | 'draft';
  /** SHA-256 of `seal.json`, which its witnesses name; null without a seal. */
  readonly digest: string | null;
  readonly published: CivilDate | null;
  readonly witnesses: readonly Witness[];
  /** The first time to which an authority testifies. */
  readonly witnessed: string | null;
  readonly problems: readonly Problem[];
}

/** @param problems of the check of `content`, which recomputes every digest and the chain */
export function sealVerdicts(
  { texts, library, authorities }: LoadedContent,
  problems: readonly Problem[],
  today: CivilDate,
): readonly SealVerdict[] {
  const editions = library.documents.flatMap((document) => document.editions);
  return texts.map((text) => {
    const edition = editionPath(text);
    const published = editions.find((one) => editionPath(one) === edition)?.published ?? null;
    const isBroken = (rule: string) => rule.startsWith('seals/');
    const own = problemsWithin(problems, edition).filter(
      ({ rule, severity }) =>
        isBroken(rule) || (rule.startsWith('witness/') && severity === 'error'),
    );
    const witnesses = witnessesOf(text, authorities);
    return {
      edition,
      verdict: own.some(({ rule }) => isBroken(rule))
        ? 'broken'
        : sealFile(text)
          ? 'intact'
          : published !== null && published <= today
            ? 'unsealed'
            : 'draft',
      digest: sealFileDigest(text) ?? null,
      published,
      witnesses,
      witnessed: timesOf(witnesses)[0] ?? null,
      problems: own,
    };
  });
}

/**
 * Errors outside all editions: of a link that was not followed or a document that cannot be read,
 * whose seals were then not checked.
 */
export function errorsBeside(
  { texts }: LoadedContent,
  problems: readonly Problem[],
): readonly Problem[] {
  const within = new Set(texts.flatMap((text) => problemsWithin(problems, editionPath(text))));
  return problems.filter((problem) => problem.severity === 'error' && !within.has(problem));
}

export interface FileVerdict {
  /** Its path as the user gave it. */
  readonly file: string;
  readonly verdict: 'as-sealed' | 'differs' | 'unknown';
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

/** A downloaded file, recognised by its digest and by the date in its name, if it has one. */
export function fileVerdict(
  sealed: readonly SealedText[],
  file: string,
  bytes: Uint8Array,
): FileVerdict {
  const digest = sha256(bytes);
  const same = sealed.find((text) => text.digest === digest);
  const named = sealed.filter(({ path }) => basename(file) === basename(path));
  if (same && (named.length === 0 || named.includes(same))) {
    return { file, verdict: 'as-sealed', sealed: same.path };
  }
  if (named.length === 0) return { file, verdict: 'unknown', sealed: null };
  return { file, verdict: 'differs', sealed: named.map(({ path }) => path).join(', ') };
}
