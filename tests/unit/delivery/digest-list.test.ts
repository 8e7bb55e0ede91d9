import { describe, expect, it } from 'vitest';
import { DigestListError, parseDigestList } from '../../../src/delivery/digest-list.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const C = 'c'.repeat(64);
const file = (digest: string) => ({ digest });

describe('parseDigestList', () => {
  it.each([
    ['from within the site', './', ''],
    ['from the folder above', 'dist/', 'dist/'],
    ['with whole paths', '/var/www/site/', '/var/www/site/'],
  ])('of sha256sum %s', (_where, written, root) => {
    const text = `${A}  ${written}api/v1/index.json\n${B} *${written}ru/index.html\n`;
    expect(parseDigestList(text)).toEqual({
      site: new Map([
        ['api/v1/index.json', file(A)],
        ['ru/index.html', file(B)],
      ]),
      server: new Map(),
      root,
      isPartial: false,
    });
  });

  it('with the server configuration, and files elsewhere', () => {
    const text = `${A}  dist/api/v1/index.json\n${B}  dist.nginx/site.conf\n${C}  evil/index.html`;
    expect(parseDigestList(text)).toMatchObject({
      site: new Map([
        ['api/v1/index.json', file(A)],
        ['evil/index.html', file(C)],
      ]),
      server: new Map([['site.conf', file(B)]]),
      isPartial: false,
    });
  });

  it('of addresses', () => {
    const text = `https://hitter.kz/\t${A}\r\nhttps://hitter.kz/ru/privacy/ ${B.toUpperCase()}\r\n\r\n${C} https://hitter.kz/api/v1/index.json\r\n`;
    expect(parseDigestList(text)).toEqual({
      site: new Map([
        ['index.html', file(A)],
        ['ru/privacy/index.html', file(B)],
        ['api/v1/index.json', file(C)],
      ]),
      server: new Map(),
      root: '',
      isPartial: true,
    });
  });

  it('keeps the escapes of a name with a line break', () => {
    expect([...parseDigestList(`\\${A}  ./a\\nb.html`).site.keys()]).toEqual(['a\\nb.html']);
  });

  it.each([
    [' *', '*a.html'],
    ['  ', '*a.html'],
    ['  ', ' a.html'],
    ['  ', 'a.html '],
    ['  ', 'a\u2028b.html'],
    ['\t', 'a.html'],
  ])('keeps a name as it is after "%s": "%s"', (marks, name) => {
    expect([...parseDigestList(`${A}${marks}${name}`).site.keys()]).toEqual([name]);
  });

  it.each([
    ['a line without a digest', `${A}  index.html\n\nhttps://hitter.kz/\n`, 3],
    ['a digest of another kind', `${A.slice(1)}  index.html\n`, 1],
    ['a path named twice', `${A}  index.html\n${B}  ./index.html\n`, 2],
    ['an address named twice', `${A}  https://a.kz/\n${B}  https://a.kz/index.html\n`, 2],
  ])('refuses %s', (_what, text, line) => {
    expect(() => parseDigestList(text)).toThrow(new DigestListError(line));
  });
});
