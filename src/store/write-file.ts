import { basename, dirname, join } from 'node:path';
import { type Disk, disk as realDisk } from './disk.ts';
import { isUnfinished, unfinishedName } from './temporary-name.ts';

/**
 * Writes a file completely or not at all: first under a temporary name, then renamed. Also removes
 * what interrupted runs left in its folder.
 * @throws when writing fails; the file is then unchanged
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
    // The caller must get the first error; a file left behind does no harm.
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}

/** Removes what interrupted runs left in `folder`. */
export async function removeUnfinished(folder: string, disk: Disk): Promise<void> {
  for (const name of await disk.list(folder)) {
    if (isUnfinished(name)) await disk.remove(join(folder, name));
  }
}
