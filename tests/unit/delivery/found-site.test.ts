import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { siteInFolder } from '../../../src/delivery/found-site.ts';
import { sha256 } from '../../../src/edition/seal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const INDEX = 'api/v1/index.json';
const index = (asOf: string) =>
  JSON.stringify({ $schema: 'https://hitter.kz/api/v1/schema/index.json', asOf });

describe('siteInFolder', () => {
  it('lists everything but folders, and follows no link', async () => {
    const folder = await temporaryFolder({ 'dist/index.html': 'x', 'dist/ru/a.md': 'y' });
    await mkdir(`${folder}/dist/empty`);
    await symlink('index.html', `${folder}/dist/link.html`);
    await symlink('ru', `${folder}/dist/linked`);
    execFileSync('mkfifo', [`${folder}/dist/pipe`]);
    await writeFile(Buffer.from(`${folder}/dist/\xff.html`, 'latin1'), 'z');
    await mkdir(Buffer.from(`${folder}/dist/ru/\xff`, 'latin1'));
    const found = await siteInFolder(`${folder}/dist`);
    expect(found).toMatchObject({ source: 'folder', asOf: undefined });
    expect(found?.site).toEqual({
      root: `${folder}/dist/`,
      listing: new Map([
        ['index.html', { digest: sha256('x') }],
        ['link.html', { other: 'link' }],
        ['linked', { other: 'link' }],
        ['pipe', { other: 'special' }],
        ['ru/a.md', { digest: sha256('y') }],
        ['ru/\uFFFD', { other: 'unreadable' }],
        ['\uFFFD.html', { other: 'unreadable' }],
      ]),
    });
  });

  it.each([
    ['the day that it names', { [INDEX]: index('2026-11-23') }, '2026-11-23'],
    ['no day where there is no index', {}, undefined],
    ['no day of an index that is not JSON', { [INDEX]: '<html>' }, undefined],
    ['no day of an index of something else', { [INDEX]: '{"asOf":"2026-11-23"}' }, undefined],
    ['no day that does not exist', { [INDEX]: index('2026-02-30') }, undefined],
    ['no day where the index is a folder', { [`${INDEX}/x`]: '' }, undefined],
  ])('finds %s', async (_what, files, asOf) => {
    const folder = await temporaryFolder({ ...files, 'index.html': '' });
    expect((await siteInFolder(folder))?.asOf).toBe(asOf);
  });

  it('finds the server configuration beside the site, or beside the target of a link', async () => {
    const folder = await temporaryFolder({ 'v1/index.html': '', 'v1.nginx/site.conf': 'x' });
    await symlink('v1', `${folder}/current`);
    const server = async (name: string) => (await siteInFolder(`${folder}/${name}`))?.server;
    const listing = new Map([['site.conf', { digest: sha256('x') }]]);
    expect(await server('v1/')).toEqual({ root: `${folder}/v1.nginx/`, listing });
    expect((await server('current'))?.listing).toEqual(listing);
    await rename(`${folder}/v1.nginx`, `${folder}/current.nginx`);
    expect(await server('current')).toEqual({ root: `${folder}/current.nginx/`, listing });
    expect(await server('v1')).toEqual({ root: `${folder}/v1.nginx/`, listing: undefined });
    await writeFile(`${folder}/v1.nginx`, '');
    expect(await server('v1')).toEqual({ root: `${folder}/v1.nginx/`, listing: new Map() });
  });
});
