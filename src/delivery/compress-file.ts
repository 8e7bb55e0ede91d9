/** Compressed forms of one file, at the best level of each. The same bytes in, the same bytes out. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
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

/**
 * Writes, beside the file, the compressed forms that are smaller than it.
 * @param bytes what it holds
 */
export function compressFile(path: string, bytes: Uint8Array, cache: FileCache): void {
  for (const { key, extension, make } of formsOf(bytes)) {
    if (cache.copy(key, path + extension)) continue;
    const compressed = make();
    if (!compressed) continue;
    writeFileSync(path + extension, compressed);
    cache.add(key, compressed);
  }
}

/** Puts the compressed forms of a file that is yet to be written into the cache. */
export function compressAhead(bytes: Uint8Array, cache: FileCache): void {
  for (const { key, make } of formsOf(bytes)) {
    const compressed = cache.has(key) ? undefined : make();
    if (compressed) cache.add(key, compressed);
  }
}

/** A compressed form of some bytes. */
interface Form {
  readonly key: string;
  readonly extension: string;
  /** Undefined where it would not be smaller. */
  readonly make: () => Uint8Array | undefined;
}

function formsOf(bytes: Uint8Array): readonly Form[] {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return ENCODINGS.map(({ extension, version, compress }) => ({
    key: `${digest}-${version}${extension}`,
    extension,
    make: () => {
      const compressed = compress(bytes);
      return compressed.length < bytes.length ? compressed : undefined;
    },
  }));
}
