/** Files that a built site serves, or that someone downloaded from it. Reads only. */
import { readFile, stat } from 'node:fs/promises';

/** @throws when there is nothing at `path` */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}

/** @returns nothing when there is no such file */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
