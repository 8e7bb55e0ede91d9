/**
 * Changes that somebody could make on a host, one at a time; `verify.test.ts` tests that an
 * unchanged site matches a new build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { siteVerdict } from '../../src/cli/reports/site.ts';
import type { Difference, Listed } from '../../src/delivery/compare-sites.ts';
import { siteInFolder } from '../../src/delivery/found-site.ts';
import { sha256 } from '../../src/edition/seal.ts';
import { civilDate } from '../../src/text/civil-date.ts';

const DAY = civilDate('2026-11-25');
const folder = inject('fixtureSite');
const found = await siteInFolder(folder);
if (!found?.server.listing)
  throw new Error(`${folder} is not a site with its server configuration`);
const rebuilt = { site: found.site.listing, server: found.server.listing };

const COMPRESS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  '.br': (bytes) =>
    zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }),
  '.gz': zlib.gzipSync,
};

/** What the tables below change: files by path, `nginx/` before those of the server. */
type Changes = ReadonlyMap<string, Listed | undefined>;

function differencesWith(changes: Changes): readonly Difference[] {
  const changed = (listing: ReadonlyMap<string, Listed>, root: string) => {
    const copy = new Map(listing);
    for (const [path, listed] of changes) {
      if (path.startsWith('nginx/') !== (root === 'nginx/')) continue;
      if (listed) copy.set(path.slice(root.length), listed);
      else copy.delete(path.slice(root.length));
    }
    return copy;
  };
  const { differences, isIntact } = siteVerdict({
    name: 'dist',
    found: {
      site: { root: '', listing: changed(rebuilt.site, '') },
      server: { root: 'nginx/', listing: changed(rebuilt.server, 'nginx/') },
      source: 'folder',
      asOf: DAY,
    },
    rebuilt,
    asOf: DAY,
    today: DAY,
  });
  expect(isIntact).toBe(differences.length === 0);
  return differences;
}

function bytesOf(path: string): Buffer {
  const nginx = /^nginx\/(.*)/.exec(path)?.[1];
  return readFileSync(nginx === undefined ? join(folder, path) : join(`${folder}.nginx`, nginx));
}

const digestOf = (bytes: Uint8Array | string): Listed => ({ digest: sha256(bytes) });

/** The file and the compressed forms beside it. */
function formsOf(path: string): readonly string[] {
  return [path, ...Object.keys(COMPRESS).map((form) => path + form)].filter(
    (form) => form === path || rebuilt.site.has(form),
  );
}

/** The file with other bytes, and its compressed forms made again. */
function replaced(path: string, bytes: Buffer): Changes {
  return new Map(
    formsOf(path).map((form) => {
      const compress = COMPRESS[form.slice(path.length)];
      return [form, digestOf(compress ? compress(bytes) : bytes)];
    }),
  );
}

type Edit = readonly [what: string, path: string, edit: (text: string) => string];

