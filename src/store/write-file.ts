import { basename, dirname, join } from 'node:path';
import { type Disk, disk as realDisk } from './disk.ts';
import { isUnfinished, unfinishedName } from './temporary-name.ts';

/**
 * Writes a file so that it is there whole or not at all: first beside it under another name, then
 * renamed. Takes away what an interrupted run left beside it.
 * @throws when the disk refuses; the file is then as it was
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  disk: Disk = realDisk,
): Promise<void> {
  const folder = dirname(path);
  await removeUnfinished(folder, disk);
  const unfinished = join(folder, unfinishedName(basename(path)));
  try {
    await disk.writeFile(unfinished, bytes);
    await disk.rename(unfinished, path);
  } catch (error) {
    // A leftover does no harm, and the reason for it is what the caller must hear.
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}

/** Takes away what interrupted runs left in `folder`. */
export async function removeUnfinished(folder: string, disk: Disk): Promise<void> {
  for (const name of await disk.list(folder)) {
    if (isUnfinished(name)) await disk.remove(join(folder, name));
  }
}
