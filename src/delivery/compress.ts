/**
 * Compressed forms beside the files of a site, at the best level of each: hosts serve them as they
 * are. The same bytes in, the same bytes out.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { OnProgress } from './progress.ts';

const { constants } = zlib;
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const zstd = promisify(zlib.zstdCompress);

/** What is text and so grows small; a PDF is compressed inside. */
const COMPRESSIBLE = new Set(['.html', '.md', '.txt', '.xml', '.json', '.svg', '.css', '.js']);

type Compress = (bytes: Uint8Array) => Promise<Uint8Array>;

export const ENCODINGS: Readonly<Record<'.br' | '.gz' | '.zst', Compress>> = {
  '.br': (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => gzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  '.zst': (bytes) => zstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
};

/** Writes the compressed forms that are smaller than their file. */
export async function compressFolder(folder: string, onProgress: OnProgress): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  let done = 0;
  onProgress('compression', done, paths.length);
  const queue = paths.values();
  const worker = async () => {
    for (const path of queue) {
      await compressFile(path);
      onProgress('compression', ++done, paths.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  await Promise.all(
    Object.entries(ENCODINGS).map(async ([extension, compress]) => {
      const compressed = await compress(bytes);
      if (compressed.length < bytes.length) await writeFile(path + extension, compressed);
    }),
  );
}
