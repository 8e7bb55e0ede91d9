/** Compressed forms of one file: Brotli and gzip. The same bytes in, the same bytes out. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import zlib from 'node:zlib';
import type { FileCache } from './file-cache.ts';

const { constants } = zlib;

/** Quality 11 takes ten times as long as 9 for 7 bytes in a hundred less: worth it where many read. */
const BROTLI_OFTEN = constants.BROTLI_MAX_QUALITY;
const BROTLI_RARELY = 9;

interface Encoding {
  /** Of the compressed file, after that of the original. */
  readonly extension: string;
  /** What else decides the bytes: the library's version, and the level. */
  readonly version: string;
  readonly compress: (bytes: Uint8Array) => Uint8Array;
}

/** Only where many read: all current browsers take Brotli, and hosts compress the rest as they send it. */
const GZIP: Encoding = {
  extension: '.gz',
  version: `${process.versions.zlib}-${constants.Z_BEST_COMPRESSION}`,
  compress: (bytes) => zlib.gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes, beside the file, the compressed forms that are smaller than it.
 * @param bytes what it holds
 * @param isOften whether many read it, so that the best quality is worth its time
 */
export function compressFile(
  path: string,
  bytes: Uint8Array,
  isOften: boolean,
  cache: FileCache,
): void {
  const digest = createHash('sha256').update(bytes).digest('hex');
  for (const { extension, version, compress } of encodings(isOften)) {
    const key = `${digest}-${version}${extension}`;
    if (cache.copy(key, path + extension)) continue;
    const compressed = compress(bytes);
    if (compressed.length >= bytes.length) continue;
    writeFileSync(path + extension, compressed);
    cache.add(key, compressed);
  }
}

function encodings(isOften: boolean): readonly Encoding[] {
  const quality = isOften ? BROTLI_OFTEN : BROTLI_RARELY;
  const brotli: Encoding = {
    extension: '.br',
    version: `${process.versions.brotli}-${quality}`,
    compress: (bytes) =>
      zlib.brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes.length),
        },
      }),
  };
  return isOften ? [brotli, GZIP] : [brotli];
}

/** The smallest window, as a power of two, that holds all; a larger one costs time and memory. */
function windowOf(length: number): number {
  const bits = Math.ceil(Math.log2(length + 16));
  return Math.min(
    Math.max(bits, constants.BROTLI_MIN_WINDOW_BITS),
    constants.BROTLI_MAX_WINDOW_BITS,
  );
}
