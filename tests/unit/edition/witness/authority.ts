/**
 * An authority of the tests: a root of its own, certificates for timestamps and for signatures, and
 * OpenSSL, which makes and verifies what the program reads.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONFIG = `
[req]
distinguished_name = dn
[dn]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[tsa]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[signer]
keyUsage = critical, digitalSignature
[authority]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** `ec`: P-256. */
export type KeyType = 'ec' | 'rsa' | 'ed25519';

const KEYS: Readonly<Record<KeyType, readonly string[]>> = {
  ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  rsa: ['rsa:2048'],
  ed25519: ['ed25519'],
};

export interface Authority {
  /** Its files: `root.pem`, `tsa.pem`, `signer.pem`. */
  readonly folder: string;
  /** Writes a file there. */
  put(name: string, bytes: Uint8Array | string): void;
  read(name: string): Uint8Array;
  readonly rootPem: string;
  /** Removes its files. */
  remove(): void;
  /** @throws when OpenSSL fails */
  openssl(...args: readonly string[]): void;
  /** Whether OpenSSL succeeds. */
  verifies(...args: readonly string[]): boolean;
  /** A certificate of the root for `extensions`, with its key. */
  issue(name: string, extensions: 'tsa' | 'signer', days: readonly string[], key?: KeyType): void;
  /** A response to a request, as `openssl ts -reply` gives it. */
  reply(request: Uint8Array, tsa?: string): Uint8Array;
  /** A detached signature. */
  sign(data: Uint8Array, signer?: string): Uint8Array;
}

/** @param days how long its certificates are valid, as options of OpenSSL */
export function authority(
  key: KeyType = 'ec',
  days: readonly string[] = ['-days', '3650'],
): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'policy-authority-'));
  const openssl = (...args: readonly string[]) => {
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const put = (name: string, bytes: Uint8Array | string) =>
    writeFileSync(join(folder, name), bytes);
  put('openssl.cnf', CONFIG);
  put('serial', '01\n');
  const read = (name: string) => Uint8Array.from(readFileSync(join(folder, name)));
  const newKey = (type: KeyType) => ['-newkey', ...KEYS[type], '-nodes', '-config', 'openssl.cnf'];
  const issue: Authority['issue'] = (name, extensions, valid, type = key) => {
    const subject = ['-subj', `/C=KZ/O=Tests/CN=Tests ${name}`];
    openssl('req', ...newKey(type), ...subject, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    const issuer = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial'];
    const profile = ['-extfile', 'openssl.cnf', '-extensions', extensions];
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      ...issuer,
      ...profile,
      ...valid,
      '-out',
      `${name}.pem`,
    );
  };
  openssl(
    'req',
    '-x509',
    ...newKey(key === 'ed25519' ? 'ec' : key),
    ...['-extensions', 'root', '-subj', '/C=KZ/O=Tests/CN=Tests Root', ...days],
    ...['-keyout', 'root.key', '-out', 'root.pem'],
  );
  issue('tsa', 'tsa', days);
  issue('signer', 'signer', days);
  return {
    folder,
    put,
    read,
    rootPem: readFileSync(join(folder, 'root.pem'), 'utf8'),
    remove: () => rmSync(folder, { recursive: true }),
    openssl,
    verifies: (...args) =>
      spawnSync('openssl', args, { cwd: folder, stdio: 'ignore' }).status === 0,
    issue,
    reply(request, tsa = 'tsa') {
      put('request.tsq', request);
      const signer = ['-signer', `${tsa}.pem`, '-inkey', `${tsa}.key`];
      const config = ['-config', 'openssl.cnf', '-section', 'authority'];
      openssl(
        'ts',
        '-reply',
        ...config,
        '-queryfile',
        'request.tsq',
        ...signer,
        '-out',
        'reply.tsr',
      );
      return read('reply.tsr');
    },
    sign(data, signer = 'signer') {
      put('data', data);
      const keys = ['-signer', `${signer}.pem`, '-inkey', `${signer}.key`];
      openssl(
        'cms',
        '-sign',
        '-binary',
        '-in',
        'data',
        ...keys,
        '-outform',
        'DER',
        '-out',
        'data.p7s',
      );
      return read('data.p7s');
    },
  };
}

export interface RunningAuthority extends AsyncDisposable {
  readonly url: string;
}

/** Serves an authority on loopback; `/html`, `/large` and `/none` answer wrongly. */
export async function served({ reply }: Pick<Authority, 'reply'>): Promise<RunningAuthority> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.headers['content-type'] !== 'application/timestamp-query') {
        response.writeHead(415).end();
      } else if (request.url === '/none') {
        request.socket.destroy();
      } else if (request.url === '/html') {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>No');
      } else {
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
        response.end(
          request.url === '/large' ? Buffer.alloc(100_000) : reply(Buffer.concat(chunks)),
        );
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not on loopback');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
