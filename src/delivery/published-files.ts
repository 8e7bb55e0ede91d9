/** Reads files of a built site, or files downloaded from it. */
import { readFile, stat } from 'node:fs/promises';

/** What is at `path`, if anything. */
export async function kindAt(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await ifThere(stat(path));
  return found && (found.isDirectory() ? 'folder' : 'file');
}

/** @returns undefined if there is no such file */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return ifThere(readFile(path));
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
