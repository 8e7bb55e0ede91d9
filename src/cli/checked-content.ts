import { join } from 'node:path';
import type { Authorities } from '../edition/witness/chain.ts';
import type { LoadedContent } from '../store/load.ts';
import type { Settings } from '../store/settings.ts';
import { type Problem, sortProblems } from '../text/problem.ts';
import { UsageError } from './session.ts';
import { nothingAt } from './site-target.ts';

export interface CheckedContent {
  readonly content: LoadedContent;
  /** Sorted; of the whole content folder. */
  readonly problems: readonly Problem[];
}

/**
 * Loads and checks the content, also against its history where it is in a git repository. The parsers are imported only here, so that help and usage errors
 * are instant.
 * @param witnesses path of a PEM file whose certificates count instead of those of the content
 * @throws ContentFolderError when the folder cannot be read
 */
export async function checkedContent(
  { contentFolder, today }: Settings,
  witnesses?: string,
): Promise<CheckedContent> {
  const [{ loadContent }, { checkContent }, { committedFiles }, { historyProblems, SEAL_FILES }] =
    await Promise.all([
      import('../store/load.ts'),
      import('../check/check.ts'),
      import('./git-history.ts'),
      import('./reports/seal-history.ts'),
    ]);
  const loaded = await loadContent(contentFolder);
  const content =
    witnesses === undefined ? loaded : { ...loaded, authorities: await authoritiesAt(witnesses) };
  const lost = historyProblems(content, committedFiles(contentFolder, SEAL_FILES), today);
  return { content, problems: withHistory(checkContent(content, today), lost) };
}

/** An edition that was sealed once must get that seal back: it is not asked to be sealed. */
function withHistory(found: readonly Problem[], lost: readonly Problem[]): readonly Problem[] {
  if (lost.length === 0) return found;
  const folders = lost.map(({ place }) => place.file.slice(0, place.file.lastIndexOf('/') + 1));
  const isOffer = ({ rule, place }: Problem) =>
    rule === 'time/unsealed' && folders.some((folder) => place.file.startsWith(folder));
  return sortProblems([...found.filter((problem) => !isOffer(problem)), ...lost]);
}

/** @throws UsageError when the file is missing or is not what it should be */
async function authoritiesAt(path: string): Promise<Authorities> {
  const [{ readIfThere }, { authoritiesOf }] = await Promise.all([
    import('../delivery/published-files.ts'),
    import('../edition/witness/authorities.ts'),
  ]);
  const bytes = await readIfThere(path);
  if (!bytes) throw nothingAt(path);
  const { authorities, problems } = authoritiesOf(new TextDecoder().decode(bytes));
  const [first] = problems;
  if (!first) return authorities;
  throw new UsageError({
    en: `line ${first.line} of ${path}: ${first.found.en}`,
    ru: `строка ${first.line} в ${path}: ${first.found.ru}`,
  });
}

/** A path in the content folder, as the user can open it. */
export function shownPath({ contentFolder }: Settings, path: string): string {
  return join(contentFolder, path).replaceAll('\\', '/');
}
