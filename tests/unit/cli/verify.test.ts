import { mkdir, symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

const RUSSIAN =
  '# Политика конфиденциальности\n\nЭта политика применяется.\n\n## Данные\n\nИмя и фамилия.\n';
const SITE = { 'dist/index.html': '', 'dist/api/v1/index.json': '{}' };
const DIGEST = 'a'.repeat(64);

async function sealedFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await temporaryFolder({ ...CONTENT, ...files });
  await policyHere(folder, ['seal', 'privacy/2022-02-22']);
  return folder;
}

describe('policy verify', () => {
  it('tells a public edition without a seal from a draft, and proves neither', async () => {
    const folder = await temporaryFolder(CONTENT);
    const verdict = (today: string) => policyHere(folder, ['verify', '--today', today]);
    const err = expect.stringMatching(/^There is no seal to check/);
    expect([await verdict('2022-02-21'), await verdict('2022-02-22')]).toEqual([
      { code: 1, out: 'privacy/2022-02-22  not sealed, not public yet\n', err },
      { code: 1, out: 'privacy/2022-02-22  PUBLIC BUT NOT SEALED\n', err: '' },
    ]);
  });

  it('fails where no seal was checked', async () => {
    const folder = await sealedFolder();
    await mkdir(`${folder}/empty`);
    expect(await policyHere(folder, ['verify', '--content', `${folder}/empty`])).toEqual({
      code: 1,
      out: expect.stringContaining('found     an empty content folder'),
      err: expect.stringMatching(/^There is no seal to check/),
    });
  });

  it('fails where a document is a link, which is not followed', async () => {
    const folder = await sealedFolder();
    await symlink('privacy', `${folder}/content/terms`);
    const { code, out } = await policyHere(folder, ['verify']);
    expect(code).toBe(1);
    expect(out).toMatch(/seal intact, not witnessed\n.*terms:1:1 {2}error {2}format\/file-kind/);
  });

  it('answers a program', async () => {
    const folder = await sealedFolder({ '2022-02-22.md': RUSSIAN });
    const file = `${folder}/2022-02-22.md`;
    const { code, out } = await policyHere(folder, ['verify', file, '--json']);
    expect({ code, ...JSON.parse(out) }).toEqual({
      code: 0,
      today: '2026-11-23',
      seals: [
        {
          edition: 'privacy/2022-02-22',
          verdict: 'intact',
          digest: expect.stringMatching(/^[0-9a-f]{64}$/),
          published: '2022-02-22',
          witnesses: [],
          witnessed: null,
          problems: [],
        },
      ],
      heads: [],
      problems: [],
      file: { file: '2022-02-22.md', verdict: 'as-sealed', sealed: 'ru/privacy/2022-02-22.md' },
      site: null,
    });
  });
});

describe('policy verify <file>', () => {
  it.each([
    [
      'a downloaded text under any name',
      'download.txt',
      RUSSIAN,
      0,
      'as sealed: ru/privacy/2022-02-22.md',
    ],
    [
      'a downloaded text under its name',
      '2022-02-22.md',
      RUSSIAN,
      0,
      'as sealed: ru/privacy/2022-02-22.md',
    ],
    [
      'a downloaded text with another word',
      '2022-02-22.md',
      RUSSIAN.replace('фамилия', 'отчество'),
      1,
      'NOT THE SEALED TEXT of kk/privacy/2022-02-22.md, ru/privacy/2022-02-22.md',
    ],
    [
      'a file that is none of ours',
      'notes.md',
      'x',
      1,
      'NO SEALED TEXT has these bytes or this name',
    ],
  ])('compares %s', async (_what, name, text, code, verdict) => {
    const folder = await sealedFolder({ [name]: text });
    expect(await policyHere(folder, ['verify', `${folder}/${name}`])).toEqual({
      code,
      out: `privacy/2022-02-22  seal intact, not witnessed\n${name}  ${verdict}\n`,
      err: '',
    });
  });

  it.each([
    ['dist', 'dist is a folder; if it is a built site, write --site dist'],
    ['nowhere.md', 'nowhere.md does not exist'],
  ])('refuses %s', async (name, message) => {
    const folder = await sealedFolder(SITE);
    expect(await policyHere(folder, ['verify', `${folder}/${name}`])).toEqual({
      code: 2,
      out: '',
      err: `policy: ${message}\n`,
    });
  });
});

describe('policy verify --site', () => {
  it.each([
    ['', {}, '--site is empty; pass the folder of a built site, or a list of digests'],
    ['nowhere', {}, 'nowhere does not exist'],
    [
      'photos',
      { 'photos/1.jpg': '' },
      'photos is not a built site: it has neither index.html nor api/v1/index.json',
    ],
    ['empty.txt', { 'empty.txt': '\n' }, 'empty.txt names no files'],
    [
      'list.txt',
      { 'list.txt': `${DIGEST}  index.html\nhttps://hitter.kz/\n` },
      'line 2 of list.txt is not a path or address with its SHA-256, or repeats an earlier one',
    ],
  ])('refuses "%s"', async (name, files, message) => {
    const folder = await sealedFolder(files);
    const site = name && `${folder}/${name}`;
    expect(await policyHere(folder, ['verify', '--site', site])).toEqual({
      code: 2,
      out: '',
      err: `policy: ${message}\n`,
    });
  });

  it.each([
    ['en', 'NOT COMPARED: the content has errors, so no new build can be made; the first of them:'],
    ['ru', 'НЕ СВЕРЕН: в текстах есть ошибки, и собрать сайт заново нельзя; первая из них:'],
  ])('names the first error of content that cannot be built (%s)', async (language, reason) => {
    const folder = await sealedFolder(SITE);
    await put(folder, 'content/privacy/2022-02-22/ru/01-data.md', '# Данные\n\nДругое.\n');
    const { code, out } = await policyHere(folder, [
      'verify',
      '--site',
      `${folder}/dist`,
      '--lang',
      language,
    ]);
    const lines = out.split('\n');
    const [site, first] = lines.slice(lines.findIndex((line) => line.startsWith('dist  ')));
    expect({ code, site, first }).toEqual({
      code: 1,
      site: `dist  ${reason}`,
      first: expect.stringContaining('content/privacy/2022-02-22/ru/01-data.md:1:1  '),
    });
  });
});
