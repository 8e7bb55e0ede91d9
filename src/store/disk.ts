/** The few changes that writing makes to the disk, so that a test can make each of them fail. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';

export interface Disk {
  /** Names in `folder`. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(path: string): Promise<void>;
  /** A new file whose bytes are on the medium when the promise resolves. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Makes the names in `folder` last through a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** A file or a whole folder; nothing when it is not there. */
  remove(path: string): Promise<void>;
}

export const disk: Disk = {
  list: (folder) => readdir(folder),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async writeFile(path, bytes) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  async syncFolder(folder) {
    // Where a folder cannot be opened or synced (Windows, network drives), the file system decides.
    const handle = await open(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
};
