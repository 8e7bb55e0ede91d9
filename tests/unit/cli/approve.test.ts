import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const DOCUMENT = 'content/privacy/document.yaml';
const DRAFT = 'content/privacy/2026-12-01';
const APPROVALS = `${DRAFT}/approvals.yaml`;
const TEXT = `${DRAFT}/ru/01-data.md`;

async function withDraft(document = `${CONTENT[DOCUMENT]}approvals: 2\n`) {
  const folder = await temporaryFolder({ ...CONTENT, [DOCUMENT]: CONTENT[DOCUMENT] ?? '' });
  const run = (...args: readonly string[]) => policyHere(folder, args);
  await run('seal', 'privacy/2022-02-22');
  await run('new', '2026-12-01');
  await put(folder, DOCUMENT, document);
  await put(folder, `${DRAFT}/edition.yaml`, FILLED);
  await put(folder, TEXT, '# Данные\n\nИмя и отчество.\n');
  await put(folder, `${DRAFT}/kk/01-data.md`, '# Деректер\n\nАты және әкесінің аты.\n');
  const approve = (name: string) => run('approve', 'privacy/2026-12-01', '--name', name);
  const seal = () => run('seal', 'privacy/2026-12-01');
  return { folder, run, approve, seal };
}

describe('approvals', () => {
  it('are asked for before a seal, counted, and not sealed themselves', async () => {
    const { folder, run, approve, seal } = await withDraft();
    expect(await seal()).toMatchObject({
      code: 1,
      err: expect.stringContaining('asks for 2 approvals of the text, and 0 are valid.'),
    });
    expect((await approve('Айгүл Серікова')).out).toContain('Valid approvals: 1/2.');
    expect(await approve(' айгүл  серікова')).toMatchObject({
      code: 2,
      err: expect.stringContaining('approved this very text already, on 2026-11-23'),
    });
    expect((await seal()).err).toContain('and 1 are valid (Айгүл Серікова).');
    expect((await approve('Иван Петров')).code).toBe(0);
    expect(await seal()).toMatchObject({ code: 0, err: '' });
    const files = await filesOf(folder);
    const sealed = JSON.parse(files[`${DRAFT}/seal.json`] ?? '');
    expect(Object.keys(sealed.files)).not.toContain('approvals.yaml');
    expect(files[APPROVALS]).toContain(`kk: ${sealed.text.kk}\n    ru: ${sealed.text.ru}\n`);
    expect((await approve('Ольга Ли')).err).toContain('is sealed and never changes');
    await put(folder, APPROVALS, 'approvals: []\n');
    expect(await run('verify')).toMatchObject({ code: 0 });
  });

  it('are void once the text changes, and can be given again', async () => {
    const { folder, run, approve, seal } = await withDraft();
    await approve('Айгүл Серікова');
    await approve('Иван Петров');
    await put(folder, TEXT, '# Данные\n\nИмя, отчество и фамилия.\n');
    const { out } = await run('check', 'privacy/2026-12-01');
    expect(out).toContain(
      'the approval of Айгүл Серікова of 2026-11-23 is void: the Russian text changed since',
    );
    await put(folder, `${DRAFT}/kk/01-data.md`, '# Деректер\n\nАты, әкесінің аты, тегі.\n');
    expect((await seal()).err).toContain(
      'Void, as the text was changed since: Айгүл Серікова, Иван Петров.',
    );
    expect((await approve('Иван Петров')).out).toContain('Valid approvals: 1/2.');
    const written = (await filesOf(folder))[APPROVALS] ?? '';
    expect(written.match(/name: /g)).toHaveLength(2);
  });

  it('stay behind when the edition is copied, and outlive a change of section names', async () => {
    const { folder, run, approve } = await withDraft();
    await approve('Айгүл Серікова');
    const renamed = await run('rename', 'data', 'personal-data', 'privacy/2026-12-01');
    expect(renamed.code).toBe(0);
    expect(Object.keys(await filesOf(folder))).toContain(APPROVALS);
    await run('new', '2027-01-01', '--from', '2026-12-01');
    expect(Object.keys(await filesOf(folder))).not.toContain(
      'content/privacy/2027-01-01/approvals.yaml',
    );
  });

  it('are asked for by no document that does not say so', async () => {
    const { seal } = await withDraft(CONTENT[DOCUMENT]);
    expect((await seal()).code).toBe(0);
  });

  it.each([
    [['approve', 'privacy/2026-12-01', '--name', ' - '], '--name has no name'],
    [['approve', 'privacy/2026-12-01'], '--name'],
    [['approve', 'privacy', '--name', 'Иван Петров'], 'is a document; name one of its editions'],
  ])('%j is refused', async (args, message) => {
    const { run } = await withDraft();
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('of a text that cannot be read whole are refused', async () => {
    const { folder, approve } = await withDraft();
    await put(folder, TEXT, 'Данные без заголовка.\n');
    expect((await approve('Иван Петров')).err).toContain('cannot be read');
  });
});
