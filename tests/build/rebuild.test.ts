import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Overlay } from '../unit/content-tree.ts';
import { policy } from './policy.ts';
import { withSeal, writeFiles } from './sealed-files.ts';
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

const changeContact = () => writeFiles(content, documentWith('help@hitter.kz'));

const documentWith = (email: string): Overlay => ({
  'privacy/document.yaml': `title: { kk: Саясат, ru: Политика }\ncontact:\n  name: { kk: Оператор, ru: Оператор }\n  email: ${email}\n`,
});

/** Two editions; the second one changes a section and renames another. */
function editions(): Overlay {
  const first = 'privacy/2023-06-01';
  const files = withSeal(
    {
      ...documentWith('support@hitter.kz'),
      [`${first}/edition.yaml`]: 'effective: 2023-06-01\npublished: 2023-06-01\n',
      [`${first}/kk/00-preamble.md`]: '# Саясат\n\nКіріспе.\n',
      [`${first}/ru/00-preamble.md`]: '# Политика\n\nВступление.\n',
      [`${first}/kk/01-profiling.md`]: '# Бейіндеу\n\nКеңес, [кіріспе](#preamble).\n',
      [`${first}/ru/01-profiling.md`]: '# Профили\n\nСовет, [вступление](#preamble).\n',
    },
    first,
  );
  const second = 'privacy/2024-03-15';
  return withSeal(
    {
      ...files,
      [`${second}/edition.yaml`]:
        'effective: 2024-03-15\npublished: 2024-03-01\nsummary: { kk: Жаңа сөз, ru: Новое слово }\nlineage:\n  - renamed: profiling\n    to: advice\n',
      [`${second}/kk/00-preamble.md`]: '# Саясат\n\nЖаңа кіріспе.\n',
      [`${second}/ru/00-preamble.md`]: '# Политика\n\nНовое вступление.\n',
      [`${second}/kk/01-advice.md`]: '# Кеңес\n\nКеңес, [кіріспе](#preamble).\n',
      [`${second}/ru/01-advice.md`]: '# Советы\n\nСовет, [вступление](#preamble).\n',
    },
    second,
  );
}

test('a build with the cache of earlier ones gives the bytes of a build from scratch', async () => {
  await writeFiles(content, editions());
  let before = await built('site', 'cache', '2023-12-31');
  const steps: [what: string, today: string, change: () => void | Promise<void>][] = [
    ['one more edition is public', '2024-03-14', () => undefined],
    ['it has come into force, and the contact is another', '2024-03-15', changeContact],
  ];
  for (const [what, today, change] of steps) {
    await change();
    const after = await built('site', 'cache', today);
    expect(after, what).not.toEqual(before);
    expect(after, what).toEqual(await built('clean', what, today));
    before = after;
  }
});
