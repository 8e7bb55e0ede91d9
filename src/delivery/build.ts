/** From content that is in order to a site that can be put online. */
import { join } from 'node:path';
import { compressFolder } from './compress.ts';
import { writeEditionPdfs } from './edition-pdfs.ts';
import { openFileCache } from './file-cache.ts';
import { writeHostFiles } from './host-files.ts';
import { openOutputFolder } from './output-folder.ts';
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
      const pdfs = await openFileCache(cacheFolder, 'pdf');
      await renderSite(site.staging, options);
      await compressFolder(site.staging, cacheFolder, options.onProgress);
      await writeEditionPdfs(site.staging, pdfs, options);
      await writeHostFiles(site.staging, server.staging, embedAncestors);
      await server.publish();
      await site.publish();
      await pdfs.prune();
      await (await openFileCache(cacheFolder, 'compressed')).prune();
    } finally {
      await server.close();
    }
  } finally {
    await site.close();
  }
}
