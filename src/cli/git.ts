/** What git knows of a file, where the content is in a repository and git is installed. */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGEST = 16 * 1024 * 1024;
/** Of one file; a list of seals changes once an edition. */
const MOST_VERSIONS = 1000;

export interface FileVersion {
  /** `3f2c9a1d0b4e` */
  readonly commit: string;
  /** Absent where the commit removed the file. */
  readonly text: string | undefined;
}

/**
 * The committed versions of a file, the newest first; none without git.
 * @param path of the file, which may be gone
 */
export async function committedVersions(path: string): Promise<readonly FileVersion[]> {
  const git = async (...args: readonly string[]) => {
    const { stdout } = await run('git', ['-C', dirname(path), ...args], { maxBuffer: LARGEST });
    return stdout;
  };
  let commits: readonly string[];
  try {
    const log = await git(
      'log',
      `--max-count=${MOST_VERSIONS}`,
      '--format=%H',
      '--',
      basename(path),
    );
    commits = log.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
  return Promise.all(
    commits.map(async (commit) => ({
      commit: commit.slice(0, 12),
      text: await git('show', `${commit}:./${basename(path)}`).catch(() => undefined),
    })),
  );
}
