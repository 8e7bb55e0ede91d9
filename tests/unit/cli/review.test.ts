/** `policy review`: an exported file comes back with counsel's changes. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FIXTURE_LIBRARY } from '../redline/fixture.ts';
import { filesOf, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';

const DRAFT = 'privacy/2027-03-01';
const COUNSEL = 'w:id="900" w:author="Юрист" w:date="2026-11-21T00:00:00Z"';

/** The fixture library, and what was exported from it, as counsel changed its XML. */
async function exported(
  args: readonly string[],
  change: (xml: string) => string,
): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await temporaryFolder();
  await cp(FIXTURE_LIBRARY, join(folder, 'content'), { recursive: true });
  const file = join(folder, 'policy.docx');
  const { code, err } = await policyHere(folder, [
    'export',
    ...args,
    '--docx',
    '--out',
    file,
    '--force',
  ]);
  expect([code, err.includes('bug')]).toEqual([0, false]);
  const parts = unzipSync(await readFile(file));
  const name = 'word/document.xml';
  const xml = change(strFromU8(parts[name] ?? new Uint8Array()));
  await writeFile(file, zipSync({ ...parts, [name]: strToU8(xml) }));
  return { folder, file };
}

async function draftOf(folder: string) {
  return filesOf(join(folder, 'content', DRAFT));
}

describe('policy review', () => {
  it('changes nothing where counsel changed nothing', async () => {
    const { folder, file } = await exported([DRAFT, '--against', '2026-12-01'], (xml) => xml);
    const before = await draftOf(folder);
    const { code, out } = await policyHere(folder, ['review', file, '--into', DRAFT]);
    expect(code).toBe(0);
    expect(out).toContain('kk: words inserted 0, deleted 0, moved 0');
    expect(out).toContain('ru: words inserted 0, deleted 0, moved 0');
    expect(await draftOf(folder)).toEqual(before);
  });

  it.each(['accept', 'reject'] as const)(
    'takes plain edits, and tracked ones with --changes %s',
    async (changes) => {
      const { folder, file } = await exported([DRAFT, '--language', 'ru'], (xml) =>
        xml
          .replace('Запрос осуществляется', 'Обращение направляется')
          .replace(
            'Политика доступна',
            `Политика</w:t></w:r><w:ins ${COUNSEL}><w:r><w:t xml:space="preserve"> всегда</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> доступна`,
          ),
      );
      const before = await draftOf(folder);
      const { code, out } = await policyHere(folder, [
        'review',
        file,
        '--into',
        DRAFT,
        '--changes',
        changes,
      ]);
      expect(code).toBe(0);
      expect(out).toContain('[-Запрос осуществляется-]{+Обращение направляется+}');
      const after = await draftOf(folder);
      const differing = Object.keys(after).filter((path) => after[path] !== before[path]);
      expect(differing).toEqual(
        changes === 'accept' ? ['ru/02-general.md', 'ru/05-data.md'] : ['ru/05-data.md'],
      );
      expect(after['ru/02-general.md']?.includes('Политика всегда доступна')).toBe(
        changes === 'accept',
      );
    },
  );

  it('refuses a file exported from another edition than the base of the draft', async () => {
    const { folder, file } = await exported(['privacy/2026-02-01'], (xml) => xml);
    const before = await filesOf(folder);
    const { code, err } = await policyHere(folder, ['review', file, '--into', DRAFT]);
    expect(code).toBe(2);
    expect(err).toContain(
      'was exported from privacy/2026-02-01, and the draft privacy/2027-03-01 comes after privacy/2026-12-01',
    );
    expect(await filesOf(folder)).toEqual(before);
  });

  it('refuses a file where the draft changed since', async () => {
    const { folder, file } = await exported([DRAFT], (xml) => xml);
    const path = join(folder, 'content', DRAFT, 'ru/02-general.md');
    await writeFile(path, `${await readFile(path, 'utf8')}\nДобавлено позже.\n`);
    const { code, err } = await policyHere(folder, ['review', file, '--into', DRAFT]);
    expect(code).toBe(2);
    expect(err).toContain('would be lost');
  });

  it('refuses a file that was not exported', async () => {
    const { folder } = await exported([DRAFT], (xml) => xml);
    const file = join(import.meta.dirname, '../../fixtures/word/files/hitter-2022-02-22.docx');
    const { code, err } = await policyHere(folder, ['review', file, '--into', DRAFT]);
    expect([code, err.includes('was not exported from an edition of privacy')]).toEqual([2, true]);
  });
});
