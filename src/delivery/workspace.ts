/**
 * A folder for one build's own work. It stands inside the project, since the bundle that Astro
 * writes there imports its packages from `node_modules` above it, and is no other build's, since
 * two that share one overwrite each other's bundle.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from './lock.ts';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const WORKSPACES = join(PROJECT, '.build');
const NAME = /^site-(\d+)$/;

/**
 * Runs `work` in a new, empty folder and takes the folder away afterwards, as well as those that
 * killed builds have left.
 */
export async function withWorkspace<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(WORKSPACES, `site-${process.pid}`);
  await mkdir(WORKSPACES, { recursive: true });
  await Promise.all((await leftovers()).map(remove));
  await mkdir(folder);
  try {
    return await work(folder);
  } finally {
    await remove(folder);
  }
}

async function leftovers(): Promise<readonly string[]> {
  const names = await readdir(WORKSPACES);
  return names
    .filter((name) => {
      const owner = Number(NAME.exec(name)?.[1]);
      return owner === process.pid || (owner > 0 && !isAlive(owner));
    })
    .map((name) => join(WORKSPACES, name));
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
