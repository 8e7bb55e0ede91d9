/** Builds the site from checked content. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as addresses from '../edition/addresses.ts';
import type { Content } from '../edition/library.ts';
import { publishedLibrary } from '../site/published-library.ts';
import type { CivilDate } from '../text/civil-date.ts';
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
  text: addresses.apiSchema('index'),
};
const SERVER_MARK: Mark = { file: 'site.conf', text: WRITTEN_BY };

/**
 * Percentage by which the heap may grow before garbage is collected. By default V8 lets it more than
 * double, so most of a build's memory would be garbage. This limits nothing that is needed.
 */
const HEAP_GROWTH = 30;

export interface BuildOptions extends Pick<RenderOptions, 'onProgress'> {
  /** Checked, and without errors. */
  readonly content: Content;
  /** The day for which the site is built. */
  readonly today: CivilDate;
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
 * @throws OutputLockedError while another build writes to the same folder
 * @throws ForeignFolderError when what is there was not made by a build
 */
export async function buildSite({
  output,
  embedAncestors,
  cacheFolder,
  content,
  today,
  onProgress,
}: BuildOptions): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const site = await openOutputFolder(output, SITE_MARK);
  try {
    const server = await openOutputFolder(`${output.replace(/[/\\]+$/, '')}.nginx`, SERVER_MARK);
    try {
      const library = publishedLibrary(content, today);
      const inline = await fillFolder(site.staging, cacheFolder, { library, onProgress });
      await writeHostFiles(site.staging, server.staging, {
        site: library.site,
        inline,
        embedAncestors,
      });
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
 * Makes PDFs beside the pages, but many of them before the pages: Astro and Typst together would take
 * more memory than either alone.
 * @returns the inline code of the pages
 */
async function fillFolder(
  folder: string,
  cacheFolder: string,
  options: Omit<RenderOptions, 'cache'>,
): Promise<InlineCode> {
  const { library, onProgress } = options;
  const cache = openFileCache(cacheFolder, 'pdf');
  const all = await editionPdfs(library);
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
