import { zipSync } from 'fflate';
import type { SourceFile } from '../../edition/library.ts';

/** The earliest time that a zip file can hold, whose fields are those of the local clock. */
const EARLIEST = new Date(1980, 0, 1, 12);

/** Equal files give equal bytes. */
export function zipped(files: readonly SourceFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ path, bytes }) => [path, bytes] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6, mtime: EARLIEST }));
}
