/**
 * Compressed forms beside the files of a site, for hosts that serve them as they are. Threads do the
 * work: each compressor tells the garbage collector of the memory it takes, so that on the main
 * thread, whose heap holds the content, collecting would take longer than compressing.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { propertiesAt } from '../site/outputs.ts';
import { isCompressible } from './content-types.ts';
import { allCode, type InlineCode } from './inline-code.ts';
import type { OnProgress } from './progress.ts';

export interface CompressibleFile {
  readonly path: string;
  readonly isOftenRead: boolean;
}

export interface CompressionTask {
  readonly files: readonly CompressibleFile[];
  readonly cacheFolder: string;
}

/** What a thread tells: that it is done with a file; at the end, the inline code of its pages. */
export type CompressionNews = 'file' | InlineCode;

/**
 * Writes beside each file of the folder the compressed forms that are smaller than it.
 * @param cacheFolder keeps compressed forms from build to build
 * @returns the inline code of its pages, which are read for that
 * @throws whatever a thread failed with
 */
export async function compressFolder(
  folder: string,
  cacheFolder: string,
  onProgress: OnProgress,
): Promise<InlineCode> {
  const all = compressibleIn(folder);
  const count = availableParallelism();
  let done = 0;
  onProgress('compression', done, all.length);
  const threads = Array.from({ length: count }, (_, n) =>
    startThread({ cacheFolder, files: all.filter((_file, i) => i % count === n) }, () =>
      onProgress('compression', ++done, all.length),
    ),
  );
  try {
    return allCode(await Promise.all(threads.map(({ code }) => code)));
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(task: CompressionTask, onFile: () => void) {
  const worker = new Worker(new URL('./compress-worker.ts', import.meta.url), { workerData: task });
  const code = new Promise<InlineCode>((resolve, reject) => {
    worker.on('message', (news: CompressionNews) => (news === 'file' ? onFile() : resolve(news)));
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('A thread that compresses was stopped')));
  });
  return { worker, code };
}

function compressibleIn(folder: string): readonly CompressibleFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const properties = propertiesAt(`/${relative(folder, path).split(sep).join('/')}`);
      if (!properties || !isCompressible(properties.mediaType)) return [];
      return [{ path, isOftenRead: properties.isOftenRead }];
    });
}
