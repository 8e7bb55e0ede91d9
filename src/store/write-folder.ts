import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../edition/library.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { unfinishedName } from './temporary-name.ts';
import { removeUnfinished } from './write-file.ts';

/**
 * Writes a new folder completely or not at all: first under a temporary name, then renamed. Also
 * removes what interrupted runs left beside it.
 * @param path of the folder, which must not exist; its parent must
 * @param files with paths relative to the new folder
 * @throws when writing fails; the folder then does not exist
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
    // The caller must get the first error; a folder left behind does no harm.
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(around);
}
