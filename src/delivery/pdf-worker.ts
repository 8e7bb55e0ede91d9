/** A thread that makes the PDFs which the cache lacks, tells of each, and ends with all of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeEditionPdfs } from './edition-pdfs.ts';
import { openFileCache } from './file-cache.ts';
import type { PdfNews, PdfTask } from './pdf-thread.ts';

const task: PdfTask = workerData;
const tell = (news: PdfNews) => parentPort?.postMessage(news);
const cache = openFileCache(task.cacheFolder, 'pdf');
tell({ made: await makeEditionPdfs(cache, task, (done, of) => tell({ done, of })) });
