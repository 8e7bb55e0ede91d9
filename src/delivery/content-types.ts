/** What each file of the site is, as `Content-Type` says it. */
import { extname } from 'node:path/posix';

/** By extension. Text says its encoding. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** Files whose name or folder says more than their extension. */
export const FEED = { name: 'feed.xml', type: 'application/rss+xml; charset=utf-8' } as const;
export const SCHEMAS = { folder: '/api/v1/schema/', type: 'application/schema+json' } as const;

/** @param path of a file of the site, with a leading slash; undefined for what the site has not */
export function contentType(path: string): string | undefined {
  if (path.endsWith(`/${FEED.name}`)) return FEED.type;
  if (path.startsWith(SCHEMAS.folder)) return SCHEMAS.type;
  return CONTENT_TYPES[extname(path)];
}
