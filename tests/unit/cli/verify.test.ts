import { readFile, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publishedPages } from '../../../src/delivery/published-pages.ts';
import { canonicalText } from '../../../src/edition/canonical.ts';
import { loadContent } from '../../../src/store/load.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

const RUSSIAN =
  '# Политика конфиденциальности\n\nЭта политика применяется.\n\n## Данные\n\nИмя и фамилия.\n';
const TODAY = civilDate('2026-11-23');

/** Sealed content, and the site that would be built of it. */
async function builtFolder(): Promise<string> {
  const folder = await temporaryFolder(CONTENT);
  await policyHere(folder, ['seal', 'privacy/2022-02-22']);
  const { texts, library } = await loadContent(`${folder}/content`);
  for (const page of library.documents.flatMap((one) => publishedPages(one, TODAY, () => true))) {
    await put(folder, `dist/${page.path}`, `<main>${page.parts.join('<hr>')}</main>`);
  }
  for (const text of texts) {
    for (const language of ['kk', 'ru'] as const) {
      await put(folder, `dist/${language}/privacy/2022-02-22.md`, canonicalText(text, language));
    }
  }
  return folder;
}

/** The files of the site that hold the legal text. */
const HELD = ['kk', 'ru'].flatMap((language) => [
  `${language}/privacy/2022-02-22.md`,
  `${language}/privacy/2022-02-22/index.html`,
  `embed/${language}/privacy/2022-02-22/index.html`,
  `${language}/privacy/2022-02-22.txt`,
  `api/v1/privacy/2022-02-22/${language}.json`,
  `${language}/privacy/index.html`,
  `embed/${language}/privacy/index.html`,
  `embed/${language}/privacy/preamble/index.html`,
  `embed/${language}/privacy/data/index.html`,
]);
const IN_BOTH = ['kk-ru/privacy/2022-02-22/index.html', 'kk-ru/privacy/index.html'];

async function replaceIn(path: string, before: string, after: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(before, after));
}

async function verified(folder: string, at: string) {
  const { code, out, err } = await policyHere(folder, ['verify', '--url', `${folder}/${at}`]);
  const [seal, ...lines] = out.trim().split('\n');
  const isGood = (line: string) => line.includes('  as sealed: ');
  return {
    code,
    err,
    seal,
    good: lines.filter(isGood).map((line) => line.split('  ')[0]),
    bad: lines.filter((line) => !isGood(line)),
  };
}

