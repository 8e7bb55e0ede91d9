/** From content that is in order to a site that can be put online. */
import { join } from 'node:path';
import { compressFolder } from './compress.ts';
import { openFileCache } from './file-cache.ts';
import { writeHostFiles } from './host-files.ts';
import { openOutputFolder } from './output-folder.ts';
import { startPdfThread } from './pdf-thread.ts';
import { type RenderOptions, renderSite } from './render-site.ts';
import { PROJECT } from './workspace.ts';

/** Where files are kept unless another folder is named. */
export const CACHE_FOLDER = join(PROJECT, '.build/cache');

export interface BuildOptions extends RenderOptions {
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
  const site = await openOutputFolder(output, 'index.html');
  try {
    const server = await openOutputFolder(`${output.replace(/[/\\]+$/, '')}.nginx`, 'site.conf');
    try {
      await renderWithPdfs(site.staging, cacheFolder, options);
      await compressFolder(site.staging, cacheFolder, options.onProgress);
      await writeHostFiles(site.staging, server.staging, embedAncestors);
      await server.publish();
      await site.publish();
      for (const kind of ['pdf', 'compressed'])
        await (await openFileCache(cacheFolder, kind)).prune();
    } finally {
      await server.close();
    }
  } finally {
    await site.close();
  }
}

async function renderWithPdfs(
  folder: string,
  cacheFolder: string,
  options: RenderOptions,
): Promise<void> {
  const { content, today, onProgress } = options;
  const pdfs = startPdfThread({ library: content.library, today, cacheFolder }, onProgress);
  try {
    await renderSite(folder, options);
    const cache = await openFileCache(cacheFolder, 'pdf');
    for (const { address, key } of await pdfs.cached) {
      if (await cache.copy(key, join(folder, address))) continue;
      throw new Error(`${address} was made and is gone from ${cacheFolder}`);
    }
  } finally {
    await pdfs.stop();
  }
}
