/**
 * Which addresses a header is for, in the two languages that hosts have for it: a regular
 * expression (nginx) and a path with `*` (`_headers`). Both say the same.
 */
export interface PathPattern {
  /** Matched against the path of a file of the site, with a leading slash. */
  readonly expression: string;
  /** Absent where a path with `*` cannot say it. */
  readonly path?: string;
}

/** All of the site. */
export const EVERYWHERE: PathPattern = { expression: '^/', path: '/*' };

/** The site's first page. */
export const FIRST_PAGE: PathPattern = { expression: '^/(?:index\\.html)?$', path: '/' };

/** What is shown where there is no page; static hosts show it at any address. */
export const NOT_FOUND_PAGE: PathPattern = { expression: '^/404\\.html$' };

/** Pages have the addresses of their folders, which no path with `*` tells from others. */
export const PAGES: PathPattern = { expression: '(?:/|\\.html)$' };

/** @param path with a slash at both ends */
export function folder(path: string): PathPattern {
  return { expression: `^${escaped(path)}`, path: `${path}*` };
}

/** @param ending with its dot, or a whole file name */
export function ending(ending: string): PathPattern {
  return ending.startsWith('.')
    ? { expression: `${escaped(ending)}$`, path: `/*${ending}` }
    : { expression: `/${escaped(ending)}$`, path: `/*/${ending}` };
}

/** @param path of the file of a site, with a leading slash */
export function matches({ expression }: PathPattern, path: string): boolean {
  return new RegExp(expression).test(path);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
