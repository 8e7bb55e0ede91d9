import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const UNWITNESSED = `content/privacy/2022-02-22/seal.json:1:1  warning  witness/missing
    found     a public edition whose seal no authority has witnessed
    expected  a timestamp beside "seal.json", by an authority of "content/witnesses.pem"
    do        ask an authority for it: npm run policy -- witness privacy/2022-02-22 --tsa <URL>
    rule      docs/rules.md#witness-missing
`;

describe('a lawyer makes the next edition', () => {
  it('new, fill, check, seal, status, verify; then nothing can change unnoticed', async () => {
    const folder = await temporaryFolder(CONTENT);
    const run = (...args: readonly string[]) => policyHere(folder, args);

    expect(await run('seal', 'privacy/2022-02-22')).toEqual({
      code: 0,
      out: `Sealed privacy/2022-02-22: content/privacy/2022-02-22/seal.json
Public from 2022-02-22, in force from 2022-02-22.
Next: commit the folder of the edition and content/privacy/seals.json, the list of seals. From now on this edition never changes.
The seal shows any later change, but not since when it has been there. That takes a witness:
  npm run policy -- witness privacy/2022-02-22 --tsa <URL>
`,
      err: '',
    });

    expect(await run('new', '2026-12-01')).toEqual({
      code: 0,
      out: `Created content/privacy/2026-12-01 with the texts of 2022-02-22.
Next: fill in content/privacy/2026-12-01/edition.yaml, edit the texts in kk and ru, then: npm run policy -- check privacy/2026-12-01
`,
      err: '',
    });

    const { code, out, err } = await run('check');
    const findings = out.split('\n').filter((line) => line && !line.startsWith(' '));
    expect({ code, findings, err }).toEqual({
      code: 1,
      findings: [
        'content/privacy/2022-02-22/seal.json:1:1  warning  witness/missing',
        'content/privacy/2026-12-01/edition.yaml:5:1  error  format/yaml',
        'content/privacy/2026-12-01/edition.yaml:8:1  error  format/yaml',
        'content/privacy/2026-12-01/edition.yaml:13:3  error  format/yaml',
        'content/privacy/2026-12-01/edition.yaml:14:3  error  format/yaml',
        '4 errors, 1 warning in 2 files; checked: 2 editions',
      ],
      err: '',
    });
    expect((await run('seal', 'privacy/2026-12-01')).code).toBe(1);

    await put(folder, 'content/privacy/2026-12-01/edition.yaml', FILLED);
    expect((await run('check')).out).toContain('warning  contract/identical');
    await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты ғана.\n');
    await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nТолько имя.\n');
    expect(await run('check')).toEqual({
      code: 0,
      out: `${UNWITNESSED}\n0 errors, 1 warning in 1 file; checked: 2 editions\n`,
      err: '',
    });

    expect(await run('status')).toEqual({
      code: 0,
      out: `On 2026-11-23:
edition             published   effective   status             seal        problems
privacy/2022-02-22  2022-02-22  2022-02-22  in force           sealed      1 warning
privacy/2026-12-01  2026-11-25  2026-12-01  not yet published  not sealed  none

2026-11-25: privacy/2026-12-01 becomes public (not sealed yet)
2026-12-01: privacy/2026-12-01 takes effect in place of privacy/2022-02-22 (not sealed yet)
`,
      err: '',
    });

    expect((await run('seal', 'privacy/2026-12-01')).code).toBe(0);
    expect(await run('verify')).toEqual({
      code: 0,
      out: 'privacy/2022-02-22  seal intact, not witnessed\nprivacy/2026-12-01  seal intact, not witnessed\n',
      err: '',
    });

    await put(folder, 'content/privacy/2022-02-22/ru/01-data.md', '# Данные\n\nИмя, фамилия.\n');
    const touched = `content/privacy/2022-02-22/ru/01-data.md:1:1  error  seals/files
    found     "ru/01-data.md" was changed after the edition was sealed
    expected  the very bytes that were sealed
    do        restore the file: with "git restore" and its path or, where the change is committed, from history; a published edition never changes; make a new edition instead
    rule      docs/rules.md#seals-files
`;
    expect(await run('check')).toEqual({
      code: 1,
      out: `${touched}\n${UNWITNESSED}\n1 error, 1 warning in 2 files; checked: 2 editions\n`,
      err: '',
    });
    expect(await run('verify')).toEqual({
      code: 1,
      out: `privacy/2022-02-22  SEAL BROKEN\n${touched}privacy/2026-12-01  seal intact, not witnessed\n`,
      err: '',
    });
  });

  it('in Russian', async () => {
    const folder = await temporaryFolder(CONTENT);
    const run = (...args: readonly string[]) => policyHere(folder, args, { LANG: 'ru_RU.UTF-8' });
    const outputs = [
      await run('seal', 'privacy/2022-02-22'),
      await run('new', '2026-12-01'),
      await run('check', 'privacy/2022-02-22'),
      await run('status'),
    ];
    await put(folder, 'content/privacy/2022-02-22/ru/01-data.md', '# Данные\n\nИмя, фамилия.\n');
    outputs.push(await run('check', 'privacy/2022-02-22'), await run('verify'));
    expect(outputs.map(({ code, out }) => `${out}${code}`).join('\n')).toMatchSnapshot();
    expect(outputs.map(({ err }) => err).join('')).toBe('');
  });

  it('seals the same bytes wherever and whenever it is done', async () => {
    const seals = [];
    for (const today of ['2022-02-22', '2030-01-01']) {
      const folder = await temporaryFolder(CONTENT);
      await policyHere(folder, ['seal', 'privacy/2022-02-22', '--today', today]);
      seals.push((await filesOf(folder))['content/privacy/2022-02-22/seal.json']);
    }
    expect(seals[0]).toMatchSnapshot();
    expect(seals[1]).toBe(seals[0]);
  });
});
