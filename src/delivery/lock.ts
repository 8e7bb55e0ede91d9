/** A lock between processes: a file that exists while one of them holds it. */
import { link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How often the holder touches the lock, and after how long without that it counts as dead. */
const BEAT_MS = 5_000;
const SILENCE_MS = 60_000;

/** The locks that this process holds. */
const held = new Set<string>();

/** Another running process holds the lock. */
export class OutputLockedError extends Error {
  readonly lock: string;
  readonly process: number;

  constructor(lock: string, process: number) {
    super(`Another build is writing there (process ${process}, ${lock})`);
    this.lock = lock;
    this.process = process;
  }
}

/**
 * Replaces a lock whose process has ended, or has not touched it for a minute: by then another
 * process may have the same number.
 * @returns releases the lock
 * @throws OutputLockedError while another process holds it
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  while (!(await isOurs(path))) {
    const holder = await holderOf(path);
    if (holder !== undefined) throw new OutputLockedError(path, holder);
    await rm(path, { force: true });
  }
  held.add(path);
  await removeUnfinished(path);
  const beat = setInterval(showLife, BEAT_MS, path);
  beat.unref();
  return async () => {
    clearInterval(beat);
    held.delete(path);
    await rm(path, { force: true });
  };
}

async function showLife(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

/** Creates the lock with its content in one step. @returns whether it is now ours */
async function isOurs(path: string): Promise<boolean> {
  const own = `${path}-${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes what processes left that were killed while creating the lock. */
async function removeUnfinished(path: string): Promise<void> {
  const prefix = `${basename(path)}-`;
  for (const name of await readdir(dirname(path))) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
      await rm(join(dirname(path), name), { force: true });
    }
  }
}

/** The process that holds the lock; undefined if the lock was left behind. */
async function holderOf(path: string): Promise<number | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const holder = Number(text);
    const silent = Date.now() - mtimeMs > SILENCE_MS;
    // In a container, a build that was killed may have had our number.
    const isLeft = holder === process.pid ? !held.has(path) : !isAlive(holder);
    return silent || isLeft ? undefined : holder;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  try {
    // Signal 0 only tests.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
