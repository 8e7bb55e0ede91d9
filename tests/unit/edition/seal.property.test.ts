import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../../src/store/content-files.ts';
import {
  FIRST,
  renamed,
  sealedTree,
  sealFindings,
  type Tree,
  unsealedTree,
  withFile,
  withoutFile,
  withSeal,
} from './sealed-tree.ts';

const small = withSeal(unsealedTree(), FIRST);
const real = withSeal(await realTree(), FIRST);

describe('no change to a sealed edition goes unnoticed', () => {
  it.each(sealedPaths(small))('every byte of %s', (path) => {
    const content = small.get(path) ?? new Uint8Array();
    const missed = [...content.keys()].filter(
      (offset) => sealFindings(withByte(small, path, offset, 0x01)).length === 0,
    );
    expect({ bytes: content.length > 0, missed }).toEqual({ bytes: true, missed: [] });
  });

  it.each([
    ['the small edition', small, 150],
    ['the real edition', real, 60],
  ])('any byte, file or name: %s', (_name, tree, numRuns) => {
    expect(sealFindings(tree)).toEqual([]);
    fc.assert(
      fc.property(mutationOf(tree), (mutated) => sealFindings(mutated).length > 0),
      { numRuns },
    );
  });

  it('nor in the older of two sealed editions', () => {
    const tree = sealedTree();
    const findings = (mutated: Tree) => sealFindings(mutated).join('\n');
    fc.assert(
      fc.property(mutationOf(tree), (mutated) => findings(mutated).includes(FIRST)),
      { numRuns: 60 },
    );
  });
});

/** A change to the first edition: of a byte, or a file added, removed or renamed. */
function mutationOf(tree: Tree): fc.Arbitrary<Tree> {
  const path = fc.constantFrom(...sealedPaths(tree));
  const at = fc.tuple(path, fc.nat(), fc.integer({ min: 1, max: 255 }));
  const name = fc
    .tuple(fc.constantFrom('', 'kk/', 'ru/'), fc.stringMatching(/^[a-z0-9-]{1,8}(\.md)?$/))
    .map(([folder, file]) => `${FIRST}/${folder}${file}`)
    .filter((one) => !tree.has(one));
  return fc.oneof(
    at.map(([file, seed, change]) => withByte(tree, file, seed, change)),
    at.map(([file, seed, byte]) => spliced(tree, file, seed, 0, [byte])),
    at.map(([file, seed]) => spliced(tree, file, seed, 1, [])),
    fc
      .tuple(name, fc.uint8Array({ maxLength: 20 }))
      .map(([file, added]) => withFile(tree, file, added)),
    // Without its seal an edition is a draft; that a published draft is an error is a rule of time.
    path.filter((file) => !file.endsWith('seal.json')).map((file) => withoutFile(tree, file)),
    fc
      .tuple(
        path.filter((file) => !file.endsWith('seal.json')),
        name,
      )
      .map(([from, to]) => renamed(tree, from, to)),
  );
}

function withByte(tree: Tree, path: string, seed: number, change: number): Tree {
  const content = Uint8Array.from(tree.get(path) ?? []);
  const offset = seed % content.length;
  content[offset] = (content[offset] ?? 0) ^ change;
  return withFile(tree, path, content);
}

function spliced(
  tree: Tree,
  path: string,
  seed: number,
  cut: number,
  put: readonly number[],
): Tree {
  const content = [...(tree.get(path) ?? [])];
  content.splice(seed % content.length, cut, ...put);
  return withFile(tree, path, Uint8Array.from(content));
}

function sealedPaths(tree: Tree): readonly string[] {
  return [...tree.keys()].filter((path) => path.startsWith(`${FIRST}/`));
}

/** The content of this repository up to its first edition, unsealed. */
async function realTree(): Promise<Tree> {
  const root = fileURLToPath(new URL('../../../content', import.meta.url));
  const { files } = await readContentFiles(root);
  const kept = files.filter(
    ({ path }) =>
      path === 'privacy/document.yaml' ||
      (path.startsWith(`${FIRST}/`) && path !== `${FIRST}/seal.json`),
  );
  return new Map(kept.map(({ path, bytes }) => [path, bytes]));
}
