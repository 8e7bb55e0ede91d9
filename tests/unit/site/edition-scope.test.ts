/** What pages of one edition see, over the fixture library. */
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../../src/policy/civil-date.ts';
import { publishedEditions } from '../../../src/policy/timeline.ts';
import { scopeOf } from '../../../src/site/edition-scope.ts';
import type { SiteDocument } from '../../../src/site/library.ts';
import { loadContent } from '../../../src/store/load.ts';
import { FIXTURE_LIBRARY } from '../policy/redline/fixture.ts';

const [loaded] = (await loadContent(FIXTURE_LIBRARY)).library.documents;
if (!loaded) throw new Error('The fixture library has no document');

function documentOn(today: CivilDate, more: Partial<SiteDocument> = {}): SiteDocument {
  if (!loaded) throw new Error('No document');
  return { ...loaded, ...more, editions: publishedEditions(loaded.editions, today), problems: [] };
}

function scope(date: string, day: string, more?: Partial<SiteDocument>) {
  const today = civilDate(day);
  const document = documentOn(today, more);
  const edition = document.editions.find((one) => one.date === date);
  if (!edition) throw new Error(`No edition ${date}`);
  return scopeOf(document, edition, today);
}

it.each([
  ['2022-02-22', '2026-11-25', ['2022-02-22', '2023-06-01'], '2023-06-01'],
  ['2025-01-01', '2026-11-25', ['2025-01-01', '2026-02-01'], '2026-02-01'],
  // The next is effective on 1 December, public since 20 November.
  ['2026-02-01', '2026-11-25', ['2026-02-01', '2026-12-01'], '2026-11-20'],
  ['2026-02-01', '2026-12-24', ['2026-02-01', '2026-12-01'], '2026-12-01'],
  ['2026-02-01', '2026-11-01', ['2025-01-01', '2026-02-01'], '2026-02-01'],
])('%s on %s: the last editions and the day', (date, day, editions, today) => {
  const seen = scope(date, day);
  expect(seen.document.editions.slice(-2).map((edition) => edition.date)).toEqual(editions);
  expect(seen.today).toBe(today);
});

describe('the digest', () => {
  const superseded = scope('2025-01-01', '2026-11-25').digest;
  const inForce = scope('2026-02-01', '2026-11-25').digest;

  it.each([
    ['stays while later editions come into force', scope('2025-01-01', '2026-12-24').digest],
    ['stays from day to day', scope('2025-01-01', '2026-11-26').digest],
  ])('of a superseded edition %s', (_what, digest) => {
    expect(digest).toBe(superseded);
  });

  it.each([
    ['the edition', scope('2024-03-15', '2026-11-25').digest, superseded],
    ['what is known of the one that follows', scope('2026-02-01', '2026-11-01').digest, inForce],
    ['its coming into force', scope('2026-02-01', '2026-12-24').digest, inForce],
    [
      'the document',
      scope('2025-01-01', '2026-11-25', { titles: { kk: 'а', ru: 'б' } }).digest,
      superseded,
    ],
  ])('changes with %s', (_what, digest, before) => {
    expect(digest).not.toBe(before);
  });

  it('changes with any byte of an edition in sight', () => {
    const today = civilDate('2026-11-25');
    const document = documentOn(today);
    const changed = document.editions.map((edition) =>
      edition.date === '2022-02-22'
        ? {
            ...edition,
            files: edition.files.map((file) => ({ ...file, bytes: new Uint8Array(1) })),
          }
        : edition,
    );
    const edition = changed.find(({ date }) => date === '2025-01-01');
    if (!edition) throw new Error('No edition');
    expect(scopeOf({ ...document, editions: changed }, edition, today).digest).not.toBe(superseded);
  });
});
