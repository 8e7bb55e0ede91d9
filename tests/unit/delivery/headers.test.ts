import { describe, expect, test } from 'vitest';
import { headerFields, headersFor } from '../../../src/delivery/headers.ts';
import { exampleConf, exampleServer, headersConf, siteConf } from '../../../src/delivery/nginx.ts';
import { matched } from '../../../src/delivery/path-pattern.ts';
import { headersFile, redirectsFile } from '../../../src/delivery/static-host.ts';
import { SITE } from '../../named-site.ts';

const inline = { styles: ['c3R5bGU='], scripts: ['c2NyaXB0'] };
const fields = headerFields({ site: SITE, inline, embedAncestors: [] });
const framed = headerFields({ site: SITE, inline, embedAncestors: ['https://app.hitter.kz'] });

const EVERYWHERE = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'sha256-c3R5bGU='; script-src 'sha256-c2NyaXB0'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const SHORT = { 'Cache-Control': 'public, max-age=300, must-revalidate' };
const LONG = { 'Cache-Control': 'public, max-age=2592000' };
const NOINDEX = { 'X-Robots-Tag': 'noindex' };

/** @param ending of the name of a file */
const named = (ending: string) => ({
  'Content-Language': ending.slice(0, 2),
  'Content-Disposition': `inline; filename=hitter-privacy-2022-02-22-${ending}`,
});

const CASES = [
  ['/index.html', { ...SHORT, 'Content-Language': 'kk, ru' }],
  ['/404.html', { ...SHORT, 'Content-Language': 'kk, ru' }],
  ['/kk/index.html', { ...SHORT, 'Content-Language': 'kk' }],
  ['/ru/privacy/2022-02-22/index.html', { ...SHORT, 'Content-Language': 'ru' }],
  ['/kk-ru/privacy/index.html', { ...SHORT, 'Content-Language': 'kk, ru' }],
  ['/embed/ru/privacy/index.html', { ...SHORT, 'Content-Language': 'ru' }],
  ['/ru/privacy/2022-02-22.md', { ...LONG, ...NOINDEX, ...named('ru.md') }],
  ['/ru/privacy/2022-02-22.pdf', { ...LONG, ...NOINDEX, ...named('ru.pdf') }],
  ['/kk/privacy/2022-02-22.txt', { ...SHORT, ...NOINDEX, ...named('kk.txt') }],
  ['/kk/privacy/feed.xml', { ...SHORT, 'Content-Language': 'kk' }],
  ['/api/v1/index.json', { ...SHORT, 'Access-Control-Allow-Origin': '*' }],
  ['/favicon.svg', LONG],
] as const;

test.each(CASES)('%s', (path, own) => {
  expect(headersFor(fields, path)).toEqual({ ...EVERYWHERE, ...own });
});

test.each(CASES)('no field has two values for %s', (path) => {
  for (const { values } of [...fields, ...framed]) {
    expect(values.filter(({ on }) => matched(on, path)).length).toBeLessThanOrEqual(1);
  }
});

test('without inline code nothing may run', () => {
  const none = headerFields({
    site: SITE,
    inline: { styles: [], scripts: [] },
    embedAncestors: [],
  });
  expect(headersFor(none, '/index.html')['Content-Security-Policy']).toBe(
    "default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  );
});

describe('where pages may frame /embed/', () => {
  const ancestorsOf = (path: string) =>
    headersFor(framed, path)['Content-Security-Policy']?.match(/frame-ancestors [^;,]*/g);

  test.each([
    ['/embed/ru/privacy/index.html', ['frame-ancestors https://app.hitter.kz']],
    ['/ru/privacy/index.html', ["frame-ancestors 'none'"]],
    ['/index.html', ["frame-ancestors 'none'"]],
    ['/api/v1/index.json', ["frame-ancestors 'none'"]],
  ])('%s', (path, expected) => {
    expect(ancestorsOf(path)).toEqual(expected);
  });
});

describe('for static hosts', () => {
  const text = headersFile(fields);

  test('_headers keeps within the limits of Cloudflare Pages', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });

  test('_headers names every path once, each header once', () => {
    const rules = text
      .trim()
      .split('\n\n')
      .map((rule) => rule.split('\n'));
    const paths = rules.map(([path]) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(rules.find(([path]) => path === '/*.md')).toEqual([
      '/*.md',
      '  Cache-Control: public, max-age=2592000',
      '  X-Robots-Tag: noindex',
      '  Content-Type: text/markdown; charset=utf-8',
    ]);
  });

  test('the rule for both languages comes after the one for Kazakh, which Netlify also matches', () => {
    expect(text.indexOf('\n/kk-ru/*\n')).toBeGreaterThan(text.indexOf('\n/kk/*\n'));
  });

  test('_redirects sends www to the site', () => {
    expect(redirectsFile(SITE)).toBe(
      `# For Netlify. Cloudflare Pages takes no host here: make a Redirect Rule there.
https://www.hitter.kz/* https://hitter.kz/:splat 301!
`,
    );
  });

  test.each([
    ['https://www.acme.kz', 'redirect', 'https://acme.kz/* https://www.acme.kz/:splat 301!'],
    ['https://acme.kz', 'none', '# No other host leads to this site.'],
  ] as const)('of %s with www: %s', (origin, www, line) => {
    expect(redirectsFile({ origin, www }).trimEnd().split('\n').at(-1)).toBe(line);
    const conf = exampleConf(exampleServer({ origin, www }));
    const names = [...conf.matchAll(/server_name (.*);/g)].map(([, name]) => name);
    const { host } = new URL(origin);
    expect(names).toEqual(www === 'none' ? [host, host] : [host, 'acme.kz', host, 'acme.kz']);
  });
});

test('nginx gets each header once, and no value with special characters', () => {
  const conf = siteConf(fields);
  const added = [...conf.matchAll(/^add_header (\S+) (.*) always;$/gm)];
  expect(added.map(([, name]) => name)).toEqual([...fields.map(({ name }) => name), 'Allow']);
  for (const [, , value] of added) expect(value).toMatch(/^(?:"[^"\\$]*"|\$policy_\w+)$/);
  for (const [, , value] of added.filter(([, , one]) => one?.startsWith('$'))) {
    expect(headersConf(fields)).toContain(` ${value} {`);
  }
});
