/** A lock between processes: a file that exists while one of them has it. */
import { link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How often the holder shows that it lives, and for how long its silence is believed. */
const BEAT_MS = 5_000;
const SILENCE_MS = 60_000;

/** The locks that this process has. */
const held = new Set<string>();

/** Another living process has the lock. */
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
 * A lock whose process has gone, or has been silent for a minute (its number may by then be
 * another's), is taken over.
 * @returns releases the lock
 * @throws OutputLockedError while another process has it
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

/** Makes the lock, its content at once with its name. @returns whether it is now ours */
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

/** What processes left that were killed while they made the lock. */
async function removeUnfinished(path: string): Promise<void> {
  const prefix = `${basename(path)}-`;
  for (const name of await readdir(dirname(path))) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
      await rm(join(dirname(path), name), { force: true });
    }
  }
}

/** The process that has the lock, unless it is a leftover. */
async function holderOf(path: string): Promise<number | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const holder = Number(text);
    const silent = Date.now() - mtimeMs > SILENCE_MS;
    // In a container the process of a build that was killed had the same number.
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
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
