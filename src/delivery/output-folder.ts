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
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { takeLock } from './lock.ts';

export interface OutputFolder {
  /** An empty folder to build in; on the same file system as the output. */
  readonly staging: string;
  /** Puts the staged folder in the output's place. */
  publish(): Promise<void>;
  /** Takes away what is staged and lets the next build in. */
  close(): Promise<void>;
}

/** The folder holds something that no build has made and that would be lost. */
export class ForeignFolderError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} holds files that no build has made`);
    this.folder = folder;
  }
}

/**
 * @param path the output folder, there or not; an earlier one stays whole until `publish`
 * @param mark a file by which an earlier output is known
 * @throws OutputLockedError while another build has it
 * @throws ForeignFolderError when it holds something else than an earlier output
 */
export async function openOutputFolder(path: string, mark: string): Promise<OutputFolder> {
  const output = resolve(path);
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
    async publish() {
      if (await exists(output)) await rename(output, earlier);
      try {
        await rename(staging, output);
      } catch (error) {
        await recover(output, earlier);
        throw error;
      }
      await remove(earlier);
    },
    async close() {
      await remove(staging);
      await unlock();
    },
  };
}

/** An exchange that stopped half-way left either no output, or both it and the earlier one. */
async function recover(output: string, earlier: string): Promise<void> {
  if (!(await exists(earlier))) return;
  if (await exists(output)) await remove(earlier);
  else await rename(earlier, output);
}

async function isForeign(output: string, mark: string): Promise<boolean> {
  if (!(await exists(output)) || (await exists(join(output, mark)))) return false;
  return (await readdir(output)).length > 0;
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
