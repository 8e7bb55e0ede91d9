import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policy } from './policy-process.ts';
import { CONTENT } from './texts.ts';

/** A sealed edition with a touched file, and a draft without its dates. */
async function faultyFolder(): Promise<string> {
  const folder = await temporaryFolder(CONTENT);
  await policy(folder, ['seal', 'privacy/2022-02-22']);
  await put(folder, 'content/privacy/2022-02-22/ru/100%, да: нет.txt', '!');
  await put(folder, 'content/privacy/2026-12-01/edition.yaml', 'effective: 2026-12-01\n');
  await put(folder, 'content/privacy/2026-12-01/kk/00-preamble.md', '# Саясат\n\nКіріспе.\n');
  await put(folder, 'content/privacy/2026-12-01/ru/00-preamble.md', '# Политика\n\nВведение.\n');
  return folder;
}

const FILE = 'content/privacy/2022-02-22/ru/100%, да: нет.txt';

describe('policy check', { timeout: 60_000 }, () => {
  it('annotates a pull request', async () => {
    const { code, out } = await policy(await faultyFolder(), ['check', '--format', 'github']);
    const file = 'content/privacy/2022-02-22/ru/100%25%2C да%3A нет.txt';
    expect(out.split('\n')).toEqual([
      `::error file=${file},line=1,col=1,title=format/file-name::the file name "100%25, да: нет.txt"; two digits, a hyphen, the section id in small Latin letters and hyphens, not ending in a number, and .md: "03-consent.md"; rename the file, the same in kk and ru`,
      `::error file=${file},line=1,col=1,title=seals/files::"ru/100%25, да: нет.txt" was added after the edition was sealed; only the files that were sealed; take the file out of the folder; a published edition never changes; make a new edition instead`,
      '::error file=content/privacy/2026-12-01/edition.yaml,line=1,col=1,title=format/yaml::nothing for "published"; a day of the calendar as YYYY-MM-DD; fill in "published"',
      '3 errors, 0 warnings in 2 files; checked: 2 editions',
      '',
    ]);
    expect(code).toBe(1);
  });

  it('answers a program', async () => {
    const { code, out } = await policy(await faultyFolder(), [
      'check',
      'privacy/2026-12-01',
      '--json',
    ]);
    expect(JSON.parse(out)).toEqual({
      today: '2026-11-23',
      editions: ['privacy/2026-12-01'],
      problems: [
        {
          rule: 'format/yaml',
          severity: 'error',
          file: 'content/privacy/2026-12-01/edition.yaml',
          line: 1,
          column: 1,
          message: {
            en: {
              found: 'nothing for "published"',
              expected: 'a day of the calendar as YYYY-MM-DD',
              action: 'fill in "published"',
            },
            ru: {
              found: 'не заполнено «published»',
              expected: 'календарная дата в виде ГГГГ-ММ-ДД',
              action: 'заполните «published»',
            },
          },
        },
      ],
    });
    expect(code).toBe(1);
  });

  it.each([
    ['privacy/2022-02-22', [FILE, FILE], 1],
    ['privacy/2026-12-01', ['content/privacy/2026-12-01/edition.yaml'], 1],
    ['privacy', [FILE, FILE, 'content/privacy/2026-12-01/edition.yaml'], 1],
    ['./content/privacy/', [FILE, FILE, 'content/privacy/2026-12-01/edition.yaml'], 1],
  ])('of %s alone', async (target, files, exit) => {
    const { code, out } = await policy(await faultyFolder(), ['check', target, '--json']);
    const problems: readonly { readonly file: string }[] = JSON.parse(out).problems;
    expect({ code, files: problems.map(({ file }) => file) }).toEqual({ code: exit, files });
  });

  it('shows paths that can be opened from where the user stands', async () => {
    const folder = await faultyFolder();
    const { out } = await policy('/', ['check', 'privacy/2026-12-01'], {
      POLICY_CONTENT: `${folder}/content`,
    });
    expect(out).toContain(`${folder}/content/privacy/2026-12-01/edition.yaml:1:1  error`);
  });

  it('passes over what an interrupted run left behind', async () => {
    const folder = await temporaryFolder(CONTENT);
    await policy(folder, ['seal', 'privacy/2022-02-22']);
    await put(folder, 'content/privacy/.policy-unfinished-1-2026-12-01/kk/00-pre', 'half');
    await put(folder, 'content/privacy/2022-02-22/.policy-unfinished-1-seal.json', '{');
    expect(await policy(folder, ['check'])).toEqual({
      code: 0,
      out: 'No problems; checked: 1 edition\n',
      err: '',
    });
  });
});
