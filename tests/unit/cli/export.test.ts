/** `policy export`: which file is written, in which languages, and what is refused. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/word/docx.ts';
import { FIXTURE_LIBRARY } from '../redline/fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

const EDITION = 'privacy/2022-02-22';

/** Of the short content. */
async function exported(...args: readonly string[]) {
  const folder = await temporaryFolder(CONTENT);
  return policyHere(folder, ['export', ...args, '--docx']);
}

async function fileAt(path: string) {
  return readDocx(path, new Uint8Array(await readFile(path)));
}

describe('policy export', () => {
  it.each([
    ['kk', ['s_kk_data']],
    ['ru', ['s_ru_data']],
    ['both', ['s_kk_data', 's_ru_data']],
  ])('writes %s', async (language, sections) => {
    const out = join(await temporaryFolder(), 'policy.docx');
    const { code, out: said } = await exported(EDITION, '--language', language, '--out', out);
    expect(code).toBe(0);
    expect(said).toContain(`${EDITION}, `);
    const { bookmarks, changes } = await fileAt(out);
    expect([...bookmarks].filter((one) => one.endsWith('_data'))).toEqual(sections);
    expect(changes).toEqual([]);
  });

  it('tracks the changes against another edition, which a date alone may name', async () => {
    const out = join(await temporaryFolder(), 'against.docx');
    const { code } = await policyHere(FIXTURE_LIBRARY, [
      ...['export', '2026-12-01', '--against', '2026-02-01', '--docx', '--out', out],
      ...['--content', FIXTURE_LIBRARY],
    ]);
    expect(code).toBe(0);
    const { changes, bookmarks } = await fileAt(out);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['inserted', 'deleted']));
    expect(bookmarks).toContain('against_privacy_2026_02_01');
  });

  it('names the file after the edition in a folder that is given', async () => {
    const folder = await temporaryFolder();
    await exported(EDITION, '--out', folder);
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^\S*2022-02-22\S*\.docx$/)]);
  });

  it('replaces a file only with --force', async () => {
    const out = join(await temporaryFolder({ 'mine.docx': 'my own' }), 'mine.docx');
    const refused = await exported(EDITION, '--out', out);
    expect([refused.code, await readFile(out, 'utf8')]).toEqual([2, 'my own']);
    expect(refused.err).toContain('--force');
    expect((await exported(EDITION, '--out', out, '--force')).code).toBe(0);
    expect((await fileAt(out)).bookmarks).toContain('edition_privacy_2022_02_22');
  });

  it.each([
    ['an edition that is not there', ['privacy/2026-12-02'], /no "privacy\/2026-12-02" in/],
    ['a document', ['privacy'], /is a document; name one of its editions/],
    ['another language', [EDITION, '--language', 'en'], /kk, ru, both/],
    ['a folder that is not there', [EDITION, '--out', '/nowhere/at/all/x.docx'], /nowhere/],
  ])('refuses %s in one line', async (_what, args, reason) => {
    const { code, out, err } = await exported(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
