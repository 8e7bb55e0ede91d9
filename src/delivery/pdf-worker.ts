/** A thread that makes the PDFs it is started with, and tells of each. */
import { parentPort, workerData } from 'node:worker_threads';
import { createPdfCompiler } from '../formats/pdf/compiler.ts';
import { openFileCache } from './file-cache.ts';
import type { PdfNews, PdfTask } from './pdf-threads.ts';

const { pdfs, cacheFolder, wasm }: PdfTask = workerData;
const tell = (news: PdfNews) => parentPort?.postMessage(news);
const cache = openFileCache(cacheFolder, 'pdf');
const compiler = await createPdfCompiler(wasm);

for (const { address, key, view } of pdfs) {
  const bytes = await compiler.edition(view);
  tell(cache.add(key, bytes) ? { address } : { address, bytes });
}