/** Fails if there is nothing to change: the row would prove nothing. */
function replace(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${from} is not there`);
    return edited;
  };
}

const before = (place: string, added: string) => replace(place, added + place);
const PARAGRAPH = /<p id="preamble-2">.*?<\/p>/s;
const around = (start: string, end: string) => replace(PARAGRAPH, `${start}$&${end}`);
const WORD = /обрабатываем|подписывает|разработало/;
const anotherWord = replace(WORD, 'продаем');

const PAGE = 'ru/privacy/index.html';
const DATED = 'ru/privacy/2022-02-22/index.html';
const EMBED = 'embed/ru/privacy/index.html';
const API = 'api/v1/privacy';

const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  text: [
    ['a word', PAGE, anotherWord],
    ['a word of a dated page', DATED, anotherWord],
    ['a paragraph removed', PAGE, replace(PARAGRAPH, '')],
    ['a paragraph within a comment', PAGE, around('<!--', '-->')],
    ['a space', PAGE, replace('Каждый работник', 'Каждый  работник')],
    ['a letter of another script that looks the same', PAGE, replace('Каждый', 'Kaждый')],
    ['a number', PAGE, replace('980540000397', '980540000398')],
  ],
  hidden: [
    ['an open comment, never closed', PAGE, around('<!--', '')],
    ['a comment closed by --!>', PAGE, around('<!--', '--!>')],
    ['a comment that ends at once', PAGE, around('<!-->', '<!---->')],
    ['a template', PAGE, around('<template>', '</template>')],
    ['a script of text', PAGE, around('<script type=text/plain>', '</script>')],
    ['a textarea', PAGE, around('<textarea hidden>', '</textarea>')],
    ['a hidden element', PAGE, around('<div hidden>', '</div>')],
    ['the description of a picture', PAGE, around('<svg><desc>', '</desc></svg>')],
    ['an inline style', PAGE, around('<div style="display:none">', '</div>')],
    ...['#preamble-2{display:none}', '#preamble-2{font-size:0}', 'p::after{content:"Нет"}'].flatMap(
      (rule): readonly Edit[] => [
        [`${rule} in a sheet of its own`, PAGE, before('</head>', `<style>${rule}</style>`)],
        [`${rule} in the sheet that is there`, PAGE, before('</style>', rule)],
      ],
    ),
  ],
  inserted: [
    ['a paragraph between sections', PAGE, before('</section>', '</section><p>Иначе.</p>')],
    ['a section at the end', PAGE, before('</main>', '<section><h2>14</h2></section>')],
    ['a forged text before the sealed one', PAGE, replace(/<main[^>]*>/, '$&<h1>Политика</h1>')],
    ['a zero width space', PAGE, replace('Каждый', 'Каж\u200Bдый')],
    ['bytes after the end', PAGE, (text) => `${text}\n`],
  ],
  code: [
    ['an inline script', PAGE, before('</body>', '<script>location="//a.kz"</script>')],
    ['a script elsewhere', PAGE, before('</head>', '<script src="//a.kz/a.js"></script>')],
    ['an attribute that is code', PAGE, replace('<body', '<body onload="alert(1)"')],
    ['a refresh', PAGE, before('</head>', '<meta http-equiv=refresh content="0;url=//a.kz">')],
    ['a script in an embed page', EMBED, before('</body>', '<script>alert(1)</script>')],
    ['another base of links', PAGE, before('</head>', '<base href="https://a.kz/">')],
    ['a frame', PAGE, before('</main>', '<iframe src="//a.kz"></iframe>')],
    ['a form', PAGE, before('</main>', '<form action="//a.kz"><input></form>')],
    ['more in the last script', PAGE, replace(/<\/script>(?!.*<\/script>)/s, 'alert(1)$&')],
    ['a picture with a script', 'favicon.svg', before('</svg>', '<script>alert(1)</script>')],
  ],
  links: [
    ['a link of the text', PAGE, replace(/href="#[^"]+"/, 'href="https://a.kz/"')],
    ['the contact', PAGE, replace(/mailto:[^"]+/, 'mailto:a@a.kz')],
    ['a telephone', PAGE, replace(/tel:[^"]+/, 'tel:+79990000000')],
    ['the archive of an old page', DATED, replace('/ru/privacy/archive/', '/ru/privacy/')],
  ],
  metadata: [
    ['the title', PAGE, replace('<title>', '<title>Не действует: ')],
    ['since when it is in force', PAGE, replace('с 1 февраля 2026', 'с 1 марта 2026')],
    ['an old page that is in force', DATED, replace(/Действовала/, 'Действует')],
    ['the summary', 'ru/privacy/archive/index.html', replace('Исключен раздел', 'Добавлен раздел')],
    ['canonical', PAGE, replace(/(rel="canonical" href=")[^"]+/, '$1https://a.kz/')],
    ['hreflang', PAGE, replace(/(hreflang="kk" href=")[^"]+/, '$1https://a.kz/')],
    ['structured data', PAGE, replace('"temporalCoverage":"2026', '"temporalCoverage":"2025')],
    ['the language', PAGE, replace('<html lang="ru"', '<html lang="kk"')],
    ['robots', PAGE, before('</head>', '<meta name="robots" content="noindex">')],
  ],
  files: [
    ['a word of .md', 'ru/privacy/2022-02-22.md', anotherWord],
    ['line ends of .md', 'ru/privacy/2022-02-22.md', replace('\n', '\r\n')],
    ['a mark before .md', 'ru/privacy/2022-02-22.md', (text) => `\uFEFF${text}`],
    ['a word of .txt', 'ru/privacy/2022-02-22.txt', anotherWord],
    ['the head of .txt', 'ru/privacy/2022-02-22.txt', replace('22 февраля', '23 февраля')],
    ['a PDF', 'ru/privacy/2022-02-22.pdf', () => '%PDF-1.7\n%%EOF\n'],
  ],
  JSON: [
    ['html', `${API}/2022-02-22/ru.json`, replace(/("html":".*?)(?=<\/p>)/s, '$1 Нет.')],
    ['text', `${API}/2022-02-22/ru.json`, replace(/"text":"/, '"text":"Нет. ')],
    ['digest', `${API}/2022-02-22/ru.json`, replace(/("digest":")../, '$1zz')],
    ['effective', `${API}/2022-02-22/ru.json`, replace(/("effective":")2022/, '$12023')],
    [
      'the edition in force',
      `${API}/index.json`,
      replace(/("inForce":")2026-02-01/, '$12022-02-22'),
    ],
    ['a digest of the document', `${API}/index.json`, replace(/("digest":")../, '$1zz')],
    ['a seal', `${API}/index.json`, replace(/("seal":")../, '$1zz')],
    ['lineage', `${API}/links.json`, replace(/"resolves":\{.*?\}\}/s, '"resolves":{}')],
    ['changes', `${API}/changes/2026-02-01..2026-12-01.json`, replace('"unchanged"', '"changed"')],
    ['the first index', 'api/v1/index.json', replace('"languages":["kk"', '"languages":["en"')],
    ['the day of the site', 'api/v1/index.json', replace('2026-11-25', '2026-11-24')],
    ['a schema', 'api/v1/schema/edition.json', replace('"type"', '"typ"')],
  ],
  comparisons: [
    ['a redline', 'ru/privacy/2026-12-01/changes/index.html', replace(/<ins>[^<]+<\/ins>/, '')],
    [
      'changes since',
      'ru/privacy/changes-since/2022-02-22/index.html',
      replace(/<ins>[^<]+<\/ins>/, ''),
    ],
    [
      'changes since, for apps',
      'embed/ru/privacy/changes-since/2022-02-22/index.html',
      replace(/<ins>[^<]+<\/ins>/, ''),
    ],
    [
      'the history of a section',
      'ru/privacy/history/withdrawal/index.html',
      replace(/<del>[^<]+<\/del>/, ''),
    ],
    [
      'both languages',
      'kk-ru/privacy/2026-12-01/changes/index.html',
      replace(/<ins>[^<]+/, '<ins>'),
    ],
  ],
  'embed, side by side': [
    ['a word', EMBED, anotherWord],
    ['a word of a dated one', 'embed/ru/privacy/2022-02-22/index.html', anotherWord],
    ['one section', 'embed/ru/privacy/general/index.html', anotherWord],
    ['a word side by side', 'kk-ru/privacy/index.html', anotherWord],
    ['a paragraph side by side', 'kk-ru/privacy/index.html', before('</main>', '<p>Иначе.</p>')],
  ],
  'archive, feed': [
    ['a date', 'ru/privacy/archive/index.html', replace(/20(?=\sноября 2026)/, '21')],
    ['a row removed', 'ru/privacy/archive/index.html', replace(/<li>.*?<\/li>/s, '')],
    ['an item of the feed', 'ru/privacy/feed.xml', replace(/<item>.*?<\/item>/s, '')],
    ['the host of the sitemap', 'sitemap-index.xml', replace('hitter.kz', 'a.kz')],
    ['an address of the sitemap', 'sitemap-0.xml', replace(/<url>.*?<\/url>/s, '')],
  ],
  'host files': [
    ['headers without a policy', '_headers', replace(/ {2}Content-Security-Policy.*\n/, '')],
    [
      'headers with who may frame',
      '_headers',
      replace("ancestors 'none'", 'ancestors https://a.kz'),
    ],
    ['redirects elsewhere', '_redirects', replace('https://hitter.kz/', 'https://a.kz/')],
    ['robots.txt', 'robots.txt', replace('Allow', 'Disallow')],
    ['nginx without headers', 'nginx/site.conf', replace(/add_header Content-Security.*\n/, '')],
    ['nginx with a redirect', 'nginx/site.conf', (text) => `${text}return 301 https://a.kz;\n`],
    ['nginx with other values', 'nginx/headers.conf', replace('noindex', 'all')],
    ['the example for nginx', 'nginx/example.conf', replace('301', '302')],
  ],
  root: [
    ['a refresh', 'index.html', before('</head>', '<meta http-equiv=refresh content="0;url=/a">')],
    ['a script', '404.html', before('</body>', '<script>alert(1)</script>')],
    ['a word of the list', 'ru/index.html', replace('Политика', 'Правила')],
  ],
};

