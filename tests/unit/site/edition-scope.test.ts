/** What pages of one edition see, over the fixture library. */
import { describe, expect, it } from 'vitest';
import { publishedEditions } from '../../../src/edition/timeline.ts';
import { changesJson } from '../../../src/formats/json/changes-json.ts';
import { editionJson } from '../../../src/formats/json/edition-json.ts';
import { editionText } from '../../../src/formats/txt.ts';
import { changesView } from '../../../src/site/changes-view.ts';
import { scopeOf } from '../../../src/site/edition-scope.ts';
import { datedEditionView } from '../../../src/site/edition-view.ts';
import { embedEditionView } from '../../../src/site/embed-view.ts';
import type { SiteDocument } from '../../../src/site/library.ts';
import { parallelChangesView } from '../../../src/site/parallel-changes-view.ts';
import { parallelView } from '../../../src/site/parallel-view.ts';
import type { ComparedSubject, EditionSubject } from '../../../src/site/paths.ts';
import { loadContent } from '../../../src/store/load.ts';
import { type CivilDate, civilDate } from '../../../src/text/civil-date.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { FIXTURE_LIBRARY } from '../redline/fixture.ts';

/** What the pages that are kept from build to build are made of. */
const VIEWS: readonly ((subject: EditionSubject) => unknown)[] = [
  datedEditionView,
  embedEditionView,
  editionText,
  editionJson,
  (subject) => parallelView(subject, 'dated'),
];
const COMPARISONS: readonly ((subject: ComparedSubject) => unknown)[] = [
  changesView,
  parallelChangesView,
];

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

it('drafts are not what follows: sight reaches to the next edition that is public', () => {
  const today = civilDate('2026-11-25');
  const editions = documentOn(today).editions.map((edition) =>
    edition.date === '2024-03-15' ? { ...edition, published: civilDate('9999-12-31') } : edition,
  );
  const edition = editions.find(({ date }) => date === '2023-06-01');
  if (!edition) throw new Error('No edition');
  const seen = scopeOf({ ...documentOn(today), editions }, edition, today);
  expect(seen.document.editions.map(({ date }) => date)).toEqual([
    '2022-02-22',
    '2023-06-01',
    '2024-03-15',
    '2025-01-01',
  ]);
  expect(seen.today).toBe('2025-01-01');
});

describe.each(['2023-05-20', '2026-11-25', '2026-12-24', '2027-03-01'])('on %s', (day) => {
  const today = civilDate(day);
  const document = documentOn(today);
  const subjects = document.editions.flatMap((edition) =>
    LANGUAGES.map((language) => ({ document, edition, language, today })),
  );

  it.each(subjects.map((subject) => [subject.edition.date, subject.language, subject] as const))(
    'what %s shows in %s is the same in sight of all editions',
    (_date, _language, subject) => {
      const { digest: _, ...own } = scopeOf(document, subject.edition, today);
      const narrow = { ...subject, ...own };
      const before = document.editions[document.editions.indexOf(subject.edition) - 1];
      for (const view of VIEWS) expect(view(narrow)).toEqual(view(subject));
      if (!before) return;
      for (const view of COMPARISONS) {
        expect(view({ ...narrow, before })).toEqual(view({ ...subject, before }));
      }
      const pair = { older: before, newer: subject.edition };
      expect(changesJson({ ...own, ...pair })).toEqual(changesJson({ document, today, ...pair }));
    },
  );
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
