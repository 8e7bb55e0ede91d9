import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { PROJECT, policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();

test('a second build, elsewhere, later, in another environment and by another way to the content, is the same bytes', async () => {
  const site = join(folder, 'deeper', 'other-name');
  const { code, err } = await policy(
    [
      'build',
      '--out',
      site,
      '--content',
      join(PROJECT, 'tests/../content'),
      '--cache',
      join(folder, 'cache'),
      '--today',
      '2026-11-23',
    ],
    {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'ru_RU.UTF-8',
      NODE_ENV: 'development',
      BROWSERSLIST: 'chrome >= 125',
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: expect.any(String) });
  expect(treeOf(site)).toEqual(treeOf(inject('site')));
  expect(treeOf(`${site}.nginx`)).toEqual(treeOf(`${inject('site')}.nginx`));
});
