import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { PROJECT, policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();

async function built(
  site: string,
  content: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const options = { out: site, cache: join(folder, 'cache'), content, today: '2026-11-23' };
  const args = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value]);
  const { code, err } = await policy(['build', ...args], env);
  expect({ code, err }).toEqual({ code: 0, err: expect.any(String) });
}

test('two builds at once, in other places, times and environments, give the same bytes', async () => {
  const sites = [join(folder, 'deeper', 'other-name'), join(folder, 'site')] as const;
  await Promise.all([
    built(sites[0], join(PROJECT, 'tests/../content'), {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'ru_RU.UTF-8',
      NODE_ENV: 'development',
      BROWSERSLIST: 'chrome >= 125',
    }),
    built(sites[1], 'content', {}),
  ]);
  for (const site of sites) {
    expect(treeOf(site)).toEqual(treeOf(inject('site')));
    expect(treeOf(`${site}.nginx`)).toEqual(treeOf(`${inject('site')}.nginx`));
  }
});
