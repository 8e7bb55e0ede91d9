/**
 * A list of digests instead of a site: made with `sha256sum` on the server, or from downloaded
 * addresses. Each line has a path or an address and a SHA-256, in either order.
 */
import { apiIndex } from '../edition/addresses.ts';
import type { Listed, SiteListing } from './compare-sites.ts';

export interface DigestList {
  readonly site: SiteListing;
  /** The folder of the server configuration beside the site; empty if the list has none. */
  readonly server: SiteListing;
  /** The prefix of the site's paths in the list: `dist/`. */
  readonly root: string;
  /** Only addresses: the site may have more files than the list names. */
  readonly isPartial: boolean;
}

interface Line {
  readonly name: string;
  readonly digest: string;
  readonly number: number;
}

/** A malformed line, or one that repeats a name; numbered from 1. */
export class DigestListError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is not a path and a SHA-256`);
    this.line = line;
  }
}

/**
 * Paths are taken relative to the folder with `api/v1/index.json`, so that the list can be made in
 * any folder; a path outside it is left as it is.
 * @throws DigestListError
 */
export function parseDigestList(text: string): DigestList {
  const lines = text.split(/\r?\n/).flatMap((line, i) => parseLine(line, i + 1));
  const root = rootOf(lines.map(({ name }) => name).filter((name) => !isAddress(name)));
  const site = new Map<string, Listed>();
  const server = new Map<string, Listed>();
  for (const { name, digest, number } of lines) {
    const [listing, path] = isAddress(name)
      ? [site, pathOf(name)]
      : root !== '' && name.startsWith(serverRoot(root))
        ? [server, name.slice(serverRoot(root).length)]
        : [site, name.startsWith(root) ? name.slice(root.length) : name];
    if (listing.has(path)) throw new DigestListError(number);
    listing.set(path, { digest });
  }
  return { site, server, root, isPartial: lines.every(({ name }) => isAddress(name)) };
}

/** `dist.nginx/` of `dist/` */
export function serverRoot(root: string): string {
  return root.replace(/\/*$/, '.nginx/');
}

/**
 * `sha256sum` puts two spaces, or a space and `*`, before a name, which may itself begin with these,
 * and `\` before a line with escapes.
 */
function parseLine(line: string, number: number): readonly Line[] {
  if (line.trim() === '') return [];
  const [, digest = '', name = ''] = /^\\?([\da-f]{64})(?: [ *]|[ \t])(.+)$/is.exec(line) ?? [];
  if (name) return [{ name: withoutDot(name), digest: digest.toLowerCase(), number }];
  const [, before = '', after = ''] = /^(.+?)[ \t]+([\da-f]{64})\s*$/is.exec(line) ?? [];
  if (before) return [{ name: withoutDot(before), digest: after.toLowerCase(), number }];
  throw new DigestListError(number);
}

function withoutDot(name: string): string {
  return name.replace(/^\.\//, '');
}

function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name) && URL.canParse(name);
}

function pathOf(address: string): string {
  const path = new URL(address).pathname.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** `dist/` of `dist/api/v1/index.json`; the shortest if several paths end like that. */
function rootOf(names: readonly string[]): string {
  const index = apiIndex().slice(1);
  const roots = names
    .filter((name) => name === index || name.endsWith(`/${index}`))
    .map((name) => name.slice(0, -index.length));
  return roots.sort((a, b) => a.length - b.length)[0] ?? '';
}
