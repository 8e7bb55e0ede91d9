/** Compressed forms of one file, at the best level of each. The same bytes in, the same bytes out. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import zlib from 'node:zlib';
import type { FileCache } from './file-cache.ts';

const { constants } = zlib;

interface Encoding {
  /** Of the compressed file, after that of the original. */
  readonly extension: string;
  /** What else decides the bytes: the library's version, and the level. */
  readonly version: string;
  readonly compress: (bytes: Uint8Array) => Uint8Array;
}

const BROTLI = constants.BROTLI_MAX_QUALITY;
const GZIP = constants.Z_BEST_COMPRESSION;
/** Level 19 takes six times as long to save four bytes in a hundred, of a form that few hosts serve. */
const ZSTD = 12;

const ENCODINGS: readonly Encoding[] = [
  {
    extension: '.br',
    version: `${process.versions.brotli}-${BROTLI}`,
    compress: (bytes) =>
      zlib.brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    extension: '.gz',
    version: `${process.versions.zlib}-${GZIP}`,
    compress: (bytes) => zlib.gzipSync(bytes, { level: GZIP }),
  },
  {
    extension: '.zst',
    version: `${process.versions['zstd']}-${ZSTD}`,
    compress: (bytes) =>
      zlib.zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: ZSTD } }),
  },
];

/** Writes, beside the file, the compressed forms that are smaller than it. */
export async function compressFile(path: string, cache: FileCache): Promise<void> {
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  for (const { extension, version, compress } of ENCODINGS) {
    const key = `${digest}-${version}${extension}`;
    if (await cache.copy(key, path + extension)) continue;
    const compressed = compress(bytes);
    if (compressed.length >= bytes.length) continue;
    await writeFile(path + extension, compressed);
    await cache.add(key, compressed);
  }
}
