import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editionPath } from '../../../src/edition/library.ts';
import { loadContent } from '../../../src/store/load.ts';
import { runningTextsOf } from '../../../src/text/running-text.ts';
import { hasPoppler } from '../../has-poppler.ts';
import { FIXTURE_LIBRARY } from '../redline/fixture.ts';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const DRAFT = 'content/privacy/2026-12-01';

async function withDraft() {
  const folder = await temporaryFolder(CONTENT);
  const run = (...args: readonly string[]) => policyHere(folder, args);
  await run('new', '2026-12-01');
  await put(folder, `${DRAFT}/edition.yaml`, FILLED);
  await put(folder, `${DRAFT}/ru/01-data.md`, '# Данные\n\nИмя и отчество.\n');
  return { folder, run };
}

it('writes a sheet of a draft against the edition before, in the language of messages', async () => {
  const { folder, run } = await withDraft();
  const out = `${folder}/sheet.html`;
  const edition = 'privacy/2026-12-01';
  expect(await run('review-sheet', edition, '--out', out)).toEqual({
    code: 0,
    out: `Wrote sheet.html: ${edition} against 2022-02-22.\nNext: open it in a browser and print it, A4 landscape; --out <name>.pdf makes a PDF.\n`,
    err: '',
  });
  const english = (await filesOf(folder))['sheet.html'];
  expect(english).toContain('<html lang="en">');
  expect(english).toContain(
    '<td lang="ru"><p>Имя и <del>фамилия</del><wbr><ins>отчество</ins>.</p></td>',
  );
  expect(english).toContain('draft, not sealed');
  expect(english).toContain('@page {\n  size: A4 landscape;');
  await run('review-sheet', edition, '--against', '2022-02-22', '--out', out, '--lang', 'ru');
  expect((await filesOf(folder))['sheet.html']).toContain('<html lang="ru">');
});

it('of the first edition compares with nothing', async () => {
  const { folder, run } = await withDraft();
  await run('review-sheet', 'privacy/2022-02-22', '--out', `${folder}/sheet.html`);
  const sheet = (await filesOf(folder))['sheet.html'];
  expect(sheet).toContain('none: this is the first edition');
  expect(sheet).not.toContain('<ins>');
});

it.each([
  [['privacy/2022-02-22', '--against', '2026-12-01'], 'does not apply before'],
  [['privacy/2026-12-01', '--against', '2020-01-01'], 'no "privacy/2020-01-01"'],
  [['privacy'], 'is a document; name one of its editions'],
])('%j is refused', async (args, message) => {
  const { folder, run } = await withDraft();
  const { code, err } = await run('review-sheet', ...args, '--out', `${folder}/sheet.html`);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(Object.keys(await filesOf(folder))).not.toContain('sheet.html');
});

it('is written as a PDF with every word of the edition, where its name ends so', async () => {
  const folder = await temporaryFolder();
  const out = join(folder, 'sheet.pdf');
  const edition = 'privacy/2027-03-01';
  const args = ['review-sheet', edition, '--content', FIXTURE_LIBRARY, '--out', out];
  expect(await policyHere(folder, [...args, '--lang', 'ru'])).toMatchObject({ code: 0, err: '' });
  const pdf = await readFile(out);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  if (!hasPoppler()) return;
  const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' });
  expect(text).toContain('Лист проверки: privacy/2027-03-01');
  expect(text.match(/Ф\. И\. О\./g)).toHaveLength(2);
  const { texts } = await loadContent(FIXTURE_LIBRARY);
  const draft = texts.find((one) => editionPath(one) === edition);
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu));
  const lost = (['kk', 'ru'] as const).flatMap((language) =>
    (draft?.sections[language] ?? [])
      .flatMap((section) => runningTextsOf(section).map((one) => one.text))
      .flatMap((one) => one.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !words.has(word)),
  );
  expect(lost).toEqual([]);
  // What was deleted in both languages: 10 days.
  expect(text).toMatch(/10\s*30/);
});
