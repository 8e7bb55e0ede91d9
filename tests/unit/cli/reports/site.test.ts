import { describe, expect, it } from 'vitest';
import {
  dayOfRebuild,
  type SiteComparison,
  type SiteVerdict,
  siteVerdict,
} from '../../../../src/cli/reports/site.ts';
import { civilDate } from '../../../../src/text/civil-date.ts';

const listing = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, digest]) => [path, { digest }]));

const SITE = { 'api/v1/index.json': '1', _headers: '2', 'index.html': '3', 'index.html.br': '4' };
const SERVER = { 'site.conf': '5' };
const DAY = civilDate('2026-11-23');

interface Case {
  readonly site?: Readonly<Record<string, string>>;
  readonly server?: Readonly<Record<string, string>> | undefined;
  readonly source?: SiteComparison['found']['source'];
  readonly today?: string;
  readonly says?: boolean;
}

function verdict({ site = SITE, source = 'folder', today = DAY, says = true, ...rest }: Case) {
  const server = 'server' in rest ? rest.server : SERVER;
  const { differences, ...found } = siteVerdict({
    name: 'dist',
    found: {
      site: { root: 'dist/', listing: listing(site) },
      server: { root: 'dist.nginx/', listing: server && listing(server) },
      source,
      asOf: says ? DAY : undefined,
    },
    rebuilt: { site: listing(SITE), server: listing(SERVER) },
    asOf: civilDate(today < DAY ? today : DAY),
    today: civilDate(today),
  });
  return { ...found, differences: differences.map(({ path, kind }) => `${kind} ${path}`) };
}

it.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-11-23', '2026-11-23'],
  ['2026-11-24', DAY],
  [undefined, DAY],
])('a site of %s is built anew for %s', (asOf, day) => {
  expect(dayOfRebuild({ asOf: asOf === undefined ? asOf : civilDate(asOf) }, DAY)).toBe(day);
});

describe('siteVerdict', () => {
  const good = {
    site: 'dist',
    asOf: DAY,
    files: 5,
    isIntact: true,
    differences: [],
    notes: [],
  } satisfies SiteVerdict;
  const bad = { ...good, isIntact: false };

  it.each<[string, Case, object]>([
    ['of the very files', {}, good],
    [
      'of another page',
      { site: { ...SITE, 'index.html': 'x' } },
      { ...bad, differences: ['differs dist/index.html'] },
    ],
    [
      'of other headers',
      { site: { ...SITE, _headers: 'x' } },
      { ...bad, differences: ['differs dist/_headers'], notes: ['headers'] },
    ],
    [
      'of another server configuration',
      { server: { 'site.conf': 'x' } },
      { ...bad, differences: ['differs dist.nginx/site.conf'], notes: ['headers'] },
    ],
    [
      'of an empty folder of the server configuration',
      { server: {} },
      { ...bad, differences: ['missing dist.nginx/site.conf'], notes: ['headers'] },
    ],
    [
      'without a server configuration',
      { server: undefined },
      { ...good, files: 4, notes: ['no-server'] },
    ],
    [
      'of other compressed forms',
      { site: { ...SITE, 'index.html.br': 'x' } },
      { ...bad, differences: ['differs dist/index.html.br'], notes: ['recompressed'] },
    ],
    ['of an older site', { today: '2026-11-24' }, { ...good, notes: ['day-past'] }],
    [
      'of a site for a later day',
      { today: '2026-11-22', site: { ...SITE, 'api/v1/index.json': 'x' } },
      {
        ...bad,
        asOf: '2026-11-22',
        differences: ['differs dist/api/v1/index.json'],
        notes: ['day-to-come'],
      },
    ],
    ['of a site without a day', { says: false }, { ...good, notes: ['day-unknown'] }],
    [
      'of a list of another day',
      { source: 'list', says: false, site: { ...SITE, 'api/v1/index.json': 'x' } },
      { ...bad, differences: ['differs dist/api/v1/index.json'], notes: ['day-of-list'] },
    ],
    [
      'of some addresses',
      { source: 'addresses', says: false, server: undefined, site: { 'index.html': '3' } },
      { ...good, files: 1, notes: ['only-listed'] },
    ],
    [
      'of an address that the site does not have',
      { source: 'addresses', says: false, server: undefined, site: { 'evil.js': '3' } },
      { ...bad, files: 0, differences: ['extra dist/evil.js'], notes: ['only-listed'] },
    ],
  ])('%s', (_what, given, expected) => {
    expect(verdict(given)).toEqual(expected);
  });
});
