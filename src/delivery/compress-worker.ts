/** A thread that compresses the files whose paths it is sent, and answers after each. */
import { parentPort, workerData } from 'node:worker_threads';
import { compressFile } from './compress-file.ts';
import { openFileCache } from './file-cache.ts';

const cache = await openFileCache(String(workerData), 'compressed');
parentPort?.on('message', async (path: string) => {
  await compressFile(path, cache);
  parentPort?.postMessage(path);
});
