/** nginx as the container runs it: with deploy/nginx.conf, not as root, writing nothing but /tmp. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site } from '../sites.ts';
import { freePort, missingNginx, NGINX, started } from './nginx-server.ts';
import { PROJECT } from './policy.ts';
import { get } from './request.ts';
import { temporaryFolder } from './temporary.ts';

/** `www-data` of Debian. */
const USER = 33;

describe.skipIf(missingNginx())('nginx in the container', () => {
  const folder = temporaryFolder();
  const one = site('operator');
  let port = 0;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    cpSync(one.folder, join(folder, 'dist'), { recursive: true });
    cpSync(`${one.folder}.nginx`, join(folder, 'dist.nginx'), { recursive: true });
    mkdirSync(join(folder, 'tmp'));
    chmodSync(join(folder, 'tmp'), 0o777);
    port = await freePort();
    const conf = readFileSync(join(PROJECT, 'deploy/nginx.conf'), 'utf8')
      .replaceAll('/tmp/', join(folder, 'tmp/'))
      .replaceAll('/srv/policy/', `${folder}/`)
      .replace('error_log /dev/stderr warn', 'error_log stderr notice')
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('listen [::]:8080;', '');
    writeFileSync(join(folder, 'nginx.conf'), conf);
    const isRoot = process.getuid?.() === 0;
    const child = spawn(NGINX, ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(isRoot && { uid: USER, gid: USER }),
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    stop = () => {
      child.kill('SIGQUIT');
      return ended;
    };
    await started(child);
  });
  afterAll(() => stop?.());

  test('serves the site with its headers', async () => {
    const host = 'docs.qalam.example';
    const page = await get({ port, secure: false, host }, '/ru/terms/');
    expect(page.status).toBe(200);
    expect(page.body.toString()).toContain('Пользовательское соглашение');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await get({ port, secure: false, host }, '/nowhere/')).status).toBe(404);
    expect((await get({ port, secure: false, host }, '/_headers')).status).toBe(404);
  });

  test('writes nothing but /tmp', () => {
    expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.nginx', 'nginx.conf', 'tmp']);
    expect(readdirSync(join(folder, 'tmp'))).toContain('nginx.pid');
  });
});
