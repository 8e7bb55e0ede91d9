import { join } from 'node:path';
import type { Authorities } from '../edition/witness/chain.ts';
import type { LoadedContent } from '../store/load.ts';
import type { Settings } from '../store/settings.ts';
import type { Problem } from '../text/problem.ts';
import { UsageError } from './session.ts';
import { nothingAt } from './site-target.ts';

export interface CheckedContent {
  readonly content: LoadedContent;
  /** Sorted; of the whole content folder. */
  readonly problems: readonly Problem[];
}

/**
 * Loads and checks the content. The parsers are imported only here, so that help and usage errors
 * are instant.
 * @param witnesses path of a PEM file whose certificates count instead of those of the content
 * @throws ContentFolderError when the folder cannot be read
 */
export async function checkedContent(
  { contentFolder, today }: Settings,
  witnesses?: string,
): Promise<CheckedContent> {
  const [{ loadContent }, { checkContent }] = await Promise.all([
    import('../store/load.ts'),
    import('../check/check.ts'),
  ]);
  const loaded = await loadContent(contentFolder);
  const content =
    witnesses === undefined ? loaded : { ...loaded, authorities: await authoritiesAt(witnesses) };
  return { content, problems: checkContent(content, today) };
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
