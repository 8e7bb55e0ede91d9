/**
 * A list of digests in place of a site: made by `sha256sum` where the site is, or of downloaded
 * addresses. A line is a path or an address and a SHA-256, in either order.
 */
import { apiIndex } from '../edition/addresses.ts';
import type { Listed, SiteListing } from './compare-sites.ts';

export interface DigestList {
  readonly site: SiteListing;
  /** The folder of the server configuration beside the site; empty where the list has none. */
  readonly server: SiteListing;
  /** What the list writes before the paths of the site: `dist/`. */
  readonly root: string;
  /** Only addresses: what it does not name may be there all the same. */
  readonly isPartial: boolean;
}

interface Line {
  readonly name: string;
  readonly digest: string;
  readonly number: number;
}

/** A line that is none of a list of digests, or contradicts one before it; numbered from 1. */
export class DigestListError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is not a path and a SHA-256`);
    this.line = line;
  }
}

/**
 * Paths count from the folder that holds `api/v1/index.json`, so that the list may be made from
 * wherever is easiest; a path outside it stays as it is.
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

/** `dist/` of `dist/api/v1/index.json`; the shortest where several end so. */
function rootOf(names: readonly string[]): string {
  const index = apiIndex().slice(1);
  const roots = names
    .filter((name) => name === index || name.endsWith(`/${index}`))
    .map((name) => name.slice(0, -index.length));
  return roots.sort((a, b) => a.length - b.length)[0] ?? '';
}
