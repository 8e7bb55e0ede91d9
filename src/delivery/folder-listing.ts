/** The files of a folder with their digests. Read-only; follows no links. */
import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Listed, SiteListing } from './compare-sites.ts';

/** Everything but folders, which servers do not send; `folder` itself may be a link. */
export async function folderListing(folder: string): Promise<SiteListing> {
  const entries = await readdir(join(folder, sep), { recursive: true, withFileTypes: true });
  const listing = new Map<string, Listed>();
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    listing.set(relative(folder, path).split(sep).join('/'), await listed(path, entry));
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
