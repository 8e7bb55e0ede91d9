import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const DRAFT = 'content/privacy/2026-12-01';

async function withDraft() {
  const folder = await temporaryFolder(CONTENT);
  const run = (...args: readonly string[]) => policyHere(folder, args);
  await run('seal', 'privacy/2022-02-22');
  await run('new', '2026-12-01');
  await put(
    folder,
    `${DRAFT}/edition.yaml`,
    `${FILLED}waivers:\n  - { rule: parity/numbers, at: ru/01-data.md, reason: так }\n`,
  );
  const draft = async () =>
    Object.fromEntries(
      Object.entries(await filesOf(folder))
        .filter(([path]) => path.startsWith(DRAFT))
        .map(([path, text]) => [path.slice(DRAFT.length + 1), text]),
    );
  return { folder, run, draft };
}

describe('sections of a draft', () => {
  it('inserts one in both languages and moves the numbers after it', async () => {
    const { run, draft } = await withDraft();
    expect(await run('insert', 'cookies', '--after', 'preamble')).toMatchObject({
      code: 0,
      err: '',
    });
    const files = await draft();
    expect(Object.keys(files).sort()).toEqual([
      'edition.yaml',
      'kk/00-preamble.md',
      'kk/01-cookies.md',
      'kk/02-data.md',
      'ru/00-preamble.md',
      'ru/01-cookies.md',
      'ru/02-data.md',
    ]);
    expect(files['edition.yaml']).toContain('at: ru/02-data.md');
  });

  it('renames one with its links and lineage, and back again', async () => {
    const { folder, run, draft } = await withDraft();
    await put(folder, `${DRAFT}/ru/00-preamble.md`, '# Политика\n\nСм. [данные](#data-1).\n');
    await run('rename', 'data', 'personal-data');
    const files = await draft();
    expect(files['ru/00-preamble.md']).toContain('(#personal-data-1)');
    expect(files['ru/01-personal-data.md']).toBeDefined();
    expect(files['edition.yaml']).toContain('lineage:\n  - renamed: data\n    to: personal-data\n');
    await run('rename', 'personal-data', 'data');
    expect((await draft())['edition.yaml']).not.toContain('lineage');
  });

  it('closes gaps between numbers', async () => {
    const { folder, run, draft } = await withDraft();
    for (const language of ['kk', 'ru'])
      await put(folder, `${DRAFT}/${language}/07-changes.md`, '# Раздел\n\nТекст.\n');
    await run('renumber', 'privacy/2026-12-01');
    expect(Object.keys(await draft())).toContain('kk/02-changes.md');
  });

  it('refuses an id that is taken, unknown or no id, and a sealed edition', async () => {
    const { run } = await withDraft();
    for (const args of [
      ['insert', 'data', '--after', 'preamble'],
      ['insert', 'cookies', '--after', 'nothing'],
      ['insert', 'Данные', '--after', 'data'],
      ['rename', 'data', 'preamble'],
      ['renumber', 'privacy/2022-02-22'],
    ])
      expect(await run(...args)).toMatchObject({ code: 2, out: '' });
  });
});
