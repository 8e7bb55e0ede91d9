/**
 * Writes a file or a folder completely or not at all: first under a temporary name, then renamed.
 * An interrupted run leaves the temporary name behind: loading ignores it, and the next writing in
 * the same folder removes it.
 */
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../edition/library.ts';
import { type Disk, disk as realDisk } from './disk.ts';

const PREFIX = '.policy-unfinished-';
/** A folder that is being replaced, between the two renames. */
const REPLACED = '.policy-replaced-';

/** Whether `name` is that of a file or folder that was still being written or replaced. */
export function isUnfinished(name: string): boolean {
  return name.startsWith(PREFIX) || name.startsWith(REPLACED);
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
  await writeWhole(path, disk, (unfinished) => writeFiles(unfinished, files, disk));
}

/**
 * Replaces a folder by another with the same name.
 *
 * @throws when writing fails; the folder is then as it was
 */
export async function replaceFolderWhole(
  path: string,
  files: readonly SourceFile[],
  disk: Disk = realDisk,
): Promise<void> {
  const folder = dirname(path);
  await recover(folder, disk);
  const replaced = join(folder, `${REPLACED}${basename(path)}`);
  await writeWhole(
    path,
    disk,
    (unfinished) => writeFiles(unfinished, files, disk),
    async () => {
      await disk.rename(path, replaced);
      return {
        undo: () => disk.rename(replaced, path),
        finish: () => disk.remove(replaced),
      };
    },
  );
}

/**
 * Puts back what an interrupted replacement left aside.
 * @param root of the content; its folders are looked through
 */
export async function recoverReplaced(root: string, disk: Disk = realDisk): Promise<void> {
  for (const name of await disk.list(root).catch(() => [])) {
    await recover(join(root, name), disk).catch(() => undefined);
  }
}

/** Puts back a folder whose replacement was interrupted. */
async function recover(folder: string, disk: Disk): Promise<void> {
  const names = await disk.list(folder);
  for (const name of names) {
    if (!name.startsWith(REPLACED)) continue;
    const original = name.slice(REPLACED.length);
    if (names.includes(original)) await disk.remove(join(folder, name));
    else await disk.rename(join(folder, name), join(folder, original));
  }
}

async function writeFiles(
  unfinished: string,
  files: readonly SourceFile[],
  disk: Disk,
): Promise<void> {
  await disk.makeFolder(unfinished);
  const folders = new Set(files.map((file) => dirname(join(unfinished, file.path))));
  for (const folder of folders) await disk.makeFolder(folder);
  for (const file of files) await disk.writeFile(join(unfinished, file.path), file.bytes);
  for (const folder of folders) await disk.syncFolder(folder);
}

interface Displaced {
  undo(): Promise<void>;
  finish(): Promise<void>;
}

async function writeWhole(
  path: string,
  disk: Disk,
  write: (unfinished: string) => Promise<void>,
  displace?: () => Promise<Displaced>,
): Promise<void> {
  const folder = dirname(path);
  for (const name of await disk.list(folder)) {
    if (name.startsWith(PREFIX)) await disk.remove(join(folder, name));
  }
  const unfinished = join(folder, `${PREFIX}${process.pid}-${basename(path)}`);
  try {
    await write(unfinished);
    const displaced = await displace?.();
    try {
      await disk.rename(unfinished, path);
    } catch (error) {
      await displaced?.undo();
      throw error;
    }
    // The next writing removes what cannot be removed now.
    await displaced?.finish().catch(() => undefined);
  } catch (error) {
    // The caller must get the first error; what is left behind does no harm.
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}
