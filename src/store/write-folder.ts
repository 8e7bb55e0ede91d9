import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../edition/library.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { unfinishedName } from './temporary-name.ts';
import { removeUnfinished } from './write-file.ts';

/**
 * Writes a new folder so that it is there with all its files or not at all: first beside it under
 * another name, then renamed. Takes away what an interrupted run left beside it.
 * @param path the folder; must not exist, while the folder around it must
 * @param files paths are from the new folder
 * @throws when the disk refuses; no such folder is then there
 */
export async function writeFolderWhole(
  path: string,
  files: readonly SourceFile[],
  disk: Disk = realDisk,
): Promise<void> {
  const around = dirname(path);
  await removeUnfinished(around, disk);
  const unfinished = join(around, unfinishedName(basename(path)));
  try {
    await disk.makeFolder(unfinished);
    const folders = new Set(files.map((file) => dirname(join(unfinished, file.path))));
    for (const folder of folders) await disk.makeFolder(folder);
    for (const file of files) await disk.writeFile(join(unfinished, file.path), file.bytes);
    for (const folder of folders) await disk.syncFolder(folder);
    await disk.rename(unfinished, path);
  } catch (error) {
    // A leftover does no harm, and the reason for it is what the caller must hear.
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(around);
}