describe.each(Object.entries(EDITS))('%s', (_class, edits) => {
  test.each(edits)('%s (%s)', (_what, path, edit) => {
    const changes = replaced(path, Buffer.from(edit(bytesOf(path).toString())));
    expect(differencesWith(changes)).toEqual(
      [...changes.keys()].map((form) => ({ path: form, kind: 'differs' })),
    );
  });
});

describe('compressed forms alone', () => {
  const other = (form: string) => COMPRESS[form]?.(Buffer.from('<h1>Другое</h1>')) ?? '';
  test.each<[string, string, Buffer | string]>([
    ['of another page', `${PAGE}.br`, other('.br')],
    ['of another page', `${PAGE}.gz`, other('.gz')],
    ['of another JSON', `${API}/index.json.br`, other('.br')],
    ['of another redline', 'ru/privacy/2026-12-01/changes/index.html.br', other('.br')],
    ['of another /', 'index.html.gz', other('.gz')],
    ['that are none', `${PAGE}.br`, 'no Brotli'],
    [
      'with a second one behind',
      `${PAGE}.gz`,
      Buffer.concat([bytesOf(`${PAGE}.gz`), zlib.gzipSync('<p>Иначе.</p>')]),
    ],
    ['with bytes behind', `${PAGE}.br`, Buffer.concat([bytesOf(`${PAGE}.br`), Buffer.from('x')])],
  ])('%s (%s)', (_what, path, bytes) => {
    expect(differencesWith(new Map([[path, digestOf(bytes)]]))).toEqual([
      { path, kind: 'differs' },
    ]);
  });
});

