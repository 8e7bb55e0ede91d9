import { join } from 'node:path';
import type { LoadedContent } from '../store/load.ts';
import type { Settings } from '../store/settings.ts';
import type { Problem } from '../text/problem.ts';

export interface CheckedContent {
  readonly content: LoadedContent;
  /** Sorted; of the whole content folder. */
  readonly problems: readonly Problem[];
}

/**
 * Loads and checks the content. The parsers are imported only here, so that help and usage errors
 * are instant.
 * @throws ContentFolderError when the folder cannot be read
 */
export async function checkedContent({ contentFolder, today }: Settings): Promise<CheckedContent> {
  const [{ loadContent }, { checkContent }] = await Promise.all([
    import('../store/load.ts'),
    import('../check/check.ts'),
  ]);
  const content = await loadContent(contentFolder);
  return { content, problems: checkContent(content, today) };
}

/** A path in the content folder, as the user can open it. */
export function shownPath({ contentFolder }: Settings, path: string): string {
  return join(contentFolder, path).replaceAll('\\', '/');
}
