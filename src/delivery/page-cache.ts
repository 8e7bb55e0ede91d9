/**
 * Pages that an earlier build has made from the same: their routes say what they are made from
 * (`cacheKey` of Astro's `getStaticPaths`), and of the program all that could make a difference is
 * in the key. Astro's own incremental build keeps one build's pages; this keeps those of all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../edition/seal.ts';
import { openFileCache } from './file-cache.ts';
import { PROJECT } from './workspace.ts';

export interface PageCache {
  /**
   * @param cacheKey as the route gives it
   * @returns what the page holds; undefined where no build has made it
   */
  get(pathname: string, cacheKey: string): Uint8Array<ArrayBuffer> | undefined;
  add(pathname: string, cacheKey: string, bytes: Uint8Array): void;
}

export function openPageCache(cacheFolder: string): PageCache {
  const files = openFileCache(cacheFolder, 'pages');
  const version = programVersion();
  const keyOf = (pathname: string, cacheKey: string) =>
    sha256(JSON.stringify([version, pathname, cacheKey]));
  return {
    get: (pathname, cacheKey) => files.get(keyOf(pathname, cacheKey)),
    add: (pathname, cacheKey, bytes) => files.add(keyOf(pathname, cacheKey), bytes),
  };
}

/** Another after any change of the code, the packages or Node.js, whose Unicode data count too. */
function programVersion(): string {
  const code = readdirSync(join(PROJECT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const settings = ['astro.config.mjs', 'package.json', 'package-lock.json'].map((name) =>
    join(PROJECT, name),
  );
  const files = [...code, ...settings].map((path) => [
    path.slice(PROJECT.length),
    sha256(readFileSync(path)),
  ]);
  return sha256(JSON.stringify([process.versions, files]));
}
