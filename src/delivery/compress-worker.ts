/** A thread that does the tasks it is sent, and answers each with its outcome. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { CompressionTask } from './compress.ts';
import { compressAhead, compressFile } from './compress-file.ts';
import { openFileCache } from './file-cache.ts';
import { type InlineCode, inlineCode, NO_CODE } from './inline-code.ts';

const cache = openFileCache(String(workerData), 'compressed');

function done(task: CompressionTask): InlineCode {
  if ('ahead' in task) {
    compressAhead(task.ahead, cache);
    return NO_CODE;
  }
  const bytes = readFileSync(task.path);
  compressFile(task.path, bytes, cache);
  return task.path.endsWith('.html') ? inlineCode(new TextDecoder().decode(bytes)) : NO_CODE;
}

parentPort?.on('message', (task: CompressionTask) => parentPort?.postMessage(done(task)));
