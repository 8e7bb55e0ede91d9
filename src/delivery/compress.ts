/**
 * Compressed forms beside the files of a site, at the best level of each: hosts serve them as they
 * are. The same bytes in, the same bytes out.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { FileCache } from './file-cache.ts';
import type { OnProgress } from './progress.ts';

const { constants } = zlib;
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const zstd = promisify(zlib.zstdCompress);

/** What is text and so grows small; a PDF is compressed inside. */
const COMPRESSIBLE = new Set(['.html', '.md', '.txt', '.xml', '.json', '.svg', '.css', '.js']);

interface Encoding {
  /** Of the compressed file, after that of the original. */
  readonly extension: string;
  /** What else decides the bytes: the library's version, and the level. */
  readonly version: string;
  readonly compress: (bytes: Uint8Array) => Promise<Uint8Array>;
}

const BROTLI = constants.BROTLI_MAX_QUALITY;
const GZIP = constants.Z_BEST_COMPRESSION;
/** Higher levels need more memory to unpack than browsers grant (RFC 9659). */
const ZSTD = 19;

const ENCODINGS: readonly Encoding[] = [
  {
    extension: '.br',
    version: `${process.versions.brotli}-${BROTLI}`,
    compress: (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    extension: '.gz',
    version: `${process.versions.zlib}-${GZIP}`,
    compress: (bytes) => gzip(bytes, { level: GZIP }),
  },
  {
    extension: '.zst',
    version: `${process.versions['zstd']}-${ZSTD}`,
    compress: (bytes) => zstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: ZSTD } }),
  },
];

/** Writes the compressed forms that are smaller than their file. */
export async function compressFolder(
  folder: string,
  cache: FileCache,
  onProgress: OnProgress,
): Promise<void> {
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
      await compressFile(path, cache);
      onProgress('compression', ++done, paths.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function compressFile(path: string, cache: FileCache): Promise<void> {
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  await Promise.all(
    ENCODINGS.map(async ({ extension, version, compress }) => {
      const key = `${digest}-${version}${extension}`;
      if (await cache.copy(key, path + extension)) return;
      const compressed = await compress(bytes);
      if (compressed.length >= bytes.length) return;
      await writeFile(path + extension, compressed);
      await cache.add(key, compressed);
    }),
  );
}
