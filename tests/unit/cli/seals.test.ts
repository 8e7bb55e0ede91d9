/** A seal stays: it can be taken off before publication alone, and the list of seals remembers it. */
import { execFileSync, spawnSync } from 'node:child_process';
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

async function sealedTwice(...today: readonly string[]) {
  const { folder, run } = await sealed();
  await run('new', '2026-12-01');
  await put(folder, 'content/privacy/2026-12-01/edition.yaml', FILLED);
  await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты ғана.\n');
  await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nТолько имя.\n');
  await run('seal', 'privacy/2026-12-01', ...today);
  return { folder, run };
}

/** All that is in the folder, on that day. */
function commit(folder: string, day: string) {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@x', '-c', 'commit.gpgsign=false'];
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'Seals'],
  ]) {
    const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, env });
    if (status !== 0) throw new Error(stderr.toString());
  }
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
    const check = await run('check');
    expect(check.code).toBe(1);
    expect(check.out).not.toContain('policy -- seal ');
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

describe('whoever says that the edition is not public yet', () => {
  it('by another day in edition.yaml is not believed', async () => {
    const { folder, run } = await sealed();
    const record = 'content/privacy/2022-02-22/edition.yaml';
    await put(folder, record, 'effective: 2027-02-22\npublished: 2027-02-22\n');
    const before = await filesOf(folder);
    expect((await run('unseal', 'privacy/2022-02-22')).err).toContain('is public since 2022-02-22');
    expect(await filesOf(folder)).toEqual(before);
  });

  it('by another today is found where there is git', async () => {
    const { folder, run } = await sealed();
    commit(folder, '2022-02-20');
    await run('unseal', 'privacy/2022-02-22', '--today', '2022-02-21');
    await put(folder, 'content/privacy/2022-02-22/ru/01-data.md', '# Данные\n\nИмя и адрес.\n');
    const check = await run('check');
    expect(check.out).toContain(`${SEAL}:1:1  error  seals/list`);
    expect(check.out).not.toContain('policy -- seal ');
    expect((await run('seal', 'privacy/2022-02-22')).code).toBe(1);
  });
});

describe('in a git repository', () => {
  it('a seal replaced together with its list is found, also once it is committed', async () => {
    const { folder, run } = await sealed();
    const list = (await filesOf(folder))[LIST] ?? '';
    await rm(join(folder, LIST));
    commit(folder, '2022-02-20');
    expect((await run('check')).code).toBe(0);
    await rm(join(folder, SEAL));
    await put(folder, 'content/privacy/2022-02-22/ru/01-data.md', '# Данные\n\nИмя и адрес.\n');
    const offered = await run('check');
    expect(offered.out).toContain(`${SEAL}:1:1  error  seals/list`);
    expect(offered.out).not.toContain('policy -- seal ');
    expect((await run('seal', 'privacy/2022-02-22')).code).toBe(1);

    // By a program that does not ask git.
    const files = Object.entries(await filesOf(folder));
    const elsewhere = await temporaryFolder(
      Object.fromEntries(files.filter(([path]) => !path.startsWith('.git/'))),
    );
    await policyHere(elsewhere, ['seal', 'privacy/2022-02-22']);
    const forged = await filesOf(elsewhere);
    expect(forged[LIST]).not.toBe(list);
    for (const path of [LIST, SEAL]) await put(folder, path, forged[path] ?? '');
    commit(folder, '2026-11-22');
    expect((await run('check')).out).toContain(`${SEAL}:1:1  error  seals/list`);
    expect((await run('verify')).out).toContain('privacy/2022-02-22  SEAL BROKEN');
  });

  it('a seal taken off and put on again before the day of publication is in order', async () => {
    const { folder, run } = await sealedTwice('--today', '2026-11-21');
    commit(folder, '2026-11-20');
    await run('unseal', 'privacy/2026-12-01', '--today', '2026-11-21');
    commit(folder, '2026-11-21');
    await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nИмя.\n');
    await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты.\n');
    await run('seal', 'privacy/2026-12-01', '--today', '2026-11-22');
    commit(folder, '2026-11-22');
    expect(await run('check', '--today', '2026-12-02')).toMatchObject({ code: 0 });
  });
});

describe('an edition that is not public yet', () => {
  it('is a draft again when its seal is taken off, and can be sealed with another text', async () => {
    const { folder, run } = await sealedTwice();
    const taken = await run('unseal', 'privacy/2026-12-01');
    expect(taken).toEqual({
      code: 0,
      out: `The seal of privacy/2026-12-01 was taken off, and content/privacy/seals.json says so. The edition is a draft again; it becomes public on 2026-11-25 only if it is sealed.
Next: commit the folder and the list before that day, correct the texts, then npm run policy -- seal privacy/2026-12-01
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
  it('is made by sealing an edition that was sealed before there was a list', async () => {
    const { folder, run } = await sealedTwice();
    const before = await filesOf(folder);
    await rm(join(folder, LIST));
    expect((await run('seal', 'privacy/2026-12-01')).out).toBe(
      'privacy/2026-12-01 is sealed already; its seal and those before it are now listed in content/privacy/seals.json.\nNext: commit that file.\n',
    );
    expect(await filesOf(folder)).toEqual(before);
    expect((await run('seal', 'privacy/2026-12-01')).code).toBe(2);
  });

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
