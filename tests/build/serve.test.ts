import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headerFields, headersFor } from '../../src/delivery/headers.ts';
import { inlineCodeOf } from '../../src/delivery/inline-code.ts';
import { type SiteServer, serveSite } from '../../src/delivery/serve.ts';
import { SITE } from '../named-site.ts';
import { inherited, PROJECT } from './policy.ts';
import { get, type Target } from './request.ts';
import { temporaryFolder } from './temporary.ts';

const site = inject('site');
const folder = temporaryFolder();
const page = readFileSync(join(site, 'ru/privacy/index.html'));

let server: SiteServer;
let target: Target;
beforeAll(async () => {
  server = await serveSite(site, 0);
  target = { port: server.port, secure: false, host: '127.0.0.1' };
});
afterAll(() => server.close());

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
  ['identity', (bytes: Buffer) => bytes],
])('serves a page in %s with the headers of production', async (encoding, decompress) => {
  const answer = await get(target, '/ru/privacy/', { 'accept-encoding': encoding });
  const fields = headerFields({ site: SITE, inline: await inlineCodeOf(site), embedAncestors: [] });
  const expected = Object.entries(headersFor(fields, '/ru/privacy/index.html'));
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject(
    Object.fromEntries(expected.map(([name, value]) => [name.toLowerCase(), value])),
  );
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding);
  expect(decompress(answer.body).equals(page)).toBe(true);
});

test.each([
  ['/ru/privacy', 301],
  ['/ru/privacy/2022-02-22.md', 200],
  ['/unknown', 404],
  ['/404.html', 404],
  ['/404', 404],
  ['/_headers', 404],
  ['/.env', 404],
  ['/index.html.br', 404],
  ['/404/', 404],
  ['/%34%30%34.html', 404],
  ['/index.html%2Ebr', 404],
  ['/ru/privacy/2022-02-22.md/', 404],
  ['/ru/privacy/index.html/', 404],
  ['/embed/', 404],
  ['/ru/%00', 404],
  ['/ru/%zz', 404],
  ['/..%2f..%2fpackage.json', 404],
  [`/ru/${'a'.repeat(256)}/`, 404],
  [`/${'%61'.repeat(4000)}`, 404],
  [`/ru/privacy/2022-02-22.md/${'x/'.repeat(2000)}`, 404],
])('%s is %i', async (path, status) => {
  const answer = await get(target, path);
  expect(answer.status).toBe(status);
  if (status === 404) {
    expect(answer.body.equals(readFileSync(join(site, '404.html')))).toBe(true);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  }
});

test.each([
  ['/ru/privacy', '/ru/privacy/'],
  ['/embed/ru/privacy?theme=dark', '/embed/ru/privacy/?theme=dark'],
  ['//ru/privacy', '/ru/privacy/'],
])('leads %s to %s', async (path, location) => {
  const answer = await get(target, path);
  expect([answer.status, answer.headers.location]).toEqual([301, location]);
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

test.each([
  ['bytes=100-199', 206, 100],
  ['bytes=9-1', 200, undefined],
  ['bytes=-5', 200, undefined],
  ['bytes=9999999-', 416, 0],
  ['bytes=99999999999999999999-', 416, 0],
  ['bytes=100-99999999999999999999', 206, undefined],
])('answers a request for %s with %i', async (range, status, length) => {
  const { status: found, body } = await get(target, '/ru/privacy/2022-02-22.md', { range });
  expect(found).toBe(status);
  if (length !== undefined) expect(body.length).toBe(length);
});

test.each([
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.0', undefined],
  ['xbr', undefined],
])('sends to who accepts %s only that', async (accepted, encoding) => {
  const { headers } = await get(target, '/ru/privacy/', { 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBe(encoding);
});

test('shows the output of a later build', async () => {
  const other = join(folder, 'exchanged');
  cpSync(site, other, { recursive: true });
  const changing = await serveSite(other, 0);
  const own = { ...target, port: changing.port };
  try {
    for (const end of ['', '.br', '.gz']) rmSync(join(other, `ru/privacy/index.html${end}`));
    writeFileSync(join(other, 'ru/index.html'), 'shorter');
    for (const end of ['.br', '.gz']) rmSync(join(other, `ru/index.html${end}`));
    expect((await get(own, '/ru/privacy/')).status).toBe(404);
    expect((await get(own, '/ru/')).body.toString()).toBe('shorter');
  } finally {
    await changing.close();
  }
});

test('refuses other methods', async () => {
  const answer = await get(target, '/ru/privacy/', {}, 'POST');
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
});

test('takes the next free port and says so', async () => {
  const taken: number[] = [];
  const second = await serveSite(site, server.port, [], (port) => taken.push(port));
  await second.close();
  expect(second.port).toBeGreaterThan(server.port);
  expect(taken[0]).toBe(server.port);
});

describe('policy serve', () => {
  test('builds, prints the address, serves there and stops on a signal', async () => {
    const child = spawn(
      process.execPath,
      [join(PROJECT, 'src/cli/policy.ts'), '--lang', 'en', 'serve'].concat([
        '--out',
        join(folder, 'site'),
        '--port',
        String(server.port),
      ]),
      { cwd: PROJECT, env: { ...inherited() }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const code = new Promise((resolve) => child.once('exit', resolve));
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const found = /Open (http:\S+)/.exec(text)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(err)));
    });
    const answer = await get({ ...target, port: Number(new URL(address).port) }, '/ru/privacy/');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(answer.status).toBe(200);
    expect(err).toContain(
      `Port ${server.port} is taken by another program; trying ${server.port + 1}\n`,
    );
  });
});
