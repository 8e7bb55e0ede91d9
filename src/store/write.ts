/**
 * Writes a file or a folder completely or not at all: first under a temporary name, then renamed.
 * An interrupted run leaves the temporary name behind: loading ignores it, and the next writing in
 * the same folder removes it.
 */
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../edition/library.ts';
import { type Disk, disk as realDisk } from './disk.ts';

const PREFIX = '.policy-unfinished-';

/** Whether `name` is that of a file or folder that was still being written. */
export function isUnfinished(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** @throws when writing fails; the file is then unchanged */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  disk: Disk = realDisk,
): Promise<void> {
  await writeWhole(path, disk, (unfinished) => disk.writeFile(unfinished, bytes));
}

/**
 * @param path of the folder, which must not exist; its parent must
 * @param files with paths relative to the new folder
 * @throws when writing fails; the folder then does not exist
 */
export async function writeFolderWhole(
  path: string,
  files: readonly SourceFile[],
  disk: Disk = realDisk,
): Promise<void> {
  await writeWhole(path, disk, async (unfinished) => {
    await disk.makeFolder(unfinished);
    const folders = new Set(files.map((file) => dirname(join(unfinished, file.path))));
    for (const folder of folders) await disk.makeFolder(folder);
    for (const file of files) await disk.writeFile(join(unfinished, file.path), file.bytes);
    for (const folder of folders) await disk.syncFolder(folder);
  });
}

async function writeWhole(
  path: string,
  disk: Disk,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  for (const name of await disk.list(folder)) {
    if (isUnfinished(name)) await disk.remove(join(folder, name));
  }
  const unfinished = join(folder, `${PREFIX}${process.pid}-${basename(path)}`);
  try {
    await write(unfinished);
    await disk.rename(unfinished, path);
  } catch (error) {
    // The caller must get the first error; what is left behind does no harm.
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}