test.each([
  'ru/privacy/2022-02-22.pdf.br',
  // No host is given this form.
  'ru/privacy/index.html.zst',
  'ru/privacy/2021-01-01/index.html',
  'ru/privacy/2021-01-01.md',
  'evil.js',
  'sw.js',
  '.well-known/security.txt',
  '.htaccess',
  'RU/privacy/index.html',
  'ru/privacy/index.html ',
  'ru/privacy/index.htm',
  'nginx/evil.conf',
])('%s is extra', (path) => {
  expect(differencesWith(new Map([[path, digestOf('x')]]))).toEqual([{ path, kind: 'extra' }]);
});

test.each([
  'ru/privacy/2022-02-22/index.html',
  'ru/privacy/archive/index.html',
  'ru/privacy/2026-12-01/changes/index.html',
  'ru/privacy/2022-02-22.pdf',
  'api/v1/index.json',
  'embed/ru/privacy/withdrawal/index.html',
  '_headers',
  'robots.txt',
  'nginx/site.conf',
])('%s is missing', (path) => {
  const forms = formsOf(path);
  expect(differencesWith(new Map(forms.map((form) => [form, undefined])))).toEqual(
    forms.map((form) => ({ path: form, kind: 'missing' })),
  );
});

test.each(['ru/privacy/index.html', 'ru/privacy/2021-01-01', 'nginx/site.conf'])(
  '%s is a link',
  (path) => {
    expect(differencesWith(new Map([[path, { other: 'link' }]]))).toEqual([{ path, kind: 'link' }]);
  },
);
