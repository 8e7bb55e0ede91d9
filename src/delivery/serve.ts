/** Serves a built site on this machine with the headers and encodings of production. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { fileAt, notFound as notFoundAddress } from '../edition/addresses.ts';
import { propertiesAt } from '../site/outputs.ts';
import { builtSite } from './built-site.ts';
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
 * @param onTaken called with each port that another program uses
 * @throws the last system error when no port is free
 */
export async function serveSite(
  site: string,
  port: number,
  embedAncestors: readonly string[] = [],
  onTaken: (port: number) => void = () => undefined,
): Promise<SiteServer> {
  const fields = headerFields({
    site: await builtSite(site),
    inline: await inlineCodeOf(site),
    embedAncestors,
  });
  const listener = siteListener(
    resolve(site),
    fields,
    await readFile(join(site, fileAt(notFoundAddress()))),
  );
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
  // `dev` looks files up for each request: another build may have replaced them.
  const files = sirv(site, { dev: true, etag: true, brotli: true, gzip: true });

  function notFound(response: ServerResponse): void {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setHeaders(response, notFoundAddress());
    response.writeHead(404, { 'Content-Length': notFoundPage.length }).end(notFoundPage);
  }

  function setHeaders(response: ServerResponse, path: string): void {
    for (const [name, value] of Object.entries(headersFor(fields, path))) {
      response.setHeader(name, value);
    }
    const type = propertiesAt(path)?.mediaType;
    if (type) response.setHeader('Content-Type', type);
  }

  return (request, response) => {
    const [, raw = '/', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '/') ?? [];
    const path = decoded(raw);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setHeaders(response, notFoundAddress());
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    } else if (path === undefined || HIDDEN.test(path) || path === notFoundAddress()) {
      notFound(response);
    } else if (kindAt(site, path) !== (path.endsWith('/') ? 'folder' : 'file')) {
      if (path.endsWith('/') || kindAt(site, path) === undefined) notFound(response);
      else redirect(response, `/${raw.replace(/^\/+/, '')}/${query}`);
    } else {
      setHeaders(response, path.endsWith('/') ? `${path}index.html` : path);
      plainRequest(request.headers);
      files(request, response, () => notFound(response));
    }
  };

  function redirect(response: ServerResponse, location: string): void {
    for (const [name, value] of Object.entries(headersFor(fields, '/redirect'))) {
      response.setHeader(name, value);
    }
    response.writeHead(301, { Location: location, 'Content-Length': 0 }).end();
  }
}

/** What only servers read, and the compressed forms, which are sent instead of their files. */
const HIDDEN = /\/[._]|\.(?:br|gz)$/;

/** @returns undefined if it is malformed */
function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function kindAt(site: string, path: string): 'file' | 'folder' | undefined {
  const found = join(site, path);
  if (!found.startsWith(site + sep)) return undefined;
  try {
    return statSync(found).isDirectory() ? 'folder' : 'file';
  } catch {
    // No such file, or a name that no file can have.
    return undefined;
  }
}

/** Removes from the headers what sirv misreads: invalid ranges, and encodings that are refused. */
function plainRequest(headers: IncomingHttpHeaders): void {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === '' || (to && Number(to) < Number(from))) delete headers.range;
  else if (!isOffset(from)) headers.range = `bytes=${Number.MAX_SAFE_INTEGER}-`;
  else if (!isOffset(to)) headers.range = `bytes=${from}-`;
  headers['accept-encoding'] = String(headers['accept-encoding'] ?? '')
    .split(',')
    .filter((one) => /^\s*(?:br|gzip)\s*(?:$|;)/i.test(one) && !/;\s*q=0(?:\.0*)?\s*$/i.test(one))
    .join(',');
}

function isOffset(digits: string): boolean {
  return Number.isSafeInteger(Number(digits));
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