describe('policy verify', () => {
  it('holds every file of a site that has the text against the seals', async () => {
    const { good, ...rest } = await verified(await builtFolder(), 'dist');
    expect(rest).toEqual({ code: 0, err: '', seal: 'privacy/2022-02-22  seal intact', bad: [] });
    expect(good.toSorted()).toEqual([...HELD, ...IN_BOTH].map((path) => `dist/${path}`).toSorted());
  });

  it.each([...HELD.filter((path) => path.includes('ru')), ...IN_BOTH])(
    'finds another word in %s',
    async (path) => {
      const folder = await builtFolder();
      const word = path.includes('preamble') ? 'применяется' : 'фамилия';
      await replaceIn(`${folder}/dist/${path}`, word, 'отчество');
      const { code, bad, good } = await verified(folder, 'dist');
      const sealed = path.startsWith('kk-ru') ? 'kk/privacy/2022-02-22.md, ru' : 'ru';
      expect({ code, bad }).toEqual({
        code: 1,
        bad: [`dist/${path}  NOT THE SEALED TEXT of ${sealed}/privacy/2022-02-22.md`],
      });
      expect(good.length).toBe(HELD.length + IN_BOTH.length - 1);
    },
  );

  it.each<[string, (folder: string) => Promise<void>, readonly string[]]>([
    [
      'text that a reader does not see',
      (folder) =>
        replaceIn(`${folder}/dist/ru/privacy/index.html`, 'фамилия.</p>', 'отчество.</p><!--').then(
          () => replaceIn(`${folder}/dist/ru/privacy/index.html`, '</main>', '--></main>'),
        ),
      ['dist/ru/privacy/index.html  NOT THE SEALED TEXT of ru/privacy/2022-02-22.md'],
    ],
    [
      'compressed forms that are not those of the file',
      async (folder) => {
        await writeFile(`${folder}/dist/ru/privacy/index.html.gz`, gzipSync('x'));
        await writeFile(`${folder}/dist/kk/privacy/2022-02-22.md.br`, 'no Brotli');
        const page = await readFile(`${folder}/dist/kk/privacy/index.html`);
        await writeFile(`${folder}/dist/kk/privacy/index.html.br`, brotliCompressSync(page));
      },
      [
        'dist/kk/privacy/2022-02-22.md.br  NOT THE SEALED TEXT of kk/privacy/2022-02-22.md',
        'dist/ru/privacy/index.html.gz  NOT THE SEALED TEXT of ru/privacy/2022-02-22.md',
      ],
    ],
    [
      'a file that is not there',
      (folder) => rm(`${folder}/dist/kk/privacy/2022-02-22.md`),
      ['dist/kk/privacy/2022-02-22.md  MISSING: kk/privacy/2022-02-22.md'],
    ],
  ])('finds %s', async (_what, change, bad) => {
    const folder = await builtFolder();
    await change(folder);
    expect(await verified(folder, 'dist')).toMatchObject({ code: 1, bad });
  });

  it.each<[string, Record<string, string>, string, number, string]>([
    [
      'a downloaded text under any name',
      { 'download.txt': RUSSIAN },
      'download.txt',
      0,
      'download.txt  as sealed: ru/privacy/2022-02-22.md',
    ],
    [
      'a downloaded text under its name',
      { '2022-02-22.md': RUSSIAN },
      '2022-02-22.md',
      0,
      '2022-02-22.md  as sealed: ru/privacy/2022-02-22.md',
    ],
    [
      'a downloaded text that was touched',
      { '2022-02-22.md': '# Политика\n' },
      '2022-02-22.md',
      1,
      '2022-02-22.md  NOT THE SEALED TEXT of kk/privacy/2022-02-22.md, ru/privacy/2022-02-22.md',
    ],
    [
      'a file that is none of ours',
      { 'notes.md': 'x' },
      'notes.md',
      1,
      'notes.md  NO SEALED TEXT has these bytes or this name',
    ],
  ])('holds %s against the seals', async (_name, files, at, exit, verdict) => {
    const folder = await builtFolder();
    for (const [path, text] of Object.entries(files)) await put(folder, path, text);
    expect(await policyHere(folder, ['verify', '--url', `${folder}/${at}`])).toEqual({
      code: exit,
      out: `privacy/2022-02-22  seal intact\n${verdict}\n`,
      err: '',
    });
  });

  it('says that the site was built for another day', async () => {
    const folder = await builtFolder();
    await put(folder, 'dist/api/v1/index.json', '{"asOf":"2022-03-01"}');
    const { code, err } = await verified(folder, 'dist');
    expect([code, err]).toEqual([
      0,
      'The site was built for 2022-03-01; it is held against the edition in force on 2026-11-23 (--today names another day)\n',
    ]);
  });

  it('refuses an empty place', async () => {
    const folder = await builtFolder();
    expect(await policyHere(folder, ['verify', '--url', ''])).toEqual({
      code: 2,
      out: '',
      err: 'policy: --url is empty; name the folder of a built site, or a downloaded file\n',
    });
  });

  it('refuses a place where there is nothing', async () => {
    const folder = await builtFolder();
    expect(await policyHere(folder, ['verify', '--url', `${folder}/nowhere`])).toEqual({
      code: 2,
      out: '',
      err: 'policy: there is nothing at nowhere\n',
    });
  });

  it('answers a program', async () => {
    const folder = await builtFolder();
    const { code, out } = await policyHere(folder, ['verify', '--url', `${folder}/dist`, '--json']);
    expect({ code, ...JSON.parse(out) }).toEqual({
      code: 0,
      today: '2026-11-23',
      seals: [{ edition: 'privacy/2022-02-22', verdict: 'intact', problems: [] }],
      published: expect.arrayContaining([
        {
          file: 'dist/ru/privacy/index.html',
          verdict: 'as-sealed',
          sealed: 'ru/privacy/2022-02-22.md',
        },
      ]),
    });
  });

  it('tells a public edition without a seal from a draft', async () => {
    const folder = await temporaryFolder(CONTENT);
    const verdict = (today: string) => policyHere(folder, ['verify', '--today', today]);
    expect([await verdict('2022-02-21'), await verdict('2022-02-22')]).toEqual([
      { code: 0, out: 'privacy/2022-02-22  not sealed, not public yet\n', err: '' },
      { code: 1, out: 'privacy/2022-02-22  PUBLIC BUT NOT SEALED\n', err: '' },
    ]);
  });
});
