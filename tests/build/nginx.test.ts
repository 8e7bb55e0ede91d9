import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headerFields, headersFor } from '../../src/delivery/headers.ts';
import { inlineCodeOf } from '../../src/delivery/inline-code.ts';
import { propertiesAt } from '../../src/site/outputs.ts';
import { SITE } from '../named-site.ts';
import { HOST, missingNginx, type NginxProcess, startNginx } from './nginx-server.ts';
import { get, raw, type Target } from './request.ts';

const missing = missingNginx();
if (missing) console.warn(`nginx is not tested: ${missing}`);

const site = inject('site');
const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((path) => statSync(join(site, path)).isFile())
  .map((path) => `/${path}`);
const hidden = files.filter((path) => /\.(?:br|gz)$|\/[._]/.test(path));
const published = files.filter((path) => !hidden.includes(path) && path !== '/404.html');
const addressOf = (path: string) => path.replace(/\/index\.html$/, '/');
const bytesOf = (path: string) => readFileSync(join(site, path));

describe.skipIf(missing)('nginx with the configuration of the build', () => {
  let nginx: NginxProcess;
  let secure: Target;

  beforeAll(async () => {
    nginx = await startNginx(site);
    secure = { port: nginx.securePort, secure: true, host: HOST };
  });
  afterAll(() => nginx?.stop());

  test('serves every file with its bytes, type and headers', async () => {
    const fields = headerFields({
      site: SITE,
      inline: await inlineCodeOf(site),
      embedAncestors: [],
    });
    expect(published).toContain('/ru/privacy/index.html');
    for (const path of published) {
      const { status, headers, body } = await get(secure, addressOf(path));
      const expected = Object.entries(headersFor(fields, path)).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]);
      expect(status, path).toBe(200);
      expect(body.equals(bytesOf(path)), path).toBe(true);
      expect(headers['content-type'], path).toBe(propertiesAt(path)?.mediaType);
      expect(headers['etag'], path).toMatch(/^"[^"]+"$/);
      expect(headers['server'], path).toBe('nginx');
      expect(headers, path).toMatchObject(Object.fromEntries(expected));
      const other = ['date', 'connection', 'content-length', 'last-modified', 'accept-ranges'];
      expect(Object.keys(headers).toSorted(), path).toEqual(
        [...expected.map(([name = '']) => name), ...other, 'content-type', 'etag', 'server', 'vary']
          .filter((name) => name !== 'vary' || 'vary' in headers)
          .toSorted(),
      );
    }
  });

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])(
    'sends the form made by the build to who accepts %s',
    async (accepted, encoding, decompress) => {
      const answer = await get(secure, '/ru/privacy/', { 'accept-encoding': accepted });
      const extension = { br: '.br', gzip: '.gz' }[encoding];
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers['vary']).toBe('Accept-Encoding');
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body.equals(bytesOf(`/ru/privacy/index.html${extension}`))).toBe(true);
      expect(decompress(answer.body).equals(bytesOf('/ru/privacy/index.html'))).toBe(true);
    },
  );

  test('compresses as it sends what the build has no gzip form of', async () => {
    const path = '/ru/privacy/2022-02-22/';
    expect(existsSync(join(site, `${path}index.html.gz`))).toBe(false);
    const { headers, body } = await get(secure, path, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(gunzipSync(body).equals(bytesOf(`${path}index.html`))).toBe(true);
  });

  test('says that nothing has changed', async () => {
    const { headers } = await get(secure, '/kk/privacy/', { 'accept-encoding': 'br' });
    for (const condition of [
      { 'if-none-match': headers['etag'] ?? '' },
      { 'if-modified-since': headers['last-modified'] ?? '' },
    ]) {
      const again = await get(secure, '/kk/privacy/', { 'accept-encoding': 'br', ...condition });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    }
  });

  test('answers HEAD as GET, without a body', async () => {
    const head = await get(secure, '/ru/privacy/', {}, 'HEAD');
    const whole = await get(secure, '/ru/privacy/');
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });

  test('sends part of a file', async () => {
    const path = '/ru/privacy/2022-02-22.md';
    const part = await get(secure, path, { range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${bytesOf(path).length}`);
    expect(part.body.equals(bytesOf(path).subarray(100, 200))).toBe(true);
    expect((await get(secure, path, { range: 'bytes=9999999-' })).status).toBe(416);
  });

  test('speaks HTTP/2', async () => {
    const client = connect(`https://127.0.0.1:${nginx.securePort}`, {
      rejectUnauthorized: false,
      servername: HOST,
    });
    const status = await new Promise((resolve, reject) => {
      client.on('error', reject);
      client
        .request({ ':path': '/ru/privacy/', ':authority': HOST })
        .on('response', (headers) => resolve(headers[':status']))
        .on('error', reject)
        .resume();
    });
    client.close();
    expect(status).toBe(200);
  });

  test.each([
    [
      'the name with www',
      true,
      `www.${HOST}`,
      '/ru/privacy/?a=b',
      `https://${HOST}/ru/privacy/?a=b`,
    ],
    ['plain HTTP', false, HOST, '/ru/privacy/', `https://${HOST}/ru/privacy/`],
    ['plain HTTP with www', false, `www.${HOST}`, '/', `https://www.${HOST}/`],
    ['an address without its slash', true, HOST, '/ru/privacy', '/ru/privacy/'],
  ])('leads %s to the address of the page', async (_case, isSecure, host, path, location) => {
    const port = isSecure ? nginx.securePort : nginx.plainPort;
    const answer = await get({ port, secure: isSecure, host }, path);
    expect([answer.status, answer.headers.location]).toEqual([301, location]);
    expect(answer.headers['server']).toBe('nginx');
    const hsts = isSecure ? 'max-age=63072000' : undefined;
    expect(answer.headers['strict-transport-security']).toBe(hsts);
  });

  test.each([
    '/unknown',
    '/ru/unknown/',
    '/embed/',
    '/api/v1/',
    '/ru/privacy/history/',
    '/ru/privacy/2022-02-22/unknown',
    '/404.html',
    '/_headers',
    '/_redirects',
    '/.git/config',
    '/.env',
    '/ru/.hidden',
    '/index.html.br',
    '/ru/privacy/index.html.gz',
    '/package.json',
    '/src/pages/index.astro',
    '/content/privacy/document.yaml',
    '/headers.conf',
    '/ru/privacy/index.html/',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/..%5c..%5cetc/passwd',
    '//etc/passwd',
    '/ru/privacy/2022-02-22.md~',
    '/ru/privacy/%D0%BA',
  ])('has nothing at %s but the page that says so', async (path) => {
    const answer = await get(secure, path, { 'accept-encoding': 'gzip' });
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    if (answer.status === 404) {
      expect(gunzipSync(answer.body).equals(bytesOf('/404.html'))).toBe(true);
      expect(answer.headers['content-language']).toBe('kk, ru');
    }
  });

  test('hides what is not public', async () => {
    expect(hidden.length).toBeGreaterThan(20);
    for (const path of hidden) expect((await get(secure, path)).status, path).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'refuses %s and says what is allowed',
    async (method) => {
      const answer = await get(secure, '/ru/privacy/', {}, method);
      expect(answer.status).toBe(405);
      // nginx answers TRACE before it reads the configuration of the server.
      if (method !== 'TRACE') expect(answer.headers['allow']).toBe('GET, HEAD');
      expect(answer.body.toString()).not.toMatch(/nginx\/\d/);
    },
  );

  const line = `Host: ${HOST}\r\nConnection: close\r\n`;
  test.each([
    ['a path above the root', `GET /../../etc/passwd HTTP/1.1\r\n${line}\r\n`],
    ['a path far above the root', `GET /ru/${'../'.repeat(60)}etc/passwd HTTP/1.1\r\n${line}\r\n`],
    ['an encoded NUL', `GET /ru/%00/ HTTP/1.1\r\n${line}\r\n`],
    ['a raw NUL', `GET /ru/\0/ HTTP/1.1\r\n${line}\r\n`],
    ['a method that does not exist', `BREW /ru/ HTTP/1.1\r\n${line}\r\n`],
    ['no method', `/ru/ HTTP/1.1\r\n${line}\r\n`],
    ['a header that is too large', `GET / HTTP/1.1\r\n${line}X: ${'x'.repeat(60_000)}\r\n\r\n`],
    ['an address that is too long', `GET /${'x'.repeat(60_000)} HTTP/1.1\r\n${line}\r\n`],
    ['two lengths', `POST / HTTP/1.1\r\n${line}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
    ['a line feed in the address', `GET /ru/%0d%0aSet-Cookie:a=b HTTP/1.1\r\n${line}\r\n`],
    ['a body that is too large', `GET / HTTP/1.1\r\n${line}Content-Length: 99999\r\n\r\n`],
  ])('refuses %s and reveals nothing', async (_case, request) => {
    const answer = await raw(secure, request);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:400|404|405|413|414) /);
    expect(answer).not.toMatch(/root:|nginx\/\d|^Set-Cookie/m);
  });

  test('still serves pages after all that', async () => {
    expect((await get(secure, '/ru/privacy/')).status).toBe(200);
  });
});
