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
  const options = { out: join(folder, name), cache: join(folder, cache), content, today };
  const { code, err } = await policy([
    'build',
    ...Object.entries(options).flatMap(([option, value]) => [`--${option}`, value]),
  ]);
  if (code !== 0) throw new Error(err);
  return treeOf(join(folder, name));
}

function changeContact(): void {
  const path = join(content, 'privacy/document.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('support@hitter.kz', 'help@hitter.kz'));
}

/** The editions up to the first one with a section renamed. */
function copyContent(): void {
  const { content: library } = site('library');
  for (const path of ['document.yaml', '2022-02-22', '2023-06-01', '2024-03-15']) {
    cpSync(join(library, 'privacy', path), join(content, 'privacy', path), { recursive: true });
  }
}

test('a build with the cache of earlier ones gives the bytes of a build from scratch', async () => {
  copyContent();
  let before = await built('site', 'cache', '2023-12-31');
  const steps: [what: string, today: string, change: () => void][] = [
    ['one more edition is public', '2024-03-14', () => undefined],
    ['it has come into force', '2024-03-15', () => undefined],
    ['the contact is another', '2024-03-15', changeContact],
  ];
  for (const [what, today, change] of steps) {
    change();
    const after = await built('site', 'cache', today);
    expect(after, what).not.toEqual(before);
    expect(after, what).toEqual(await built('clean', what, today));
    before = after;
  }
});
