/**
 * Compressed forms beside the files of a site: hosts serve them as they are. Threads do the work:
 * it takes longer than all else, and each compressor tells the garbage collector of the memory it
 * takes, so that on the main thread, whose heap holds the whole site, collecting took longer still.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { allCode, type InlineCode } from './inline-code.ts';
import type { OnProgress } from './progress.ts';

/** What is text and so grows small; a PDF is compressed inside. */
const COMPRESSIBLE = new Set(['.html', '.md', '.txt', '.xml', '.json', '.svg', '.css', '.js']);

/** A file to put compressed forms beside, or what one is going to hold. */
export type CompressionTask = { readonly path: string } | { readonly ahead: Uint8Array };

export interface Compression {
  /** Compresses what a file will hold, while others are still being made. */
  ahead(bytes: Uint8Array): void;
  /**
   * Writes beside each file of the folder the compressed forms that are smaller than it.
   * @returns the inline code of its pages, which are read for that
   * @throws whatever a thread failed with
   */
  folder(folder: string): Promise<InlineCode>;
  /** Gives up what is not done. */
  stop(): Promise<void>;
}

/** @param cacheFolder keeps compressed forms from build to build */
export function startCompression(cacheFolder: string, onProgress: OnProgress): Compression {
  const threads = startThreads(cacheFolder);
  return {
    ahead(bytes) {
      // A failure stays: whoever awaits the folder is told of it.
      threads.run({ ahead: bytes }).catch(() => undefined);
    },
    async folder(folder) {
      const paths = compressibleIn(folder);
      let done = 0;
      onProgress('compression', done, paths.length);
      const code = paths.map(async (path) => {
        const outcome = await threads.run({ path });
        onProgress('compression', ++done, paths.length);
        return outcome;
      });
      return allCode(await Promise.all(code));
    },
    stop: () => threads.stop(),
  };
}

function compressibleIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

interface Threads {
  /** Does the task in its turn. */
  run(task: CompressionTask): Promise<InlineCode>;
  stop(): Promise<void>;
}

interface Job {
  readonly task: CompressionTask;
  readonly resolve: (outcome: InlineCode) => void;
  readonly reject: (error: unknown) => void;
}

/** As many as there are processors; they take tasks in the order in which these are given. */
function startThreads(cacheFolder: string): Threads {
  const waiting: Job[] = [];
  let failure: { readonly error: unknown } | undefined;
  const threads = Array.from({ length: availableParallelism() }, () => {
    const worker = new Worker(new URL('./compress-worker.ts', import.meta.url), {
      workerData: cacheFolder,
    });
    let job: Job | undefined;
    const next = () => {
      job = waiting.shift();
      if (job) worker.postMessage(job.task);
    };
    worker.on('message', (outcome: InlineCode) => {
      job?.resolve(outcome);
      next();
    });
    const fail = (error: unknown) => {
      failure ??= { error };
      for (const one of [...(job ? [job] : []), ...waiting.splice(0)]) one.reject(error);
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('A thread that compresses was stopped')));
    return { worker, takeWork: () => job ?? next() };
  });
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure.error);
          return;
        }
        waiting.push({ task, resolve, reject });
        for (const { takeWork } of threads) takeWork();
      }),
    async stop() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
