import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays, type CivilDate } from '../../src/policy/civil-date.ts';
import { dateOf, writeEditions } from '../bench/editions.ts';
import { policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();
const content = join(folder, 'content');

async function built(site: string, cache: string, today: CivilDate) {
  const { code, err } = await policy(
    ['build', '--content', content, '--today', today].concat([
      '--out',
      join(folder, site),
      '--cache',
      join(folder, cache),
    ]),
  );
  if (code !== 0) throw new Error(err);
  return treeOf(join(folder, site));
}

function replaceIn(path: string, before: string, after: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replaceAll(before, after));
}

test('with what earlier builds have kept a build gives the bytes of a build from nothing', async () => {
  await writeEditions(content, 2);
  let before = await built('site', 'cache', dateOf(9));
  const steps: [change: () => Promise<void>, today: CivilDate][] = [
    [() => writeEditions(content, 4, 2), dateOf(9)],
    [async () => {}, addDays(dateOf(3), -1)],
    [
      async () =>
        replaceIn(join(content, 'privacy/document.yaml'), 'support@hitter.kz', 'help@hitter.kz'),
      addDays(dateOf(3), -1),
    ],
  ];
  for (const [i, [change, today]] of steps.entries()) {
    await change();
    const after = await built('site', 'cache', today);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await built('clean', `empty-${i}`, today));
    before = after;
  }
}, 120_000);
