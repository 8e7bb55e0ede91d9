import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../sites.ts';
import { policy } from './policy.ts';
import { temporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';

const folder = temporaryFolder();
const content = join(folder, 'content');

async function built(name: string, cache: string, today: string) {
  const { code, err } = await policy(
    ['build', '--content', content, '--today', today].concat([
      '--out',
      join(folder, name),
      '--cache',
      join(folder, cache),
    ]),
  );
  if (code !== 0) throw new Error(err);
  return treeOf(join(folder, name));
}

function changeContact(): void {
  const path = join(content, 'privacy/document.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('support@hitter.kz', 'help@hitter.kz'));
}

test('with what earlier builds have kept a build gives the bytes of a build from nothing', async () => {
  cpSync(site('library').content, content, { recursive: true });
  let before = await built('site', 'cache', '2026-11-01');
  const steps: [what: string, today: string, change: () => void][] = [
    ['one more edition is public', '2026-11-25', () => undefined],
    ['it has come into force', '2026-12-02', () => undefined],
    ['the contact is another', '2026-12-02', changeContact],
  ];
  for (const [what, today, change] of steps) {
    change();
    const after = await built('site', 'cache', today);
    expect(after, what).not.toEqual(before);
    expect(after, what).toEqual(await built('clean', what, today));
    before = after;
  }
});
