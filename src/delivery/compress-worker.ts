/** A thread that compresses the files it is started with, and tells of each. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { CompressionNews, CompressionTask } from './compress.ts';
import { compressFile } from './compress-file.ts';
import { openFileCache } from './file-cache.ts';
import { allCode, type InlineCode, inlineCode } from './inline-code.ts';

const { files, cacheFolder }: CompressionTask = workerData;
const tell = (news: CompressionNews) => parentPort?.postMessage(news);
const cache = openFileCache(cacheFolder, 'compressed');
const code: InlineCode[] = [];

for (const { path, isOftenRead } of files) {
  const bytes = readFileSync(path);
  compressFile(path, bytes, isOftenRead, cache);
  if (path.endsWith('.html')) code.push(inlineCode(new TextDecoder().decode(bytes)));
  tell('file');
}
tell(allCode(code));
