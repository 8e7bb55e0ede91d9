import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesOf, temporaryFolder } from '../temporary-folder.ts';
import { policy, startPolicy } from './policy-process.ts';
import { CONTENT } from './texts.ts';

const BIN = fileURLToPath(new URL('../../../src/cli/bin.mjs', import.meta.url));

describe('the process', () => {
  it.each([
    ['20.19.0', 'en', 'This needs Node.js 22.18 or later and was started with 20.19.0'],
    ['22.17.1', 'ru', 'Нужен Node.js 22.18 или новее, а запущен 22.17.1'],
  ])('under Node %s says which it needs', (version, language, sentence) => {
    const versions = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const args = ['--import', versions, BIN, 'check', '--lang', language];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 2,
    });
    expect(stderr).toContain(sentence);
  });

  it('writes no colours into a pipe', async () => {
    const folder = await temporaryFolder({ ...CONTENT, 'content/privacy/note.txt': '' });
    const { out } = await policy(folder, ['check'], { FORCE_COLOR: '1' });
    expect(out).toContain('content/privacy/note.txt:1:1  error  format/file-name');
  });

  it('does not mind a reader that goes away', async () => {
    const child = startPolicy(await temporaryFolder(CONTENT), ['check', '--help']);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('reports a failed write, and leaves nothing behind', async () => {
    const files = { ...CONTENT, 'content/privacy/2026-12-01': 'a file in the way\n' };
    const folder = await temporaryFolder(files);
    const { code, out, err } = await policy(folder, ['new', '2026-12-01']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^policy: a file could not be read or written \(ENOTDIR: .*\); nothing was changed\n$/,
    );
    expect(await filesOf(folder)).toEqual(files);
  });

  it('killed as it puts a new edition in its place, leaves none, and can run again', async () => {
    const folder = await temporaryFolder(CONTENT);
    const kill = `data:text/javascript,
      import fs from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      fs.rename = () => process.kill(process.pid, 'SIGKILL');
      syncBuiltinESMExports();`;
    const child = startPolicy(folder, ['new', '2026-12-01'], {
      NODE_OPTIONS: `--import="${encodeURI(kill)}"`,
    });
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    expect([signal, await editionFiles(folder)]).toEqual(['SIGKILL', []]);
    expect((await policy(folder, ['new', '2026-12-01'])).code).toBe(0);
    expect(await editionFiles(folder)).toEqual(WHOLE);
  });

  it.each([
    ['the folder of the project', '', {}, 'content/privacy'],
    ['the content folder', '/content', { POLICY_CONTENT: '.' }, 'privacy'],
  ])('takes and shows paths as seen from %s', async (_where, below, env, path) => {
    const folder = await temporaryFolder({ ...CONTENT, 'content/privacy/note.txt': '' });
    const { code, out } = await policy(folder + below, ['check', `./${path}/`], env);
    expect(code).toBe(1);
    expect(out).toContain(`\n${path}/note.txt:1:1  error  format/file-name\n`);
  });
});

const WHOLE = [
  'edition.yaml',
  'kk/00-preamble.md',
  'kk/01-data.md',
  'ru/00-preamble.md',
  'ru/01-data.md',
];

async function editionFiles(folder: string): Promise<readonly string[]> {
  const start = 'content/privacy/2026-12-01/';
  return Object.keys(await filesOf(folder))
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length));
}
