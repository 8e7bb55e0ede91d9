/** The content as the next commit will have it: what is in the index of Git, not what is on disk. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { UsageError } from './session.ts';

/**
 * @param use gets the path of a copy, which is gone afterwards
 * @returns undefined, without calling `use`, where nothing of the folder is staged
 * @throws UsageError where Git is missing or the folder is not in a repository
 */
export async function withStagedContent<T>(
  contentFolder: string,
  use: (copy: string) => Promise<T>,
): Promise<T | undefined> {
  const git = (args: readonly string[], input = '') => runGit(contentFolder, args, input);
  const staged = await git(['diff', '--cached', '--name-only', '-z', '--', '.']);
  if (staged === '') return undefined;
  const prefix = (await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
  const files = await git(['ls-files', '-z', '--', '.']);
  const copy = await mkdtemp(join(tmpdir(), 'policy-staged-'));
  try {
    await git(['checkout-index', '-z', '--stdin', `--prefix=${copy}${sep}`], files);
    return await use(join(copy, prefix));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function runGit(cwd: string, args: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      args,
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (error, out, said) => {
        if (!error) resolve(out);
        else reject(refused(cwd, said.trim().split('\n')[0] || error.message));
      },
    );
    // Git may end without reading it.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function refused(folder: string, reason: string): UsageError {
  return new UsageError({
    en: `what is staged in ${folder} cannot be read (${reason}); --staged needs Git, and a content folder in a repository`,
    ru: `не удалось прочитать подготовленное к коммиту в ${folder} (${reason}); для --staged нужен Git и папка с текстами в репозитории`,
  });
}
