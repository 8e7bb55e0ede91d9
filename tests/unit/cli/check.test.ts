import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

const FIRST = 'content/privacy/2022-02-22';
const NOTE = `${FIRST}/ru/100%, да: нет.txt`;
const TOUCHED = `${FIRST}/ru/01-data.md`;

/** A sealed edition with a touched file and an added one, and another document without fault. */
async function faultyFolder(): Promise<string> {
  const folder = await temporaryFolder(CONTENT);
  for (const [path, text] of Object.entries(CONTENT)) {
    await put(folder, path.replace('/privacy/', '/terms/'), text);
  }
  await policyHere(folder, ['seal', 'privacy/2022-02-22']);
  await policyHere(folder, ['seal', 'terms/2022-02-22']);
  await put(folder, NOTE, '!');
  await put(folder, TOUCHED, '# Данные\n\nИмя, фамилия.\n');
  return folder;
}

describe('policy check', () => {
  it('annotates a pull request', async () => {
    const { code, out } = await policyHere(await faultyFolder(), ['check', '--format', 'github']);
    const note = `${FIRST}/ru/100%25%2C да%3A нет.txt`;
    const isOther = (line: string) => /title=(?:format\/file-name|witness\/missing)/.test(line);
    expect(out.split('\n').filter((line) => !isOther(line))).toEqual([
      `::error file=${TOUCHED},line=1,col=1,title=seals/files::"ru/01-data.md" was changed after the edition was sealed; the very bytes that were sealed; restore the file: with "git restore" and its path or, where the change is committed, from history; a published edition never changes; make a new edition instead; docs/rules.md#seals-files`,
      `::error file=${note},line=1,col=1,title=seals/files::"ru/100%25, да: нет.txt" was added after the edition was sealed; only the files that were sealed; take the file out of the folder; a published edition never changes; make a new edition instead; docs/rules.md#seals-files`,
      '3 errors, 2 warnings in 4 files; checked: 2 editions',
      '',
    ]);
    expect(code).toBe(1);
  });

  it('answers a program', async () => {
    const { code, out } = await policyHere(await faultyFolder(), ['check', '--json']);
    const { today, editions, problems } = JSON.parse(out);
    expect({ code, today, editions, first: problems[0], count: problems.length }).toEqual({
      code: 1,
      today: '2026-11-23',
      editions: ['privacy/2022-02-22', 'terms/2022-02-22'],
      first: {
        rule: 'seals/files',
        severity: 'error',
        file: TOUCHED,
        line: 1,
        column: 1,
        message: {
          en: {
            found: '"ru/01-data.md" was changed after the edition was sealed',
            expected: 'the very bytes that were sealed',
            action:
              'restore the file: with "git restore" and its path or, where the change is committed, from history; a published edition never changes; make a new edition instead',
          },
          ru: {
            found: 'файл «ru/01-data.md» изменён после того, как редакция скреплена печатью',
            expected: 'файл в точности такой, каким он скреплён печатью',
            action:
              'верните прежний файл: командой «git restore» с путём к нему, а если правка уже внесена в репозиторий, то из истории; обнародованная редакция не меняется, вместо этого создайте новую редакцию',
          },
        },
        docs: 'docs/rules.md#seals-files',
      },
      count: 5,
    });
  });

  it.each([
    ['privacy/2022-02-22', 4, 1],
    ['privacy', 4, 1],
    ['terms', 1, 0],
    ['terms/2022-02-22', 1, 0],
  ])('of %s alone', async (target, count, exit) => {
    const { code, out } = await policyHere(await faultyFolder(), ['check', target, '--json']);
    expect({ code, count: JSON.parse(out).problems.length }).toEqual({ code: exit, count });
  });

  it('passes over what an interrupted run left behind', async () => {
    const folder = await temporaryFolder(CONTENT);
    await policyHere(folder, ['seal', 'privacy/2022-02-22']);
    await put(folder, 'content/privacy/.policy-unfinished-1-2026-12-01/kk/00-pre', 'half');
    await put(folder, `${FIRST}/.policy-unfinished-1-seal.json`, '{');
    expect(await policyHere(folder, ['check'])).toEqual({
      code: 0,
      out: expect.stringMatching(/\n0 errors, 1 warning in 1 file; checked: 1 edition\n$/),
      err: '',
    });
  });
});
