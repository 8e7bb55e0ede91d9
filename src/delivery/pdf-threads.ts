/**
 * Makes PDFs in a thread of its own while the pages are rendered: a second processor is idle then.
 * Typst keeps what it has compiled (10 MB for a long edition), so that a new thread goes on after
 * some PDFs.
 */
import { Worker } from 'node:worker_threads';
import type { MadePdf, PdfBatch } from './edition-pdfs.ts';
import type { OnProgress } from './progress.ts';

const BATCH = 24;

export interface PdfTask extends PdfBatch {
  readonly cacheFolder: string;
}

/** What the thread tells: how far it is, at the end its PDFs. */
export type PdfNews =
  | { readonly done: number; readonly of: number }
  | { readonly made: readonly MadePdf[] };

export interface PdfThread {
  /** Rejects when a PDF cannot be made; may be awaited late. */
  readonly made: Promise<readonly MadePdf[]>;
  /** Gives up what is not done. */
  stop(): Promise<unknown>;
}

export function startPdfThread(
  task: Omit<PdfTask, 'from' | 'atMost'>,
  onProgress: OnProgress,
): PdfThread {
  let worker: Worker | undefined;
  let isStopped = false;
  const batch = (from: number) =>
    new Promise<{ pdfs: readonly MadePdf[]; of: number }>((resolve, reject) => {
      let of = 0;
      const workerData: PdfTask = { ...task, from, atMost: BATCH };
      worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The thread that makes PDFs was stopped')));
      worker.on('message', (news: PdfNews) => {
        if ('made' in news) resolve({ pdfs: news.made, of });
        else {
          of = news.of;
          onProgress('pdf', news.done, news.of);
        }
      });
    });
  const all = async () => {
    const made: MadePdf[] = [];
    for (let of = 1; made.length < of && !isStopped; ) {
      const done = await batch(made.length);
      made.push(...done.pdfs);
      of = done.of;
      await worker?.terminate();
    }
    return made;
  };
  const made = all();
  // Whoever awaits it is told; until then a failure must not end the program.
  made.catch(() => undefined);
  return {
    made,
    async stop() {
      isStopped = true;
      await worker?.terminate();
    },
  };
}
