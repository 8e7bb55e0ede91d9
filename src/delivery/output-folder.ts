/**
 * An output folder that is exchanged whole: a build writes beside it, under a hidden name, and
 * takes its place at the end. For `dist` these stand beside it while a build runs:
 *
 *   .dist.lock   held by the one build that may write; it names the process
 *   .dist.new    what is being built
 *   .dist.old    the earlier output, between the two renames of the exchange
 *
 * Whoever opens the output next puts right what an interrupted build left.
 */
import { existsSync, renameSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { takeLock } from './lock.ts';

export interface OutputFolder {
  /** An empty folder to build in; on the same file system as the output. */
  readonly staging: string;
  /**
   * Puts the staged folder in the output's place.
   * @returns puts the earlier one back
   */
  exchange(): () => void;
  /** Takes away the earlier output. */
  clear(): Promise<void>;
  /** Takes away what is staged and lets the next build in. */
  close(): Promise<void>;
}

/** A file by which an earlier output is known: it has it, and the file holds the text. */
export interface Mark {
  readonly file: string;
  readonly text: string;
}

/** Puts all of the staged folders in their places, or none. */
export async function publishAll(folders: readonly OutputFolder[]): Promise<void> {
  const undo: (() => void)[] = [];
  try {
    for (const folder of folders) undo.unshift(folder.exchange());
  } catch (error) {
    for (const back of undo) back();
    throw error;
  }
  // What cannot be taken away now will be by whoever opens the output next.
  for (const folder of folders) await folder.clear().catch(() => undefined);
}

/** The folder holds something that no build has made and that would be lost. */
export class ForeignFolderError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} has files that no build has made`);
    this.folder = folder;
  }
}

/**
 * @param path the output folder, there or not; an earlier one stays whole until the exchange. Where
 *   it is a link, what it leads to is exchanged
 * @throws OutputLockedError while another build has it
 * @throws ForeignFolderError when it holds something else than an earlier output
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
      // Without yielding: for that moment there is no output.
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

/** An exchange that stopped half-way left either no output, or both it and the earlier one. */
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

/** Without the slash at its end, with which a link would not be seen as one. */
async function followed(path: string): Promise<string> {
  const output = resolve(path);
  const isLink = (await lstat(output).catch(() => undefined))?.isSymbolicLink();
  return isLink ? realpath(output) : output;
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
