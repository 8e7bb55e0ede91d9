/** Files of the content folder as they were committed, where the folder is in a git repository. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A file that a commit added, changed or removed. */
export interface CommittedFile {
  /** Path in the content folder. */
  readonly path: string;
  readonly commit: string;
  /** The day on which the commit was made, by its author. */
  readonly day: string;
  /** Undefined where the commit removed it. */
  readonly bytes: Uint8Array | undefined;
}

/** `:100644 100644 <blob before> <blob> M\t<path>` */
const CHANGED = /^:\d+ \d+ [\da-f]+ (?<blob>[\da-f]+) [AMTD]\t(?<path>.+)$/;

/**
 * @param patterns of paths in the content folder, in git's own form: `*\/seals.json`
 * @returns every version of the main line up to the commit checked out, newest first; none outside a repository,
 *   without git, or where git refuses
 */
export function committedFiles(
  contentFolder: string,
  patterns: readonly string[],
): readonly CommittedFile[] {
  if (!isInRepository(resolve(contentFolder))) return [];
  const log = git(contentFolder, [
    ...['-c', 'core.quotePath=false', 'log', '--format=commit %H %as', '--raw', '--no-abbrev'],
    ...[
      '--first-parent',
      '-m',
      '--no-renames',
      '--relative',
      '--',
      ...patterns.map((pattern) => `:(glob)${pattern}`),
    ],
  ]);
  if (!log) return [];
  const versions: (Omit<CommittedFile, 'bytes'> & { readonly blob: string })[] = [];
  let [commit, day] = ['', ''];
  for (const line of log.toString('utf8').split('\n')) {
    if (line.startsWith('commit ')) [, commit = '', day = ''] = line.split(' ');
    const { path, blob } = CHANGED.exec(line)?.groups ?? {};
    if (path && blob) versions.push({ path, commit, day, blob });
  }
  const blobs = [...new Set(versions.map(({ blob }) => blob))];
  const read = blobs.length > 0 ? git(contentFolder, ['cat-file', '--batch'], blobs) : undefined;
  const known = read && blobsIn(read);
  return versions.map(({ blob, ...version }) => ({ ...version, bytes: known?.get(blob) }));
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInRepository(above);
}

function git(folder: string, args: readonly string[], lines: readonly string[] = []) {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    input: lines.map((line) => `${line}\n`).join(''),
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/** `<blob> blob <size>`, a line end, the bytes, a line end, and so on. */
function blobsIn(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const [blob = '', , size = ''] = output.subarray(at, end).toString('utf8').split(' ');
    if (!/^\d+$/.test(size)) {
      at = end + 1;
      continue;
    }
    blobs.set(blob, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return blobs;
}
