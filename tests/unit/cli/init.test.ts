import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

const DATE = '2026-11-23';

describe('a new operator', () => {
  it('init, fill in what check lists, check, seal', async () => {
    const folder = await temporaryFolder();
    const run = (...args: readonly string[]) => policyHere(folder, args);

    const made = await run('init', '--origin', 'https://policy.acme.kz', '--email', 'a@acme.kz');
    expect({ ...made, out: made.out.split('\n') }).toEqual({
      code: 0,
      out: [
        'Created:',
        '  content/site.yaml',
        '  content/privacy/document.yaml',
        `  content/privacy/${DATE}/edition.yaml`,
        ...['kk', 'ru'].flatMap((language) =>
          ['00-preamble', '01-operator', '02-general', '03-changes'].map(
            (name) => `  content/privacy/${DATE}/${language}/${name}.md`,
          ),
        ),
        `Next: npm run policy -- check lists what is to be filled in; then: npm run policy -- seal privacy/${DATE}`,
        '',
      ],
      err: '',
    });

    const { code, out } = await run('check');
    const findings = out.split('\n').filter((line) => line && !line.startsWith(' '));
    const inSections = findings.filter((line) => line.includes('.md'));
    expect(code).toBe(1);
    expect(inSections).toHaveLength(8);
    for (const line of inSections) expect(line).toContain('error  format/empty-section');
    expect(findings.filter((line) => !line.includes('.md'))).toEqual([
      // Public today, so it must be sealed today.
      `content/privacy/${DATE}/edition.yaml:3:1  error  time/unsealed`,
      'content/privacy/document.yaml:9:5  error  format/yaml',
      'content/privacy/document.yaml:10:5  error  format/yaml',
      expect.stringContaining('11 errors, 0 warnings in 10 files'),
    ]);

    const files = await filesOf(folder);
    for (const [path, text] of Object.entries(files)) {
      const words = path.includes('/kk/') ? 'Мәтін.' : 'Текст.';
      if (path.endsWith('.md')) await put(folder, path, `${text}\n${words}\n`);
    }
    const record = 'content/privacy/document.yaml';
    await put(
      folder,
      record,
      (files[record] ?? '').replace(
        '    kk:\n    ru:\n',
        '    kk: «Акме» ЖШС\n    ru: ТОО «Акме»\n',
      ),
    );
    expect((await run('check')).out).toContain('1 error, 0 warnings');
    expect((await run('seal', `privacy/${DATE}`)).code).toBe(0);
    expect((await run('check')).code).toBe(0);
    expect((await run('status')).out).toContain('in force');
  });

  it('takes nothing for granted: everything unknown is reported', async () => {
    const folder = await temporaryFolder();
    expect((await policyHere(folder, ['init', '--document', 'rules'])).code).toBe(0);
    const { out } = await policyHere(folder, ['check']);
    const empty = [...out.matchAll(/nothing for (.*)/g)].map(([, key]) => key);
    expect(empty).toEqual([
      '"title", "kk"',
      '"title", "ru"',
      '"contact", "name", "kk"',
      '"contact", "name", "ru"',
      '"contact", "email"',
      '"origin"',
      '"name"',
    ]);
  });

  it('writes names that mean something to YAML', async () => {
    const folder = await temporaryFolder();
    const args = ['init', '--origin', 'https://acme.kz', '--name', 'Acme: #1 "да"'];
    expect((await policyHere(folder, args)).code).toBe(0);
    expect((await filesOf(folder))['content/site.yaml']).toContain(`name: 'Acme: #1 "да"'`);
  });
});

describe('a folder that has something', () => {
  it('with documents gets site.yaml alone', async () => {
    const { 'content/site.yaml': _, ...documents } = CONTENT;
    const folder = await temporaryFolder(documents);
    const args = ['init', '--origin', 'https://hitter.kz', '--name', 'hitter'];
    expect((await policyHere(folder, args)).out).toMatch(/^Created:\n {2}content\/site.yaml\nNext/);
    expect(await filesOf(folder)).toMatchObject(documents);
    expect((await policyHere(folder, ['check'])).out).not.toContain('site.yaml');
  });

  it('with all of it stays as it is', async () => {
    const folder = await temporaryFolder(CONTENT);
    expect(await policyHere(folder, ['init'])).toEqual({
      code: 2,
      out: '',
      err: 'policy: content has site.yaml and documents already; add a document beside them as CONTRIBUTING.md says, or choose another folder with --content\n',
    });
    expect(await filesOf(folder)).toEqual(CONTENT);
  });
});

it.each([
  [['--origin', 'http://acme.kz'], '--origin is "http://acme.kz"; expected https:// and a host'],
  [['--name', ''], '--name is ""; expected the name of the product'],
  [['--email', 'acme.kz'], '--email is "acme.kz"; expected an e-mail address'],
  [['--document', 'api'], `--document is "api"; expected a document's id`],
])('refuses %j', async (args, says) => {
  const folder = await temporaryFolder();
  const { code, err } = await policyHere(folder, ['init', ...args]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(says) });
  expect(await filesOf(folder)).toEqual({});
});
