import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutputLockedError } from '../../../src/delivery/lock.ts';
import {
  ForeignFolderError,
  openOutputFolder,
  publishAll,
} from '../../../src/delivery/output-folder.ts';

let around: string;
let output: string;

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'policy-test-'));
  output = join(around, 'dist');
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

/** A folder beside the output with one page. */
function place(name: string, page: string): void {
  mkdirSync(join(around, name));
  writeFileSync(join(around, name, 'index.html'), page);
}
const shown = () => readFileSync(join(output, 'index.html'), 'utf8');
const MARK = { file: 'index.html', text: '' };
const open = () => openOutputFolder(output, MARK);

describe('a new output', () => {
  test.each([
    ['for the first time', false],
    ['again', true],
  ])('%s takes its place whole', async (_name, again) => {
    if (again) {
      place('dist', 'earlier');
      writeFileSync(join(output, 'gone.html'), '');
    }
    const folder = await open();
    writeFileSync(join(folder.staging, 'index.html'), 'later');
    if (again) expect(shown()).toBe('earlier');
    await publishAll([folder]);
    await folder.close();
    expect(shown()).toBe('later');
    expect(readdirSync(output)).toEqual(['index.html']);
    expect(readdirSync(around)).toEqual(['dist']);
  });

  test('that is not published leaves the earlier one', async () => {
    place('dist', 'earlier');
    const folder = await open();
    writeFileSync(join(folder.staging, 'index.html'), 'later');
    await folder.close();
    expect(shown()).toBe('earlier');
    expect(readdirSync(around)).toEqual(['dist']);
  });

  test('that cannot be moved into place leaves the earlier one', async () => {
    place('dist', 'earlier');
    const folder = await open();
    rmSync(folder.staging, { recursive: true });
    await expect(publishAll([folder])).rejects.toThrow('ENOENT');
    await folder.close();
    expect(shown()).toBe('earlier');
    expect(readdirSync(around)).toEqual(['dist']);
  });
});

test('is published together with another, or neither is', async () => {
  place('dist', 'earlier');
  const folder = await open();
  writeFileSync(join(folder.staging, 'index.html'), 'later');
  const other = await openOutputFolder(join(around, 'other'), MARK);
  rmSync(other.staging, { recursive: true });
  await expect(publishAll([folder, other])).rejects.toThrow('ENOENT');
  await folder.close();
  await other.close();
  expect(shown()).toBe('earlier');
  expect(readdirSync(around)).toEqual(['dist']);
});

test.each(['', '/'])(
  'of an output that is a link, what it leads to is exchanged: dist%s',
  async (end) => {
    place('real', 'earlier');
    symlinkSync('real', output);
    const folder = await openOutputFolder(output + end, MARK);
    writeFileSync(join(folder.staging, 'index.html'), 'later');
    await publishAll([folder]);
    await folder.close();
    expect(readlinkSync(output)).toBe('real');
    expect(shown()).toBe('later');
    expect(readdirSync(around).toSorted()).toEqual(['dist', 'real']);
  },
);

describe('after a build that was killed', () => {
  test.each([
    ['while it built', { dist: 'earlier', '.dist.new': 'half' }, 'earlier'],
    ['before the second rename', { '.dist.old': 'earlier', '.dist.new': 'later' }, 'earlier'],
    ['after the second rename', { '.dist.old': 'earlier', dist: 'later' }, 'later'],
  ])('%s, the next one finds a whole output', async (_when, folders, whole) => {
    for (const [name, page] of Object.entries(folders)) place(name, page);
    // No process has the highest possible number.
    writeFileSync(join(around, '.dist.lock'), '4194305');
    const folder = await open();
    expect(shown()).toBe(whole);
    expect(readdirSync(folder.staging)).toEqual([]);
    await folder.close();
    expect(readdirSync(around)).toEqual(['dist']);
  });

  test('its lock is replaced at once if we have its number', async () => {
    writeFileSync(join(around, '.dist.lock'), String(process.pid));
    await (await open()).close();
    expect(existsSync(join(around, '.dist.lock'))).toBe(false);
  });

  test('its lock is replaced after a minute without a sign of life', async () => {
    writeFileSync(join(around, '.dist.lock'), String(process.ppid));
    await expect(open()).rejects.toThrow(OutputLockedError);
    const { utimesSync } = await import('node:fs');
    utimesSync(join(around, '.dist.lock'), 1, 1);
    await (await open()).close();
    expect(existsSync(join(around, '.dist.lock'))).toBe(false);
  });
});

test('of two builds at once the second is refused and names the first', async () => {
  const first = await open();
  await expect(open()).rejects.toThrow(
    new OutputLockedError(join(around, '.dist.lock'), process.pid),
  );
  await first.close();
  await (await open()).close();
});

test.each([
  ['no such file', 'thesis.txt', ''],
  ['one of that name', 'index.html', 'a site of its own'],
])('a folder with files that no build has made is refused and kept: %s', async (_, name, text) => {
  mkdirSync(output);
  writeFileSync(join(output, name), text);
  const opening = openOutputFolder(output, { file: 'index.html', text: 'made by us' });
  await expect(opening).rejects.toThrow(new ForeignFolderError(output));
  expect(readdirSync(output)).toEqual([name]);
  expect(readdirSync(around)).toEqual(['dist']);
});

test('an empty folder is accepted', async () => {
  mkdirSync(output);
  await (await open()).close();
  expect(readdirSync(output)).toEqual([]);
});
