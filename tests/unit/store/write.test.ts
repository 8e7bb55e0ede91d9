import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../../src/store/content-files.ts';
import type { Disk } from '../../../src/store/disk.ts';
import {
  recoverReplaced,
  replaceFolderWhole,
  writeFileWhole,
  writeFolderWhole,
} from '../../../src/store/write.ts';
import { filesOf, temporaryFolder } from '../temporary-folder.ts';
import { changesOf, failingDisk } from './failing-disk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const NEW_FOLDER = [
  { path: 'edition.yaml', bytes: bytes('effective:\n') },
  { path: 'kk/00-preamble.md', bytes: bytes('# Саясат\n') },
  { path: 'ru/00-preamble.md', bytes: bytes('# Политика\n') },
];
const OLD = { 'privacy/document.yaml': 'title:\n', 'privacy/seal.json': '{}\n' };

const writings = [
  {
    name: 'a folder',
    write: (root: string, disk?: Disk) =>
      writeFolderWhole(join(root, 'privacy/2026-12-01'), NEW_FOLDER, disk),
    written: {
      ...OLD,
      'privacy/2026-12-01/edition.yaml': 'effective:\n',
      'privacy/2026-12-01/kk/00-preamble.md': '# Саясат\n',
      'privacy/2026-12-01/ru/00-preamble.md': '# Политика\n',
    },
  },
  {
    name: 'a file in place of another',
    write: (root: string, disk?: Disk) =>
      writeFileWhole(join(root, 'privacy/seal.json'), bytes('{"new":true}\n'), disk),
    written: { ...OLD, 'privacy/seal.json': '{"new":true}\n' },
  },
];

describe.each(writings)('writing $name', ({ write, written }) => {
  it('leaves only what was written', async () => {
    const root = await temporaryFolder(OLD);
    await write(root);
    expect(await filesOf(root)).toEqual(written);
  });

  it('when interrupted at any write, leaves all or nothing, and can be repeated', async () => {
    const changes = await changesOf(async (disk) => write(await temporaryFolder(OLD), disk));
    expect(changes).toBeGreaterThan(2);
    for (let at = 0; at < changes; at++) {
      for (const torn of [false, true]) {
        const root = await temporaryFolder(OLD);
        await expect(write(root, failingDisk(at, torn))).rejects.toThrow('the power is gone');
        expect([OLD, written]).toContainEqual(await seenByLoading(root));
        if (Object.keys(await filesOf(root)).includes('privacy/2026-12-01/edition.yaml')) continue;
        await write(root);
        expect(await filesOf(root)).toEqual(written);
      }
    }
  });
});

describe('replacing a folder', () => {
  const DRAFT = { ...OLD, 'privacy/2026-12-01/edition.yaml': 'mine\n' };
  const replaced = writings[0]?.written;
  const replace = (root: string, disk?: Disk) =>
    replaceFolderWhole(join(root, 'privacy/2026-12-01'), NEW_FOLDER, disk);

  it('leaves only what was written', async () => {
    const root = await temporaryFolder(DRAFT);
    await replace(root);
    expect(await filesOf(root)).toEqual(replaced);
  });

  it('when interrupted at any write, loses nothing, and can be repeated', async () => {
    const changes = await changesOf(async (disk) => replace(await temporaryFolder(DRAFT), disk));
    for (let at = 0; at < changes; at++) {
      for (const torn of [false, true]) {
        const root = await temporaryFolder(DRAFT);
        await replace(root, failingDisk(at, torn)).catch(() => undefined);
        await recoverReplaced(root);
        expect([DRAFT, replaced]).toContainEqual(await seenByLoading(root));
        await replace(root);
        expect(await filesOf(root)).toEqual(replaced);
      }
    }
  });
});

describe('a write that fails', () => {
  it('leaves nothing behind when the folder exists already', async () => {
    const root = await temporaryFolder({ 'privacy/2026-12-01/edition.yaml': 'mine\n' });
    await expect(writeFolderWhole(join(root, 'privacy/2026-12-01'), NEW_FOLDER)).rejects.toThrow();
    expect(await filesOf(root)).toEqual({ 'privacy/2026-12-01/edition.yaml': 'mine\n' });
  });

  it('leaves nothing behind when the file cannot be renamed into place', async () => {
    const root = await temporaryFolder({ 'seal.json/file': 'in the way\n' });
    await expect(writeFileWhole(join(root, 'seal.json'), bytes('{}'))).rejects.toThrow();
    expect(await filesOf(root)).toEqual({ 'seal.json/file': 'in the way\n' });
  });
});

async function seenByLoading(root: string): Promise<Readonly<Record<string, string>>> {
  const { files } = await readContentFiles(root);
  return Object.fromEntries(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]));
}
