/** A second document: made by `policy new`, announced ahead of its effective day. */
import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

const EDITION = 'content/terms/2026-12-15';

describe('policy new --document', () => {
  it('makes a document with its first edition, whose empty fields check reports', async () => {
    const folder = await temporaryFolder(CONTENT);
    const run = (...args: readonly string[]) => policyHere(folder, args);
    expect(await run('new', '2026-12-15', '--document', 'terms')).toEqual({
      code: 0,
      out: `Created ${EDITION}, the first edition of the document "terms".
Next: fill in content/terms/document.yaml and ${EDITION}/edition.yaml, write the texts in kk and ru (more sections: npm run policy -- insert <id> terms/2026-12-15 --after general), then: npm run policy -- check terms
`,
      err: '',
    });
    const { code, out } = await run('check', 'terms');
    const places = out.split('\n').flatMap((line) => /^(\S+):\d+:\d+ /.exec(line)?.[1] ?? []);
    expect([code, [...new Set(places)]]).toEqual([
      1,
      [
        `${EDITION}/edition.yaml`,
        `${EDITION}/kk/00-preamble.md`,
        `${EDITION}/kk/01-general.md`,
        `${EDITION}/ru/00-preamble.md`,
        `${EDITION}/ru/01-general.md`,
        'content/terms/document.yaml',
      ],
    ]);

    // Filled in, with the contact of the first document.
    const yaml = (await filesOf(folder))['content/terms/document.yaml'] ?? '';
    const titles = yaml.replace('kk:', 'kk: Келісім').replace('ru:', 'ru: Соглашение');
    await put(folder, 'content/terms/document.yaml', titles);
    await put(folder, `${EDITION}/edition.yaml`, 'effective: 2026-12-15\npublished: 2026-11-20\n');
    for (const [path, text] of [
      ['kk/00-preamble.md', '# Келісім\n\nОсы келісім қолданылады.\n'],
      ['ru/00-preamble.md', '# Соглашение\n\nЭто соглашение применяется.\n'],
      ['kk/01-general.md', '# Жалпы ережелер\n\nҚызмет тегін.\n'],
      ['ru/01-general.md', '# Общие положения\n\nУслуга бесплатна.\n'],
    ] as const) {
      await put(folder, `${EDITION}/${path}`, text);
    }
    // Public for a week, in force in three weeks.
    expect((await run('seal', 'terms/2026-12-15')).code).toBe(0);
    expect(await run('check', 'terms')).toMatchObject({ code: 0 });
    expect((await run('status')).out).toContain(
      'terms/2026-12-15    2026-11-20  2026-12-15  upcoming  sealed ',
    );

    // With two documents, a command asks for which one.
    expect(await run('new', '2027-01-01')).toEqual({
      code: 2,
      out: '',
      err: 'policy: name the document: --document <id>; there are: privacy, terms\n',
    });
    expect(await run('export', '2026-12-15', '--docx', '--lang', 'ru')).toMatchObject({
      code: 2,
      err: 'policy: укажите документ: --document <код>; есть: privacy, terms\n',
    });
    expect((await run('new', '2027-01-01', '--document', 'privacy')).code).toBe(0);
  });

  it('makes the first document of an empty folder', async () => {
    const folder = await temporaryFolder({ 'content/.keep': '' });
    expect((await policyHere(folder, ['new', '2026-12-15'])).err).toBe(
      'policy: there is no document yet; name the new one: --document privacy\n',
    );
    const made = await policyHere(folder, ['new', '2026-12-15', '--document', 'privacy']);
    expect(made.code).toBe(0);
    expect(Object.keys(await filesOf(folder))).toContain('content/privacy/document.yaml');
  });
});
