import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { publishedPages } from '../../../src/delivery/published-pages.ts';
import { canonicalText } from '../../../src/policy/canonical.ts';
import { loadContent } from '../../../src/store/load.ts';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

/** Sealed content, and the site that would be built of it. */
async function builtFolder(): Promise<string> {
  const folder = await temporaryFolder(CONTENT);
  await policyHere(folder, ['seal', 'privacy/2022-02-22']);
  const { texts, library } = await loadContent(`${folder}/content`);
  for (const page of library.documents.flatMap(({ editions }) =>
    editions.flatMap(publishedPages),
  )) {
    await put(folder, `dist/${page.path}`, `<main>${page.parts.join('<hr>')}</main>`);
  }
  for (const text of texts) {
    for (const language of ['kk', 'ru'] as const) {
      await put(folder, `dist/${language}/privacy/2022-02-22.md`, canonicalText(text, language));
    }
  }
  return folder;
}

describe('policy verify', () => {
  it.each<[string, (folder: string) => Promise<void>, string, number, string]>([
    [
      'a site as sealed',
      async () => undefined,
      'dist',
      0,
      'dist/kk/privacy/2022-02-22.md  as sealed: kk/privacy/2022-02-22.md\ndist/ru/privacy/2022-02-22.md  as sealed: ru/privacy/2022-02-22.md\ndist/kk/privacy/2022-02-22/index.html  as sealed: kk/privacy/2022-02-22/index.html\ndist/ru/privacy/2022-02-22/index.html  as sealed: ru/privacy/2022-02-22/index.html\n',
    ],
    [
      'a site with a page that was touched',
      async (folder) => {
        const page = `${folder}/dist/ru/privacy/2022-02-22/index.html`;
        await writeFile(page, (await readFile(page, 'utf8')).replace('фамилия', 'отчество'));
      },
      'dist',
      1,
      'dist/kk/privacy/2022-02-22.md  as sealed: kk/privacy/2022-02-22.md\ndist/ru/privacy/2022-02-22.md  as sealed: ru/privacy/2022-02-22.md\ndist/kk/privacy/2022-02-22/index.html  as sealed: kk/privacy/2022-02-22/index.html\ndist/ru/privacy/2022-02-22/index.html  NOT THE SEALED TEXT of ru/privacy/2022-02-22/index.html\n',
    ],
    [
      'a site with another text',
      (folder) => put(folder, 'dist/kk/privacy/2022-02-22.md', '# Басқа\n'),
      'dist',
      1,
      'dist/kk/privacy/2022-02-22.md  NOT THE SEALED TEXT of kk/privacy/2022-02-22.md\ndist/ru/privacy/2022-02-22.md  as sealed: ru/privacy/2022-02-22.md\ndist/kk/privacy/2022-02-22/index.html  as sealed: kk/privacy/2022-02-22/index.html\ndist/ru/privacy/2022-02-22/index.html  as sealed: ru/privacy/2022-02-22/index.html\n',
    ],
    [
      'an empty site',
      (folder) => put(folder, 'empty/index.html', ''),
      'empty',
      1,
      'empty/kk/privacy/2022-02-22.md  MISSING: kk/privacy/2022-02-22.md\nempty/ru/privacy/2022-02-22.md  MISSING: ru/privacy/2022-02-22.md\nempty/kk/privacy/2022-02-22/index.html  MISSING: kk/privacy/2022-02-22/index.html\nempty/ru/privacy/2022-02-22/index.html  MISSING: ru/privacy/2022-02-22/index.html\n',
    ],
    [
      'a downloaded text under any name',
      async (folder) => {
        const text =
          '# Политика конфиденциальности\n\nЭта политика применяется.\n\n## Данные\n\nИмя и фамилия.\n';
        await put(folder, 'download.txt', text);
      },
      'download.txt',
      0,
      'download.txt  as sealed: ru/privacy/2022-02-22.md\n',
    ],
    [
      'a downloaded text that was touched',
      (folder) => put(folder, '2022-02-22.md', '# Политика\n'),
      '2022-02-22.md',
      1,
      '2022-02-22.md  NOT THE SEALED TEXT of kk/privacy/2022-02-22.md, ru/privacy/2022-02-22.md\n',
    ],
    [
      'a file that is none of ours',
      (folder) => put(folder, 'notes.md', 'x'),
      'notes.md',
      1,
      'notes.md  NO SEALED TEXT has these bytes or this name\n',
    ],
  ])('holds %s against the seals', async (_name, change, at, exit, verdicts) => {
    const folder = await builtFolder();
    await change(folder);
    expect(await policyHere(folder, ['verify', '--url', `${folder}/${at}`])).toEqual({
      code: exit,
      out: `privacy/2022-02-22  seal intact\n${verdicts}`,
      err: '',
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
      published: ['.md', '/index.html'].flatMap((end) =>
        ['kk', 'ru'].map((language) => ({
          file: `dist/${language}/privacy/2022-02-22${end}`,
          verdict: 'as-sealed',
          sealed: `${language}/privacy/2022-02-22${end}`,
        })),
      ),
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
