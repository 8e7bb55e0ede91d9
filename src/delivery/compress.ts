/**
 * Compressed forms beside the files of a site: hosts serve them as they are. Threads do the work:
 * each compressor tells the garbage collector of the memory it takes, and on the main thread, whose
 * heap holds the whole site by then, collecting took longer than compressing.
 */
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OnProgress } from './progress.ts';

/** What is text and so grows small; a PDF is compressed inside. */
const COMPRESSIBLE = new Set(['.html', '.md', '.txt', '.xml', '.json', '.svg', '.css', '.js']);

/**
 * Writes the compressed forms that are smaller than their file.
 * @param cacheFolder keeps them from build to build
 */
export async function compressFolder(
  folder: string,
  cacheFolder: string,
  onProgress: OnProgress,
): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  let done = 0;
  onProgress('compression', done, paths.length);
  const queue = paths.values();
  const threads = Math.min(availableParallelism(), paths.length);
  await Promise.all(
    Array.from({ length: threads }, () =>
      compressInThread(queue, cacheFolder, () => onProgress('compression', ++done, paths.length)),
    ),
  );
}

/** Takes paths from the queue until it is empty. */
async function compressInThread(
  queue: Iterator<string>,
  cacheFolder: string,
  onDone: () => void,
): Promise<void> {
  const worker = new Worker(new URL('./compress-worker.ts', import.meta.url), {
    workerData: cacheFolder,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => {
        const { value, done } = queue.next();
        if (done) resolve();
        else worker.postMessage(value);
      };
      worker.on('error', reject);
      worker.on('message', () => {
        onDone();
        next();
      });
      next();
    });
  } finally {
    await worker.terminate();
  }
}
