/** The targets of links in a built site on disk. Read-only. */
import { readdir } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { z } from 'zod';
import * as addresses from '../edition/addresses.ts';
import { type Site, UNNAMED_SITE } from '../edition/site.ts';
import { indexSchema } from '../formats/json/index-schema.ts';
import { linkSchema, linksSchema } from '../formats/json/links-schema.ts';
import { readIfThere } from './published-files.ts';

/** The fields of `links.json` that a link list needs: all that an older site must have. */
const linksFileSchema = linksSchema
  .pick({ document: true, edition: true, editions: true, addresses: true })
  .extend({
    links: z.array(
      linkSchema.pick({
        id: true,
        state: true,
        first: true,
        editions: true,
        addresses: true,
        resolves: true,
      }),
    ),
  });

export type LinksFile = z.infer<typeof linksFileSchema>;

/** @returns undefined when the text is not such a file */
export function parseLinksFile(text: string): LinksFile | undefined {
  try {
    return linksFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Where the site in the folder `dist` is published, as it says itself. */
export async function builtSite(dist: string): Promise<Pick<Site, 'origin'>> {
  const bytes = await readIfThere(join(dist, addresses.fileAt(addresses.apiIndex())));
  const index = bytes && parsedIndex(new TextDecoder().decode(bytes));
  return { origin: index?.site ?? UNNAMED_SITE.origin };
}

function parsedIndex(text: string) {
  try {
    return indexSchema.pick({ site: true }).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The `links.json` of every document in the folder `dist`. */
export async function builtLinksFiles(dist: string): Promise<readonly LinksFile[]> {
  const api = join(dist, addresses.prefix('apiLinks'));
  const entries = await readdir(api, { withFileTypes: true }).catch(() => []);
  const files: LinksFile[] = [];
  for (const entry of entries.filter((one) => one.isDirectory())) {
    const bytes = await readIfThere(join(dist, addresses.fileAt(addresses.apiLinks(entry.name))));
    const file = bytes && parseLinksFile(new TextDecoder().decode(bytes));
    if (file) files.push(file);
  }
  return files;
}

/**
 * @param path of an address
 * @returns the ids in the page or file there; undefined if there is none
 */
export async function builtIds(
  dist: string,
  path: string,
): Promise<ReadonlySet<string> | undefined> {
  const file = normalize(join(dist, addresses.fileAt(decodeURIComponent(path))));
  if (!file.startsWith(normalize(dist + sep))) return undefined;
  const bytes = await fileBytes(file);
  if (!bytes) return undefined;
  const ids = new TextDecoder().decode(bytes).matchAll(/\sid="([^"]+)"/g);
  return new Set([...ids].flatMap(([, id]) => id ?? []));
}

/** Undefined for a folder, which servers redirect to with a slash. */
async function fileBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readIfThere(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return undefined;
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
