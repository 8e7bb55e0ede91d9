/** Serves a built site on this machine with the headers and encodings of production. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { extname } from 'node:path/posix';
import sirv from 'sirv';
import { contentType } from './content-types.ts';
import { type HeaderField, headerFields, headersFor } from './headers.ts';
import { inlineCodeOf } from './inline-code.ts';

export interface SiteServer {
  /** `http://127.0.0.1:4321/` */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** How many ports are tried before giving up. */
const TRIES = 20;

/**
 * @param site folder of a built site
 * @param port tried first, then those after it; 0 for any that is free
 * @param onTaken told of each port that another program has
 * @throws the last error of the system when none of the ports can be had
 */
export async function serveSite(
  site: string,
  port: number,
  embedAncestors: readonly string[] = [],
  onTaken: (port: number) => void = () => undefined,
): Promise<SiteServer> {
  const fields = headerFields({ inline: await inlineCodeOf(site), embedAncestors });
  const listener = siteListener(site, fields, await readFile(join(site, '404.html')));
  for (let tried = port; ; tried++) {
    const server = createServer(listener);
    try {
      const given = await listen(server, tried);
      return {
        address: `http://${HOST}:${given}/`,
        port: given,
        close: () => close(server),
      };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || tried >= port + TRIES - 1) throw error;
      onTaken(tried);
    }
  }
}

function siteListener(
  site: string,
  fields: readonly HeaderField[],
  notFoundPage: Uint8Array,
): RequestListener {
  const files = sirv(site, { etag: true, brotli: true, gzip: true, extensions: ['html'] });

  function notFound(response: ServerResponse): void {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setHeaders(response, '/404.html');
    response.writeHead(404, { 'Content-Length': notFoundPage.length }).end(notFoundPage);
  }

  function setHeaders(response: ServerResponse, path: string): void {
    for (const [name, value] of Object.entries(headersFor(fields, path))) {
      response.setHeader(name, value);
    }
    const type = contentType(path);
    if (type) response.setHeader('Content-Type', type);
  }

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = (request.url ?? '/').replace(/[?#].*/s, '');
    if (/\/[._]|\.(?:br|gz|zst)$|^\/404\.html$/.test(path)) {
      notFound(response);
    } else if (path.endsWith('/') || extname(path) !== '') {
      setHeaders(response, path.endsWith('/') ? `${path}index.html` : path);
      files(request, response, () => notFound(response));
    } else if (isFolder(join(site, path))) {
      response.writeHead(301, { Location: `${path}/` }).end();
    } else {
      notFound(response);
    }
  };
}

function isFolder(path: string): boolean {
  return !path.includes('\0') && existsSync(path) && statSync(path).isDirectory();
}

/** @returns the port */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
