/** The operations by which writing changes the disk, as an argument: tests make each of them fail. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';

export interface Disk {
  /** Names in `folder`. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(path: string): Promise<void>;
  /** Makes a new file; its bytes are on the medium when the promise resolves. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Writes the names in `folder` to the medium, so that a power cut does not lose them. */
  syncFolder(folder: string): Promise<void>;
  /** Removes a file or a whole folder, if it exists. */
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
    // Windows and network drives cannot sync a folder: there the file system decides when to write.
    const handle = await open(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
};
