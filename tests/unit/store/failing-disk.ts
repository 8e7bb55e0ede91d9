import { type Disk, disk } from '../../../src/store/disk.ts';

/**
 * A disk that fails from the given change on, counted from 0, as in a power cut. `torn`: that change
 * is half made first, where it can be.
 */
export function failingDisk(at: number, torn: boolean): Disk {
  let count = 0;
  async function step<T>(change: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    const index = count++;
    if (index < at) return change();
    if (index === at && torn) await half?.();
    throw new Error('the power is gone');
  }
  return {
    list: (folder) => disk.list(folder),
    makeFolder: (path) => step(() => disk.makeFolder(path)),
    writeFile: (path, bytes) =>
      step(
        () => disk.writeFile(path, bytes),
        () => disk.writeFile(path, bytes.subarray(0, bytes.length / 2)),
      ),
    rename: (from, to) => step(() => disk.rename(from, to)),
    syncFolder: (folder) => step(() => disk.syncFolder(folder)),
    remove: (path) => step(() => disk.remove(path)),
  };
}

/** How many writes to the disk `write` makes. */
export async function changesOf(write: (disk: Disk) => Promise<void>): Promise<number> {
  let count = 0;
  const counting = (change: () => Promise<void>) => {
    count++;
    return change();
  };
  await write({
    list: (folder) => disk.list(folder),
    makeFolder: (path) => counting(() => disk.makeFolder(path)),
    writeFile: (path, bytes) => counting(() => disk.writeFile(path, bytes)),
    rename: (from, to) => counting(() => disk.rename(from, to)),
    syncFolder: (folder) => counting(() => disk.syncFolder(folder)),
    remove: (path) => counting(() => disk.remove(path)),
  });
  return count;
}
