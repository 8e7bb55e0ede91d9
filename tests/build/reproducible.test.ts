import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();

test('a build in another place, time and environment gives the same bytes', async () => {
  const out = join(folder, 'deeper', 'other-name');
  const options = {
    out,
    cache: join(folder, 'cache'),
    content: 'tests/../content',
    today: '2026-11-23',
  };
  const { code, err } = await policy(
    ['build', ...Object.entries(options).flatMap(([option, value]) => [`--${option}`, value])],
    {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'ru_RU.UTF-8',
      NODE_ENV: 'development',
      BROWSERSLIST: 'chrome >= 125',
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: expect.any(String) });
  expect(treeOf(out)).toEqual(treeOf(inject('site')));
  expect(treeOf(`${out}.nginx`)).toEqual(treeOf(`${inject('site')}.nginx`));
});
