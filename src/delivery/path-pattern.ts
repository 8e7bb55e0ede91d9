/**
 * The addresses that a header is for, in both notations of hosts: a regular expression (nginx) and
 * a path with `*` (`_headers`). Both match the same addresses.
 */
import { patternExpression } from '../edition/addresses.ts';

export interface PathPattern {
  /** Matched against the path of a file of the site, with a leading slash. */
  readonly expression: string;
  /** Absent if a path with `*` cannot express it. */
  readonly path?: string;
}

/** All of the site. */
export const EVERYWHERE: PathPattern = { expression: '^/', path: '/*' };

/** The site's first page. */
export const FIRST_PAGE: PathPattern = { expression: '^/(?:index\\.html)?$', path: '/' };

/** The page for missing addresses; static hosts show it at any of them. */
export const NOT_FOUND_PAGE: PathPattern = { expression: '^/404\\.html$' };

/** Pages have the addresses of their folders, which a path with `*` cannot match alone. */
export const PAGES: PathPattern = { expression: '(?:/|\\.html)$' };

/** The files of editions, with the variables of their addresses as named groups. */
export const EDITION_FILE: PathPattern = {
  expression: patternExpression('editionFile', (name, form) => `(?<${name}>${form})`),
};

/** @param path with a slash at both ends */
export function folder(path: string): PathPattern {
  return { expression: `^${escaped(path)}`, path: `${path}*` };
}

/** @param extension with its dot */
export function ending(extension: string): PathPattern {
  return { expression: `${escaped(extension)}$`, path: `/*${extension}` };
}

/** @param path of a file of the site, with a leading slash */
export function matched({ expression }: PathPattern, path: string): RegExpExecArray | null {
  return new RegExp(expression).exec(path);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
