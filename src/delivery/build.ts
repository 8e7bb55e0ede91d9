/** From content that is in order to a site that can be put online. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as addresses from '../edition/addresses.ts';
import { compressFolder } from './compress.ts';
import { editionPdfs } from './edition-pdfs.ts';
import { CACHE_KINDS, openFileCache } from './file-cache.ts';
import { writeHostFiles } from './host-files.ts';
import type { InlineCode } from './inline-code.ts';
import { WRITTEN_BY } from './nginx.ts';
import { type Mark, openOutputFolder, publishAll } from './output-folder.ts';
import { openPageCache } from './page-cache.ts';
import { PDFS_PER_THREAD, startPdfThreads } from './pdf-threads.ts';
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

/**
 * Per cent by which the heap may grow before garbage is collected. V8 lets it double and more, so
 * that most of a build's memory would be garbage. It is no limit: what is needed is had.
 */
const HEAP_GROWTH = 30;

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
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
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
 * Pages and PDFs are made side by side, but many PDFs before the pages: Astro and Typst together
 * would take more memory than either of them.
 * @returns the inline code of the pages
 */
async function fillFolder(
  folder: string,
  cacheFolder: string,
  options: Omit<RenderOptions, 'cache'>,
): Promise<InlineCode> {
  const { content, today, onProgress } = options;
  const cache = openFileCache(cacheFolder, 'pdf');
  const all = await editionPdfs(content.library, today);
  const missing = all.filter(({ key }) => !cache.has(key));
  let done = all.length - missing.length;
  onProgress('pdf', done, all.length);
  const pdfs = startPdfThreads({ pdfs: missing, cacheFolder }, () =>
    onProgress('pdf', ++done, all.length),
  );
  try {
    if (missing.length > PDFS_PER_THREAD) await pdfs.made;
    await renderSite(folder, { ...options, cache: openPageCache(cacheFolder) });
    const unkept = await pdfs.made;
    for (const { address, key } of all) {
      const bytes = unkept.get(address) ?? cache.get(key);
      if (!bytes) throw new Error(`${address} was made and is gone from ${cacheFolder}`);
      writeFileSync(join(folder, address), bytes);
    }
  } finally {
    await pdfs.stop();
  }
  return compressFolder(folder, cacheFolder, onProgress);
}
