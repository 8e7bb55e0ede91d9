import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dateOf, writeEditions } from '../bench/editions.ts';
import { policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();
const content = join(folder, 'content');

async function built(site: string, cache: string) {
  const { code, err } = await policy(
    ['build', '--content', content, '--today', dateOf(9)].concat([
      '--out',
      join(folder, site),
      '--cache',
      join(folder, cache),
    ]),
  );
  if (code !== 0) throw new Error(err);
  return treeOf(join(folder, site));
}

test('a build after one more edition gives the bytes of a build from nothing', async () => {
  await writeEditions(content, 2);
  const before = await built('site', 'cache');
  await writeEditions(content, 3, 2);
  const after = await built('site', 'cache');
  expect(after).not.toEqual(before);
  expect(after).toEqual(await built('clean', 'empty'));
});
