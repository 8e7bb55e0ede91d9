/** A witness may come years after its edition: nothing but the proof of the edition changes then. */
import { expect, it } from 'vitest';
import type { Content } from '../../../src/edition/library.ts';
import { outputsOf } from '../../../src/site/outputs.ts';
import { publishedLibrary } from '../../../src/site/published-library.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { bytes, FIRST, load, sealedTree, withFile } from '../edition/sealed-tree.ts';

async function rendered(content: Content): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { file, render } of outputsOf(publishedLibrary(content, civilDate('2027-01-01')))) {
    const made = await render?.();
    if (made === undefined) continue;
    files.set(file, typeof made === 'string' ? made : Buffer.from(made).toString('latin1'));
  }
  return files;
}

it('changes the zip that proves the edition, and those of later ones, and no other file', async () => {
  const tree = sealedTree();
  const before = await rendered(load(tree));
  const after = await rendered(load(withFile(tree, `${FIRST}/seal.a.tsr`, bytes('?'))));
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(
    [...after].filter(([file, made]) => before.get(file) !== made).map(([file]) => file),
  ).toEqual(['2022-02-22', '2026-12-01'].map((date) => `api/v1/privacy/${date}/proof.zip`));
});
