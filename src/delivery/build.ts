/** From content that is in order to a site that can be put online. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as addresses from '../edition/addresses.ts';
import { compressFolder } from './compress.ts';
import { CACHE_KINDS, openFileCache } from './file-cache.ts';
import { writeHostFiles } from './host-files.ts';
import type { InlineCode } from './inline-code.ts';
import { WRITTEN_BY } from './nginx.ts';
import { type Mark, openOutputFolder, publishAll } from './output-folder.ts';
import { openPageCache } from './page-cache.ts';
import { startPdfThread } from './pdf-thread.ts';
import { type RenderOptions, renderSite } from './render-site.ts';
import { PROJECT } from './workspace.ts';

/** Where files are kept unless another folder is named. */
export const CACHE_FOLDER = join(PROJECT, '.build/cache');

/** What only a build writes: the earlier output is replaced as a whole. */
const SITE_MARK: Mark = {
  file: addresses.apiIndex().slice(1),
  text: addresses.absolute(addresses.apiSchema('index')),
};
const SERVER_MARK: Mark = { file: 'site.conf', text: WRITTEN_BY };

export interface BuildOptions extends Omit<RenderOptions, 'cache'> {
  /**
   * The folder that is replaced when all is done; until then it stays as it was. What a server
   * reads and the public does not goes to `<output>.nginx` beside it.
   */
  readonly output: string;
  /** Origins whose pages may frame `/embed/`. */
  readonly embedAncestors: readonly string[];
  /** Folder in which costly files are kept from build to build. */
  readonly cacheFolder: string;
}

/**
 * The content must have been checked.
 * @throws OutputLockedError while another build writes to the same folder
 * @throws ForeignFolderError when what is there was not made by a build
 */
export async function buildSite({
  output,
  embedAncestors,
  cacheFolder,
  ...options
}: BuildOptions): Promise<void> {
  const site = await openOutputFolder(output, SITE_MARK);
  try {
    const server = await openOutputFolder(`${output.replace(/[/\\]+$/, '')}.nginx`, SERVER_MARK);
    try {
      const inline = await fillFolder(site.staging, cacheFolder, options);
      await writeHostFiles(site.staging, server.staging, { inline, embedAncestors });
      await publishAll([site, server]);
      for (const kind of CACHE_KINDS) openFileCache(cacheFolder, kind).prune();
    } finally {
      await server.close();
    }
  } finally {
    await site.close();
  }
}

/**
 * Pages and PDFs are made side by side, in two threads.
 * @returns the inline code of the pages
 */
async function fillFolder(
  folder: string,
  cacheFolder: string,
  options: Omit<RenderOptions, 'cache'>,
): Promise<InlineCode> {
  const { content, today, onProgress } = options;
  const pdfs = startPdfThread({ library: content.library, today, cacheFolder }, onProgress);
  try {
    await renderSite(folder, { ...options, cache: openPageCache(cacheFolder) });
    const cache = openFileCache(cacheFolder, 'pdf');
    for (const { address, key, bytes } of await pdfs.made) {
      if (bytes) writeFileSync(join(folder, address), bytes);
      else if (!cache.copy(key, join(folder, address)))
        throw new Error(`${address} was made and is gone from ${cacheFolder}`);
    }
  } finally {
    await pdfs.stop();
  }
  return compressFolder(folder, cacheFolder, onProgress);
}
