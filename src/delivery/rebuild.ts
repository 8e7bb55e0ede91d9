/** Rebuilds a site from scratch, to see which bytes it should have. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, buildSite } from './build.ts';
import type { SiteListing } from './compare-sites.ts';
import { folderListing } from './folder-listing.ts';

export interface RebuiltSite {
  readonly site: SiteListing;
  /** The folder of the server configuration beside it. */
  readonly server: SiteListing;
}

/** With an empty cache, since an existing one could have been altered. */
export function rebuiltSite(
  options: Omit<BuildOptions, 'output' | 'cacheFolder'>,
): Promise<RebuiltSite> {
  return withTemporaryFolder(async (folder) => {
    const output = join(folder, 'site');
    await buildSite({ ...options, output, cacheFolder: join(folder, 'cache') });
    return {
      site: await folderListing(output),
      server: await folderListing(`${output}.nginx`),
    };
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Deletes the folder when the work ends, however it ends. */
async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-verify-'));
  // Threads may still be writing to it.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const interrupted = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    return await work(folder);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    remove();
  }
}
