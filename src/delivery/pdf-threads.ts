/**
 * Makes PDFs in threads. Typst keeps what it has compiled (12 MB for a long edition), so that each
 * thread makes a few and gives its memory back.
 */
import { Worker } from 'node:worker_threads';
import { typstModule } from '../formats/pdf/compiler.ts';
import type { EditionPdf } from './edition-pdfs.ts';

/** How many PDFs a thread makes. */
export const PDFS_PER_THREAD = 8;
/** More at once would take more memory than rendering the pages does. */
const THREADS = 2;

export interface PdfTask {
  readonly pdfs: readonly EditionPdf[];
  readonly cacheFolder: string;
  readonly wasm: WebAssembly.Module;
}

/** What a thread tells of each PDF: its bytes only where the cache could not keep it. */
export interface PdfNews {
  readonly address: string;
  readonly bytes?: Uint8Array;
}

export interface PdfThreads {
  /** Those that the cache could not keep, by address. Rejects when one cannot be made; may be awaited late. */
  readonly made: Promise<ReadonlyMap<string, Uint8Array>>;
  /** Gives up what is not done. */
  stop(): Promise<unknown>;
}

export function startPdfThreads(
  { pdfs, cacheFolder }: Omit<PdfTask, 'wasm'>,
  onPdf: () => void,
): PdfThreads {
  const running = new Set<Worker>();
  const unkept = new Map<string, Uint8Array>();
  let next = 0;
  const batch = (workerData: PdfTask) =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData });
      running.add(worker);
      worker.on('message', ({ address, bytes }: PdfNews) => {
        if (bytes) unkept.set(address, bytes);
        onPdf();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        running.delete(worker);
        if (code === 0) resolve();
        else reject(new Error('A thread that makes PDFs was stopped'));
      });
    });
  let module = pdfs.length > 0 ? typstModule() : undefined;
  const lane = async () => {
    const wasm = await module;
    if (!wasm) return;
    while (next < pdfs.length) {
      const from = next;
      next += PDFS_PER_THREAD;
      await batch({ cacheFolder, wasm, pdfs: pdfs.slice(from, next) });
    }
  };
  const made = Promise.all(Array.from({ length: THREADS }, lane)).then(() => {
    module = undefined;
    return unkept;
  });
  // Whoever awaits it is told; until then a failure must not end the program.
  made.catch(() => undefined);
  return {
    made,
    stop() {
      next = pdfs.length;
      return Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
