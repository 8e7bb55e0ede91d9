import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';

const pages = (language: string, id: string) => ({
  page: `https://hitter.kz/${language}/privacy/#${id}`,
  embed: `https://hitter.kz/embed/${language}/privacy/${id}/`,
});
const link = (id: string, state: string, editions: readonly string[], now = id) => ({
  id,
  state,
  first: editions[0],
  editions,
  addresses: { kk: pages('kk', id), ru: pages('ru', id) },
  resolves: { kk: pages('kk', now), ru: pages('ru', now) },
});
const own = (language: string) => ({
  page: `https://hitter.kz/${language}/privacy/`,
  embed: `https://hitter.kz/embed/${language}/privacy/`,
  archive: `https://hitter.kz/${language}/privacy/archive/`,
});
const LINKS = JSON.stringify({
  document: 'privacy',
  edition: '2026-12-01',
  editions: ['2022-02-22', '2026-12-01'],
  addresses: { kk: own('kk'), ru: own('ru') },
  links: [
    link('data', 'live', ['2022-02-22', '2026-12-01']),
    link('profiling', 'alias', ['2022-02-22'], 'personalisation'),
    link('personalisation', 'live', ['2026-12-01']),
  ],
});

const folder = () =>
  temporaryFolder({
    'links.json': LINKS,
    'dist/api/v1/privacy/links.json': LINKS,
    'dist/ru/privacy/index.html':
      '<section id="data"><p id="data-1"></p></section><section id="personalisation"><span id="profiling"></span></section>',
    'dist/embed/ru/privacy/profiling/index.html': '<section id="personalisation"></section>',
    'dist/ru/privacy/2022-02-22.md': '# Политика',
  });

const ALIAS = 'the section is now elsewhere → https://hitter.kz';
const UNLISTED = 'not in links.json; blocks and files are found with --dist only';

describe('policy links', () => {
  it.each([
    ['/ru/privacy/', 'resolves', 'resolves'],
    ['/ru/privacy/?from=app', 'resolves', 'resolves'],
    ['/ru/privacy/#data', 'resolves', 'resolves'],
    ['/ru/privacy/#data-1', 'resolves', `DEAD (${UNLISTED})`],
    ['/ru/privacy/2022-02-22.md', 'resolves', `DEAD (${UNLISTED})`],
    ['/ru/privacy/#profiling', `by an alias (${ALIAS}/ru/privacy/#personalisation)`, 'same'],
    [
      '/embed/ru/privacy/profiling/',
      `by an alias (${ALIAS}/embed/ru/privacy/personalisation/)`,
      'same',
    ],
    ['/embed/ru/privacy/data/', 'DEAD (no such page)', 'resolves'],
    ['/ru/privacy/#nonsense', 'DEAD (the page has no #nonsense)', `DEAD (${UNLISTED})`],
    [
      '/ru/privacy',
      'by an alias (only through a redirect: the slash at the end is missing → https://hitter.kz/ru/privacy/)',
      'same',
    ],
    ['/../../etc/passwd', 'DEAD (no such page)', `DEAD (${UNLISTED})`],
    ['http://hitter.kz/ru/privacy/', 'DEAD (not an address of https://hitter.kz)', 'same'],
    ['https://hiter.kz/ru/privacy/', 'DEAD (not an address of https://hitter.kz)', 'same'],
  ])('%s', async (address, inSite, inFile) => {
    const place = await folder();
    await put(place, 'list.txt', `# the app's own\n${address}\n`);
    for (const [args, expected] of [
      [['--dist', `${place}/dist`], inSite],
      [['--links', `${place}/links.json`], inFile === 'same' ? inSite : inFile],
    ] as const) {
      const { code, out } = await policyHere(place, [
        'links',
        '--manifest',
        `${place}/list.txt`,
        ...args,
      ]);
      const [, verdict, reason] =
        /^(resolves|by an alias|DEAD) {2}\S+(?: {2}(\(.*\)))?$/m.exec(out) ?? [];
      expect([verdict, reason].filter(Boolean).join(' ')).toBe(expected);
      expect(code).toBe(expected.startsWith('DEAD') ? 1 : 0);
    }
  });

  it.each([
    ['an array', '["/ru/privacy/", "/ru/privacy/#data"]', 2],
    ['strings of an array all count', '["nonsense"]', 1],
    [
      'addresses anywhere in an object',
      '{"help":{"data":"https://hitter.kz/ru/privacy/#data"},"name":"hitter"}',
      1,
    ],
    [
      'lines, blank ones and comments left out',
      '/ru/privacy/\r\n\r\n# more\n/ru/privacy/ # again\n',
      1,
    ],
  ])('reads a list: %s', async (_what, list, count) => {
    const place = await folder();
    await put(place, 'list', list);
    const { out } = await policyHere(place, [
      'links',
      '--manifest',
      `${place}/list`,
      '--links',
      `${place}/links.json`,
      '--json',
    ]);
    expect(JSON.parse(out)).toHaveLength(count);
  });

  it.each([
    ['no list', [], 2],
    ['a list that is not there', ['--manifest', 'none.txt'], 2],
    ['both a site and a file', ['--manifest', 'x', '--dist', 'a', '--links', 'b'], 2],
  ])('refuses %s', async (_what, args, code) => {
    const place = await folder();
    expect((await policyHere(place, ['links', ...args])).code).toBe(code);
  });

  it('refuses a folder that is no site, and a file that is no links.json', async () => {
    const place = await folder();
    await put(place, 'list.txt', '/ru/privacy/\n');
    const common = ['links', '--manifest', `${place}/list.txt`];
    expect(await policyHere(place, [...common, '--dist', `${place}/content`])).toEqual({
      code: 2,
      out: '',
      err: 'policy: content is not a built site (no api/v1/…/links.json in it); build it, or choose another folder with --dist\n',
    });
    expect(await policyHere(place, [...common, '--links', `${place}/list.txt`])).toEqual({
      code: 2,
      out: '',
      err: 'policy: list.txt is not a links.json of the site\n',
    });
  });

  it('speaks Russian', async () => {
    const place = await folder();
    await put(place, 'list.txt', '/ru/privacy/#profiling\n/ru/x/\n');
    const { out } = await policyHere(place, [
      '--lang',
      'ru',
      'links',
      '--manifest',
      `${place}/list.txt`,
      '--dist',
      `${place}/dist`,
    ]);
    expect(out).toBe(
      'по старому адресу  /ru/privacy/#profiling  (раздел теперь в другом месте → https://hitter.kz/ru/privacy/#personalisation)\n' +
        'НЕ ОТКРЫВАЕТСЯ  /ru/x/  (такой страницы нет)\n\n' +
        'Адресов: 2; открываются: 0, по старому адресу: 1, не открываются: 1\n',
    );
  });
});
