import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutputLockedError } from '../../../src/delivery/lock.ts';
import { ForeignFolderError, openOutputFolder } from '../../../src/delivery/output-folder.ts';

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
const open = () => openOutputFolder(output, 'index.html');

describe('an output that is built', () => {
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
    await folder.publish();
    await folder.close();
    expect(shown()).toBe('later');
    expect(readdirSync(output)).toEqual(['index.html']);
    expect(readdirSync(around)).toEqual(['dist']);
  });

  test('and not published leaves the earlier one', async () => {
    place('dist', 'earlier');
    const folder = await open();
    writeFileSync(join(folder.staging, 'index.html'), 'later');
    await folder.close();
    expect(shown()).toBe('earlier');
    expect(readdirSync(around)).toEqual(['dist']);
  });

  test('and cannot take its place leaves the earlier one', async () => {
    place('dist', 'earlier');
    const folder = await open();
    rmSync(folder.staging, { recursive: true });
    await expect(folder.publish()).rejects.toThrow('ENOENT');
    await folder.close();
    expect(shown()).toBe('earlier');
    expect(readdirSync(around)).toEqual(['dist']);
  });
});

describe('after a build that was killed', () => {
  test.each([
    ['while it built', { dist: 'earlier', '.dist.new': 'half' }, 'earlier'],
    ['before the second rename', { '.dist.old': 'earlier', '.dist.new': 'later' }, 'earlier'],
    ['after the second rename', { '.dist.old': 'earlier', dist: 'later' }, 'later'],
  ])('%s, the next one finds a whole output', async (_when, folders, whole) => {
    for (const [name, page] of Object.entries(folders)) place(name, page);
    // No process has the greatest number there can be.
    writeFileSync(join(around, '.dist.lock'), '4194305');
    const folder = await open();
    expect(shown()).toBe(whole);
    expect(readdirSync(folder.staging)).toEqual([]);
    await folder.close();
    expect(readdirSync(around)).toEqual(['dist']);
  });

  test('its lock is taken over when it has been silent', async () => {
    writeFileSync(join(around, '.dist.lock'), String(process.ppid));
    await expect(open()).rejects.toThrow(OutputLockedError);
    const { utimesSync } = await import('node:fs');
    utimesSync(join(around, '.dist.lock'), 1, 1);
    await (await open()).close();
    expect(existsSync(join(around, '.dist.lock'))).toBe(false);
  });
});

test('two builds at once: the second is told of the first', async () => {
  const first = await open();
  await expect(open()).rejects.toThrow(
    new OutputLockedError(join(around, '.dist.lock'), process.pid),
  );
  await first.close();
  await (await open()).close();
});

test('a folder with files that no build has made is refused and kept', async () => {
  mkdirSync(output);
  writeFileSync(join(output, 'thesis.txt'), 'years of work');
  await expect(open()).rejects.toThrow(new ForeignFolderError(output));
  expect(readdirSync(output)).toEqual(['thesis.txt']);
  expect(readdirSync(around)).toEqual(['dist']);
});

test('an empty folder is taken', async () => {
  mkdirSync(output);
  await (await open()).close();
  expect(readdirSync(output)).toEqual([]);
});
