/**
 * Reads the content folder into a list of files: only regular files, none through a symbolic link,
 * none larger than a text can be.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../edition/library.ts';
import { type Problem, readingProblem, startOf } from '../text/problem.ts';
import { isUnfinished } from './write.ts';

/** A section has a few kilobytes; a file above this size is there by mistake. */
export const LARGEST_FILE = 1024 * 1024;

/** The folder cannot be read: the path or the disk is at fault, not the content. */
export class ContentFolderError extends Error {}

export interface ContentFiles {
  /** Sorted by path. */
  readonly files: readonly SourceFile[];
  /** Paths of the folders in the content folder, sorted. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads synchronously: nothing else happens meanwhile, and a thousand small files are read several
 * times faster.
 * @param root path of the content folder
 * @throws ContentFolderError when the folder is missing or cannot be read
 */
export async function readContentFiles(root: string): Promise<ContentFiles> {
  const files: SourceFile[] = [];
  const folders: string[] = [];
  const problems: Problem[] = [];

  function readFolder(folder: string): void {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isLitter(entry.name)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        readFolder(path);
      } else if (!entry.isFile()) {
        problems.push(notAFile(path, entry.isSymbolicLink()));
      } else {
        const { size } = lstatSync(join(root, path));
        if (size > LARGEST_FILE) problems.push(tooLarge(path, size));
        else files.push({ path, bytes: readFileSync(join(root, path)) });
      }
    }
  }

  try {
    readFolder('');
  } catch (error) {
    throw new ContentFolderError(
      `The content folder cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return { files: files.sort(byPath), folders: folders.sort(), problems };
}

/** Files that desktops leave in folders, and what an interrupted writing left. */
function isLitter(name: string): boolean {
  return ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(name) || isUnfinished(name);
}

function notAFile(path: string, isLink: boolean): Problem {
  return readingProblem('format/file-kind', startOf(path), {
    en: {
      found: isLink ? 'a symbolic link' : 'something that is neither a file nor a folder',
      expected: 'files and folders only',
      action: isLink ? 'replace the link with the file itself' : 'remove it',
    },
    ru: {
      found: isLink ? 'символическая ссылка' : 'не файл и не папка',
      expected: 'только файлы и папки',
      action: isLink ? 'положите сюда сам файл вместо ссылки' : 'удалите',
    },
  });
}

function tooLarge(path: string, size: number): Problem {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return readingProblem('format/file-size', startOf(path), {
    en: {
      found: `a file of ${megabytes} MB`,
      expected: 'at most 1 MB',
      action: 'check that this is the text you meant; a section is a few pages at most',
    },
    ru: {
      found: `файл размером ${megabytes} МБ`,
      expected: 'не больше 1 МБ',
      action: 'проверьте, тот ли это текст: раздел занимает самое большее несколько страниц',
    },
  });
}
