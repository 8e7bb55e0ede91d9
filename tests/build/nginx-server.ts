/** nginx as a child of the test, with the configuration that the build wrote. */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { exampleConf } from '../../src/delivery/nginx.ts';

export const NGINX = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const HOST = 'hitter.kz';

export interface NginxProcess {
  readonly securePort: number;
  readonly plainPort: number;
  stop(): Promise<void>;
}

/** Why nginx cannot be tested here; undefined if it can. */
export function missingNginx(): string | undefined {
  if (!existsSync(NGINX)) return `there is no ${NGINX} (Debian: nginx-light)`;
  if (!existsSync(BROTLI)) return `there is no ${BROTLI} (libnginx-mod-http-brotli-static)`;
  try {
    execFileSync('openssl', ['version']);
  } catch {
    return 'there is no openssl to make a certificate with';
  }
  return undefined;
}

/**
 * Starts the example server, with only its addresses and paths changed, on free loopback ports.
 * @param site the built site; its configuration is beside it
 */
export async function startNginx(site: string): Promise<NginxProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-nginx-'));
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  makeCertificate(certificate, key);
  await cp(`${site}.nginx`, join(folder, 'include'), { recursive: true });
  const [securePort, plainPort] = await Promise.all([freePort(), freePort()]);
  const example = exampleConf({
    host: HOST,
    other: `www.${HOST}`,
    root: site,
    include: join(folder, 'include'),
    certificate,
    key,
    secure: [`127.0.0.1:${securePort}`],
    plain: [`127.0.0.1:${plainPort}`],
  });
  await writeFile(join(folder, 'nginx.conf'), mainConf(example));
  const child = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await started(child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { securePort, plainPort, stop };
}

/** Resolves when nginx serves; any warning about its configuration is an error. */
export function started(child: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (/\[(?:warn|emerg)\]/.test(log)) reject(new Error(`nginx complains:\n${log}`));
      else if (log.includes('start worker process ')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`nginx ended with ${code}:\n${log}`)));
  });
}

function mainConf(http: string): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  // Workers of a master started by root would run as nobody, who may not read the test's folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `load_module ${BROTLI};
daemon off;
${user}
worker_processes 1;
pid nginx.pid;
error_log stderr notice;
events {}
http {
access_log off;
${paths.map((name) => `${name}_temp_path ${name};`).join('\n')}
${http}
}
`;
}

function makeCertificate(certificate: string, key: string): void {
  const request = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2';
  execFileSync(
    'openssl',
    [...request.split(' '), '-subj', `/CN=${HOST}`, '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  );
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
