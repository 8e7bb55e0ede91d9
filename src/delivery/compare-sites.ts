/** Which files of a site differ from those of a build. Pure: compares digests. */

/** The digest of a file's bytes, or why there is none. */
export type Listed =
  | { readonly digest: string }
  | { readonly other: 'link' | 'unreadable' | 'special' };

/** The files of a site by path in its folder: `ru/privacy/index.html`. */
export type SiteListing = ReadonlyMap<string, Listed>;

export interface Difference {
  readonly path: string;
  /** The last three: not a regular file that can be read; links are not followed. */
  readonly kind: 'differs' | 'missing' | 'extra' | 'link' | 'unreadable' | 'special';
}

/** @returns sorted by path; empty if both have the same bytes at the same paths */
export function compareSites(expected: SiteListing, actual: SiteListing): readonly Difference[] {
  const paths = new Set([...expected.keys(), ...actual.keys()]);
  return [...paths].sort().flatMap((path): Difference[] => {
    const found = actual.get(path);
    if (!found) return [{ path, kind: 'missing' }];
    if ('other' in found) return [{ path, kind: found.other }];
    const wanted = expected.get(path);
    if (!wanted) return [{ path, kind: 'extra' }];
    const isSame = 'digest' in wanted && wanted.digest === found.digest;
    return isSame ? [] : [{ path, kind: 'differs' }];
  });
}

const COMPRESSED = /\.(?:br|gz)$/;

/** The path of the original of a compressed form; other paths unchanged. */
export function uncompressedPath(path: string): string {
  return path.replace(COMPRESSED, '');
}

/**
 * Whether another version of the compressor could explain all differences: only compressed forms
 * differ, and at least half of those with each extension.
 */
export function looksRecompressed(
  expected: SiteListing,
  differences: readonly Difference[],
): boolean {
  const extensions = differences.map(({ path, kind }) =>
    kind === 'differs' ? COMPRESSED.exec(path)?.[0] : undefined,
  );
  const paths = [...expected.keys()];
  return (
    differences.length > 0 &&
    extensions.every((extension) => {
      if (extension === undefined) return false;
      const all = paths.filter((path) => path.endsWith(extension)).length;
      return extensions.filter((one) => one === extension).length * 2 >= all;
    })
  );
}
