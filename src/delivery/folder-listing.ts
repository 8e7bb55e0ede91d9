/** The files of a folder with their digests. Read-only; follows no links. */
import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Listed, SiteListing } from './compare-sites.ts';

/**
 * Everything but folders, which servers do not send, unless one cannot be read; `folder` itself may
 * be a link.
 * @throws if `folder` itself cannot be read
 */
export async function folderListing(folder: string): Promise<SiteListing> {
  const listing = new Map<string, Listed>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      listing.set(entry.name, await listed(path, entry));
      continue;
    }
    try {
      for (const [below, found] of await folderListing(path)) {
        listing.set(`${entry.name}/${below}`, found);
      }
    } catch {
      // Not allowed to read it, or its name is no Unicode.
      listing.set(entry.name, { other: 'unreadable' });
    }
  }
  return listing;
}

async function listed(path: string, entry: Dirent): Promise<Listed> {
  if (entry.isSymbolicLink()) return { other: 'link' };
  if (!entry.isFile()) return { other: 'special' };
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    // No permission, or the name is not Unicode.
    return { other: 'unreadable' };
  }
  return { digest: hash.digest('hex') };
}
