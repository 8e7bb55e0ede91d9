import { describe, expect, test } from 'vitest';
import * as addresses from '../../../src/edition/addresses.ts';
import { civilDate } from '../../../src/text/civil-date.ts';

const date = civilDate('2022-02-22');
const to = civilDate('2026-12-01');

const CASES: readonly (readonly [
  address: string,
  expected: string,
  read: addresses.ReadAddress,
])[] = [
  [addresses.home(), '/', { kind: 'home' }],
  [addresses.documents('ru'), '/ru/', { kind: 'documents', language: 'ru' }],
  [
    addresses.inForce('ru', 'privacy'),
    '/ru/privacy/',
    { kind: 'inForce', language: 'ru', document: 'privacy' },
  ],
  [
    addresses.archive('kk', 'privacy'),
    '/kk/privacy/archive/',
    { kind: 'archive', language: 'kk', document: 'privacy' },
  ],
  [
    addresses.edition('ru', 'privacy', date),
    '/ru/privacy/2022-02-22/',
    { kind: 'edition', language: 'ru', document: 'privacy', date },
  ],
  [
    addresses.changes('ru', 'privacy', date),
    '/ru/privacy/2022-02-22/changes/',
    { kind: 'changes', language: 'ru', document: 'privacy', date },
  ],
  [
    addresses.changesSince('ru', 'privacy', date),
    '/ru/privacy/changes-since/2022-02-22/',
    { kind: 'changesSince', language: 'ru', document: 'privacy', date },
  ],
  [
    addresses.history('ru', 'privacy', 'withdrawal'),
    '/ru/privacy/history/withdrawal/',
    { kind: 'history', language: 'ru', document: 'privacy', section: 'withdrawal' },
  ],
  [
    addresses.editionFile('ru', 'privacy', date, 'md'),
    '/ru/privacy/2022-02-22.md',
    { kind: 'editionFile', language: 'ru', document: 'privacy', date, extension: 'md' },
  ],
  [
    addresses.feed('kk', 'privacy'),
    '/kk/privacy/feed.xml',
    { kind: 'feed', language: 'kk', document: 'privacy' },
  ],
  [addresses.parallel('privacy'), '/kk-ru/privacy/', { kind: 'parallel', document: 'privacy' }],
  [
    addresses.parallelEdition('privacy', date),
    '/kk-ru/privacy/2022-02-22/',
    { kind: 'parallelEdition', document: 'privacy', date },
  ],
  [
    addresses.parallelChanges('privacy', date),
    '/kk-ru/privacy/2022-02-22/changes/',
    { kind: 'parallelChanges', document: 'privacy', date },
  ],
  [
    addresses.embed('ru', 'privacy'),
    '/embed/ru/privacy/',
    { kind: 'embed', language: 'ru', document: 'privacy' },
  ],
  [
    addresses.embedSection('ru', 'privacy', 'withdrawal'),
    '/embed/ru/privacy/withdrawal/',
    { kind: 'embedSection', language: 'ru', document: 'privacy', section: 'withdrawal' },
  ],
  [
    addresses.embedEdition('ru', 'privacy', date),
    '/embed/ru/privacy/2022-02-22/',
    { kind: 'embedEdition', language: 'ru', document: 'privacy', date },
  ],
  [
    addresses.embedChangesSince('ru', 'privacy', date),
    '/embed/ru/privacy/changes-since/2022-02-22/',
    { kind: 'embedChangesSince', language: 'ru', document: 'privacy', date },
  ],
  [addresses.apiIndex(), '/api/v1/index.json', { kind: 'apiIndex' }],
  [addresses.apiSchema('edition'), '/api/v1/schema/edition.json', { kind: 'apiSchema' }],
  [
    addresses.apiDocument('privacy'),
    '/api/v1/privacy/index.json',
    { kind: 'apiDocument', document: 'privacy' },
  ],
  [addresses.seals(), '/seals.txt', { kind: 'seals' }],
  [
    addresses.apiSeal('privacy', date),
    '/api/v1/privacy/2022-02-22/seal.json',
    { kind: 'apiSeal', document: 'privacy', date },
  ],
  [
    addresses.apiProof('privacy', date),
    '/api/v1/privacy/2022-02-22/proof.zip',
    { kind: 'apiProof', document: 'privacy', date },
  ],
  [
    addresses.apiLinks('privacy'),
    '/api/v1/privacy/links.json',
    { kind: 'apiLinks', document: 'privacy' },
  ],
  [
    addresses.apiEdition('ru', 'privacy', date),
    '/api/v1/privacy/2022-02-22/ru.json',
    { kind: 'apiEdition', language: 'ru', document: 'privacy', date },
  ],
  [
    addresses.apiChanges('privacy', date, to),
    '/api/v1/privacy/changes/2022-02-22..2026-12-01.json',
    { kind: 'apiChanges', document: 'privacy' },
  ],
  [addresses.notFound(), '/404.html', { kind: 'notFound' }],
  [addresses.robots(), '/robots.txt', { kind: 'robots' }],
  [addresses.sitemapIndex(), '/sitemap-index.xml', { kind: 'sitemapIndex' }],
  [addresses.sitemap(0), '/sitemap-0.xml', { kind: 'sitemap' }],
  [addresses.favicon(), '/favicon.svg', { kind: 'favicon' }],
];

test('every form of address has a case', () => {
  expect(CASES.map(([, , { kind }]) => kind).sort()).toEqual([...addresses.kinds()].sort());
});

describe.each(CASES)('%s', (address, expected, read) => {
  test('is written as the design says', () => expect(address).toBe(expected));
  test('is read back', () => expect(addresses.readAddress(address)).toEqual(read));
});

test.each([
  '/de/privacy/',
  '/ru/privacy',
  '/ru/Privacy/',
  '/ru/privacy/2022-02-30/',
  '/ru/privacy/2022-02-22/other/',
  '/ru/privacy/2022-02-22-md',
  '//ru/privacy/',
  '/ru/privacy/#data',
])('%s is no address of the site', (path) => {
  expect(addresses.readAddress(path)).toBeUndefined();
});

test.each([
  ['/ru/privacy/', 'ru/privacy/index.html'],
  ['/ru/privacy/2022-02-22.md', 'ru/privacy/2022-02-22.md'],
  ['/', 'index.html'],
])('%s is served from %s', (address, file) => expect(addresses.fileAt(address)).toBe(file));

test('an address is written in the other language', () => {
  const page = { kind: 'changesSince', language: 'ru', document: 'privacy', date } as const;
  expect(addresses.inLanguage(page, 'kk')).toBe('/kk/privacy/changes-since/2022-02-22/');
});

test('a document may not take the first word of other addresses', () => {
  const first = Object.values(addresses.PATTERNS).flatMap(
    (pattern) => /^\/([a-z-]+)\//.exec(pattern)?.[1] ?? [],
  );
  expect(addresses.RESERVED_DOCUMENTS).toEqual(expect.arrayContaining([...new Set(first)]));
});
