/** A seal stays: it can be taken off before publication alone, and the list of seals remembers it. */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const LIST = 'content/privacy/seals.json';
const SEAL = 'content/privacy/2022-02-22/seal.json';

async function sealed() {
  const folder = await temporaryFolder(CONTENT);
  const run = (...args: readonly string[]) => policyHere(folder, args);
  await run('seal', 'privacy/2022-02-22');
  return { folder, run };
}

async function sealedTwice() {
  const { folder, run } = await sealed();
  await run('new', '2026-12-01');
  await put(folder, 'content/privacy/2026-12-01/edition.yaml', FILLED);
  await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты ғана.\n');
  await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nТолько имя.\n');
  await run('seal', 'privacy/2026-12-01');
  return { folder, run };
}

describe('a published edition', () => {
  it('is not sealed anew after its seal was deleted and its text altered', async () => {
    const { folder, run } = await sealed();
    await rm(join(folder, SEAL));
    await put(folder, 'content/privacy/2022-02-22/ru/01-data.md', '# Данные\n\nИмя и адрес.\n');
    await put(folder, 'content/privacy/2022-02-22/kk/01-data.md', '# Деректер\n\nАты, мекенжай.\n');
    const before = await filesOf(folder);
    const again = await run('seal', 'privacy/2022-02-22');
    expect(again.code).toBe(1);
    expect(again.out).toContain(`${SEAL}:1:1  error  seals/list`);
    expect(await filesOf(folder)).toEqual(before);
    expect((await run('verify')).out).toContain('privacy/2022-02-22  SEAL BROKEN');
  });

  it('gets a lost seal back where nothing else changed', async () => {
    const { folder, run } = await sealed();
    const before = await filesOf(folder);
    await rm(join(folder, SEAL));
    expect((await run('seal', 'privacy/2022-02-22')).code).toBe(0);
    expect(await filesOf(folder)).toEqual(before);
  });

  it('keeps its seal', async () => {
    const { folder, run } = await sealed();
    const before = await filesOf(folder);
    const refused = await run('unseal', 'privacy/2022-02-22');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('privacy/2022-02-22 is public since 2022-02-22');
    expect(await filesOf(folder)).toEqual(before);
  });
});

describe('an edition that is not public yet', () => {
  it('is a draft again when its seal is taken off, and can be sealed with another text', async () => {
    const { folder, run } = await sealedTwice();
    const taken = await run('unseal', 'privacy/2026-12-01');
    expect(taken).toEqual({
      code: 0,
      out: `The seal of privacy/2026-12-01 was taken off, and content/privacy/seals.json says so. The edition is a draft again; it becomes public on 2026-11-25 only if it is sealed.
Next: correct it, then npm run policy -- seal privacy/2026-12-01
`,
      err: '',
    });
    await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nИмя.\n');
    await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты.\n');
    expect((await run('seal', 'privacy/2026-12-01')).code).toBe(0);
    expect((await run('verify')).code).toBe(0);
    const { seals } = JSON.parse(String((await filesOf(folder))[LIST]));
    expect(
      seals.map(({ edition, seal }: { edition: string; seal: string | null }) => [
        edition,
        seal !== null,
      ]),
    ).toEqual([
      ['2022-02-22', true],
      ['2026-12-01', true],
      ['2026-12-01', false],
      ['2026-12-01', true],
    ]);
  });

  it('has a seal on which no other rests', async () => {
    const { folder, run } = await sealedTwice();
    const refused = await policyHere(folder, ['unseal', 'privacy/2022-02-22'], {
      POLICY_TODAY: '2022-02-21',
    });
    expect(refused.err).toContain('take it off first: npm run policy -- unseal privacy/2026-12-01');
    expect((await run('unseal', 'privacy/2026-12-01')).code).toBe(0);
    expect((await run('unseal', 'privacy/2026-12-01')).err).toContain('is not sealed');
  });
});

describe('the list of seals', () => {
  it('is made of the seals before it when the next edition is sealed', async () => {
    const { folder, run } = await sealedTwice();
    const whole = (await filesOf(folder))[LIST];
    await rm(join(folder, LIST));
    await rm(join(folder, 'content/privacy/2026-12-01/seal.json'));
    await run('seal', 'privacy/2026-12-01');
    expect((await filesOf(folder))[LIST]).toEqual(whole);
  });

  it('names what is gone, and what git has seen', async () => {
    const { folder, run } = await sealedTwice();
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args]);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Seals');
    expect((await run('verify')).code).toBe(0);
    // The last edition and all that the folder says of it.
    await rm(join(folder, 'content/privacy/2026-12-01'), { recursive: true });
    const gone = await run('verify');
    expect(gone.out).toContain('the sealed edition privacy/2026-12-01 is gone');
    const { seals } = JSON.parse(String((await filesOf(folder))[LIST]));
    await put(folder, LIST, JSON.stringify({ seals: seals.slice(0, 1) }));
    const forgotten = await run('verify');
    expect(forgotten.code).toBe(1);
    expect(forgotten.out).toContain('the list no longer has the entry of 2026-12-01 that commit');
    // Committed, too.
    git('commit', '--quiet', '--all', '--message', 'Forget');
    expect((await run('verify')).code).toBe(1);
  });
});
