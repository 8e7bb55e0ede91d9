/**
 * An output folder that is replaced as a whole: a build writes to a hidden folder beside it and
 * swaps the two at the end. While a build runs, these are beside `dist`:
 *
 *   .dist.lock   held by the one build that may write; it names the process
 *   .dist.new    what is being built
 *   .dist.old    the earlier output, between the two renames of the swap
 *
 * The next build cleans up after an interrupted one.
 */
import { existsSync, renameSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { takeLock } from './lock.ts';

export interface OutputFolder {
  /** An empty folder to build in; on the same file system as the output. */
  readonly staging: string;
  /**
   * Replaces the output with the staged folder.
   * @returns puts the earlier output back
   */
  exchange(): () => void;
  /** Deletes the earlier output. */
  clear(): Promise<void>;
  /** Deletes what is staged and releases the lock. */
  close(): Promise<void>;
}

/** How an earlier output is recognised: it has this file, and the file contains this text. */
export interface Mark {
  readonly file: string;
  readonly text: string;
}

/** Replaces all outputs with their staged folders, or none. */
export async function publishAll(folders: readonly OutputFolder[]): Promise<void> {
  const undo: (() => void)[] = [];
  try {
    for (const folder of folders) undo.unshift(folder.exchange());
  } catch (error) {
    for (const back of undo) back();
    throw error;
  }
  // The next build deletes what cannot be deleted now.
  for (const folder of folders) await folder.clear().catch(() => undefined);
}

/** The folder has files that are not from a build and would be lost. */
export class ForeignFolderError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} has files that no build has made`);
    this.folder = folder;
  }
}

/**
 * @param path the output folder, which need not exist; an earlier output stays until the swap. If
 *   it is a link, its target is replaced
 * @throws OutputLockedError while another build writes there
 * @throws ForeignFolderError when it has something other than an earlier output
 */
export async function openOutputFolder(path: string, mark: Mark): Promise<OutputFolder> {
  const output = await followed(path);
  const hidden = (name: string) => join(dirname(output), `.${basename(output)}.${name}`);
  const staging = hidden('new');
  const earlier = hidden('old');
  await mkdir(dirname(output), { recursive: true });
  const unlock = await takeLock(hidden('lock'));
  try {
    await recover(output, earlier);
    if (await isForeign(output, mark)) throw new ForeignFolderError(output);
    await remove(staging);
    await mkdir(staging);
  } catch (error) {
    await unlock();
    throw error;
  }
  return {
    staging,
    exchange() {
      // Synchronous, because for a moment there is no output.
      const isThere = existsSync(output);
      if (isThere) renameSync(output, earlier);
      try {
        renameSync(staging, output);
      } catch (error) {
        if (isThere) renameSync(earlier, output);
        throw error;
      }
      return () => {
        renameSync(output, staging);
        if (isThere) renameSync(earlier, output);
      };
    },
    clear: () => remove(earlier),
    async close() {
      await remove(staging);
      await unlock();
    },
  };
}

/** An interrupted swap left either no output, or both the new and the earlier one. */
async function recover(output: string, earlier: string): Promise<void> {
  if (!existsSync(earlier)) return;
  if (existsSync(output)) await remove(earlier);
  else await rename(earlier, output);
}

async function isForeign(output: string, { file, text }: Mark): Promise<boolean> {
  if (!existsSync(output) || (await readdir(output)).length === 0) return false;
  const found = await readFile(join(output, file), 'utf8').catch(() => undefined);
  return found === undefined || !found.includes(text);
}

/** `resolve` drops the trailing slash, with which `lstat` would follow a link. */
async function followed(path: string): Promise<string> {
  const output = resolve(path);
  const isLink = (await lstat(output).catch(() => undefined))?.isSymbolicLink();
  return isLink ? realpath(output) : output;
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
