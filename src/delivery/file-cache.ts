/**
 * Files that are costly to make, kept under the digest of all that they are made from. A file from
 * the cache is the file that would be made again, so that a build with a cache and one without
 * give the same bytes.
 */
import { copyFile, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** What no build has asked for in this time is taken away. */
const KEEP_MS = 60 * 24 * 60 * 60 * 1000;

export interface FileCache {
  /** @returns whether the cache had the file; it is then at `to` */
  copy(key: string, to: string): Promise<boolean>;
  /** Whether the cache has the file; asking counts as use. */
  has(key: string): Promise<boolean>;
  add(key: string, bytes: Uint8Array): Promise<void>;
  /** Takes away what has not been used for long. */
  prune(): Promise<void>;
}

/**
 * @param folder made when there is none; several builds may use it at once
 * @param kind what is kept, as a folder's name; keys are file names in it
 */
export async function openFileCache(folder: string, kind: string): Promise<FileCache> {
  const home = join(folder, kind);
  await mkdir(home, { recursive: true });
  return {
    async copy(key, to) {
      if (!(await use(join(home, key)))) return false;
      await copyFile(join(home, key), to);
      return true;
    },
    has: (key) => use(join(home, key)),
    async add(key, bytes) {
      // Another build must never see half a file.
      const unfinished = join(home, `.${key}-${process.pid}-${threadId}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, join(home, key));
    },
    async prune() {
      for (const name of await readdir(home)) {
        const path = join(home, name);
        if (Date.now() - (await stat(path)).mtimeMs > KEEP_MS) await rm(path, { force: true });
      }
    },
  };
}

/** Marks the file as used now. @returns whether there is one */
async function use(path: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
