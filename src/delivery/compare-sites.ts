/** Which files of a site are not those that a build makes. Pure: compares listings by digest. */

/** What is at a path: the digest of a file's bytes, or why it has none. */
export type Listed =
  | { readonly digest: string }
  | { readonly other: 'link' | 'unreadable' | 'special' };

/** What a site holds, by path below its folder: `ru/privacy/index.html`. */
export type SiteListing = ReadonlyMap<string, Listed>;

export interface Difference {
  readonly path: string;
  /** The last three: what is at the path is no plain file, whatever it leads to. */
  readonly kind: 'differs' | 'missing' | 'extra' | 'link' | 'unreadable' | 'special';
}

/** @returns sorted by path; empty where both hold the same bytes under the same paths */
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

/** The file that a compressed form is sent in place of; any other path as it is. */
export function uncompressedPath(path: string): string {
  return path.replace(COMPRESSED, '');
}

/**
 * Whether another version of the compressor could explain all differences: none but compressed forms
 * differ, and of each extension at least half do.
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
