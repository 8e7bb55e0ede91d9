/**
 * Files that are costly to make, kept under the digest of all that they are made from. A file from
 * the cache is the file that would be made again, so that a build with a cache and one without
 * give the same bytes. Each is kept behind its own digest: what a power cut or a full disk has left
 * is not taken for it. It is read and written without yielding: its users are threads with nothing
 * else to do, and thousands of small files are read faster that way.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Everything that is kept; each has a folder of its own. */
export const CACHE_KINDS = ['pdf', 'compressed', 'pages'] as const;

export type CacheKind = (typeof CACHE_KINDS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
/** What no build has asked for in this time is taken away. */
const KEEP_MS = 60 * DAY_MS;

export interface FileCache {
  /** @returns what the file holds; undefined where the cache has none */
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
  /** Whether the cache has the file; asking counts as use. */
  has(key: string): boolean;
  /** @returns whether the cache had the file; it is then at `to` */
  copy(key: string, to: string): boolean;
  /**
   * Keeps the file, if the disk allows: a build can do without.
   * @returns whether it is kept
   */
  add(key: string, bytes: Uint8Array): boolean;
  /** Takes away what has not been used for long. */
  prune(): void;
}

/**
 * @param folder made when there is none; several builds may use it at once
 * @param kind what is kept; keys are file names in its folder
 */
export function openFileCache(folder: string, kind: CacheKind): FileCache {
  const home = join(folder, kind);
  mkdirSync(home, { recursive: true });
  const get = (key: string) => {
    const path = join(home, key);
    return use(path) ? sound(readFileSync(path)) : undefined;
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    copy(key, to) {
      const bytes = get(key);
      if (!bytes) return false;
      writeFileSync(to, bytes);
      return true;
    },
    add(key, bytes) {
      // Another build must never see half a file.
      const unfinished = join(home, `.${key}-${process.pid}-${threadId}`);
      try {
        writeFileSync(unfinished, Buffer.concat([digestOf(bytes), bytes]));
        renameSync(unfinished, join(home, key));
        return true;
      } catch {
        return false;
      }
    },
    prune() {
      for (const name of readdirSync(home)) {
        const path = join(home, name);
        const age = ageOf(path);
        if (age !== undefined && age > KEEP_MS) attempt(() => rmSync(path, { recursive: true }));
      }
    },
  };
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

const DIGEST_LENGTH = 32;

/** What stands behind the digest; undefined unless it is what the digest is of. */
function sound(file: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const bytes = file.subarray(DIGEST_LENGTH);
  return digestOf(bytes).equals(file.subarray(0, DIGEST_LENGTH)) ? bytes : undefined;
}

/** Marks the file as used, to the day. @returns whether there is one */
function use(path: string): boolean {
  const age = ageOf(path);
  if (age === undefined) return false;
  if (age > DAY_MS) {
    const now = new Date();
    attempt(() => utimesSync(path, now, now));
  }
  return true;
}

/** Milliseconds since the last use; undefined where there is no such file. */
function ageOf(path: string): number | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && Date.now() - stats.mtimeMs;
}

/** Does what a disk that may only be read refuses. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // The file is as useful as before.
  }
}
