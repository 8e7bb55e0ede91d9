/** Makes PDFs in a thread of its own while the pages are rendered: a second processor is idle then. */
import { Worker } from 'node:worker_threads';
import type { Library } from '../edition/library.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { MadePdf } from './edition-pdfs.ts';
import type { OnProgress } from './progress.ts';

export interface PdfTask {
  readonly library: Library;
  readonly today: CivilDate;
  readonly cacheFolder: string;
}

/** What the thread tells: how far it is, at the end all PDFs. */
export type PdfNews =
  | { readonly done: number; readonly of: number }
  | { readonly made: readonly MadePdf[] };

export interface PdfThread {
  /** Rejects when a PDF cannot be made; may be awaited late. */
  readonly made: Promise<readonly MadePdf[]>;
  /** Gives up what is not done. */
  stop(): Promise<unknown>;
}

export function startPdfThread(task: PdfTask, onProgress: OnProgress): PdfThread {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: task });
  const made = new Promise<readonly MadePdf[]>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The thread that makes PDFs was stopped')));
    worker.on('message', (news: PdfNews) => {
      if ('made' in news) resolve(news.made);
      else onProgress('pdf', news.done, news.of);
    });
  });
  // Whoever awaits it is told; until then a failure must not end the program.
  made.catch(() => undefined);
  return { made, stop: () => worker.terminate() };
}
