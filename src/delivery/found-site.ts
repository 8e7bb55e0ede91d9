/** A site to compare: a folder, or a list of digests made elsewhere. Read-only. */
import { readFile, realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import * as addresses from '../edition/addresses.ts';
import { type CivilDate, isCivilDate } from '../text/civil-date.ts';
import type { SiteListing } from './compare-sites.ts';
import { parseDigestList, serverRoot } from './digest-list.ts';
import { folderListing } from './folder-listing.ts';
import { kindAt } from './published-files.ts';

/** A listing, and the prefix of its paths when they are shown: `dist/`. */
export interface FoundFolder {
  readonly root: string;
  readonly listing: SiteListing;
}

export interface FoundSite {
  readonly site: FoundFolder;
  /** The server configuration, which is not public; hosts other than nginx have none. */
  readonly server: FoundFolder | { readonly root: string; readonly listing: undefined };
  /** `addresses`: a list of them, which may be incomplete. */
  readonly source: 'folder' | 'list' | 'addresses';
  /** The day for which the site says it was built; a list does not say. */
  readonly asOf: CivilDate | undefined;
}

/** A folder is a built site if it has one of these. */
const MARKS = ['index.html', addresses.apiIndex().slice(1)];

export async function siteInFolder(folder: string): Promise<FoundSite | undefined> {
  const listing = await folderListing(folder);
  if (!MARKS.some((path) => listing.has(path))) return undefined;
  return {
    site: { root: folder.replace(/\/*$/, '/'), listing },
    server: await serverFolder(folder),
    source: 'folder',
    asOf: await dayOf(folder, listing),
  };
}

/**
 * @throws DigestListError
 * @returns undefined if the list is empty
 */
export function siteInList(text: string): FoundSite | undefined {
  const { site, server, root, isPartial } = parseDigestList(text);
  if (site.size === 0) return undefined;
  return {
    site: { root, listing: site },
    server: { root: serverRoot(root), listing: server.size > 0 ? server : undefined },
    source: isPartial ? 'addresses' : 'list',
    asOf: undefined,
  };
}

/** Beside the folder or, if that is a link, as hosts use to switch releases, beside its target. */
async function serverFolder(folder: string): Promise<FoundSite['server']> {
  const beside = (site: string) => join(site, '..', `${basename(resolve(site))}.nginx`);
  for (const place of [beside(folder), beside(await realpath(folder))]) {
    const kind = await kindAt(place);
    if (kind === undefined) continue;
    return {
      root: `${place}/`,
      listing: kind === 'folder' ? await folderListing(place) : new Map(),
    };
  }
  return { root: `${beside(folder)}/`, listing: undefined };
}

const indexSchema = z.object({
  $schema: z.string().endsWith(addresses.apiSchema('index')),
  asOf: z.string().refine(isCivilDate),
});

async function dayOf(folder: string, listing: SiteListing): Promise<CivilDate | undefined> {
  const path = addresses.apiIndex().slice(1);
  const listed = listing.get(path);
  if (!listed || 'other' in listed) return undefined;
  try {
    return indexSchema.parse(JSON.parse(await readFile(join(folder, path), 'utf8'))).asOf;
  } catch {
    // Not JSON, or not ours.
    return undefined;
  }
}
