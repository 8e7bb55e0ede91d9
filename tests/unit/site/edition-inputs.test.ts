/** What pages of one edition know, over the fixture library. */
import { describe, expect, it } from 'vitest';
import type { ComparedSubject, EditionSubject } from '../../../src/edition/published.ts';
import { editionsOf, type PublishedDocument } from '../../../src/edition/published.ts';
import { changesJson } from '../../../src/formats/json/changes-json.ts';
import { editionJson } from '../../../src/formats/json/edition-json.ts';
import { editionText } from '../../../src/formats/txt.ts';
import { changesView } from '../../../src/site/changes-view.ts';
import { stateDigest, upToNext } from '../../../src/site/edition-inputs.ts';
import { datedEditionView } from '../../../src/site/edition-view.ts';
import { embedEditionView } from '../../../src/site/embed-view.ts';
import { parallelChangesView } from '../../../src/site/parallel-changes-view.ts';
import { parallelView } from '../../../src/site/parallel-view.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { documentOn, subjectOf } from '../edition/fixture-document.ts';

/** What cached pages are made from. */
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

/** The document as the pages of the edition with that date see it. */
function known(date: string, document: PublishedDocument): PublishedDocument {
  return upToNext(document, subjectOf(document, date).entry);
}

function digest(date: string, document: PublishedDocument): string {
  return stateDigest(known(date, document), subjectOf(document, date).entry);
}

it.each([
  ['2022-02-22', '2026-11-25', ['2022-02-22', '2023-06-01']],
  ['2025-01-01', '2026-11-25', ['2025-01-01', '2026-02-01']],
  // The next is effective on 1 December, public since 20 November.
  ['2026-02-01', '2026-11-25', ['2026-02-01', '2026-12-01']],
  ['2026-02-01', '2026-11-01', ['2025-01-01', '2026-02-01']],
])('%s on %s: the last editions known', (date, day, editions) => {
  const dates = editionsOf(known(date, documentOn(day))).map((edition) => edition.date);
  expect(dates.slice(-2)).toEqual(editions);
});

it('a page sees the next public edition, not drafts', () => {
  const editions = editionsOf(documentOn('2026-11-25')).map((edition) =>
    edition.date === '2024-03-15' ? { ...edition, published: civilDate('9999-12-31') } : edition,
  );
  const document = documentOn('2026-11-25', editions, { drafts: true });
  expect(editionsOf(known('2023-06-01', document)).map(({ date }) => date)).toEqual([
    '2022-02-22',
    '2023-06-01',
    '2024-03-15',
    '2025-01-01',
  ]);
});

describe.each(['2023-05-20', '2026-11-25', '2026-12-24', '2027-03-01'])('on %s', (day) => {
  const document = documentOn(day);
  const subjects = document.chronicle.entries.flatMap((entry) =>
    LANGUAGES.map((language) => ({ document, entry, language })),
  );

  it.each(subjects.map((one) => [one.entry.edition.date, one.language, one] as const))(
    'what %s shows in %s is the same where all editions are known',
    (_date, _language, subject) => {
      const { edition, before } = subject.entry;
      const narrow = { ...subject, document: upToNext(document, subject.entry) };
      for (const view of VIEWS) expect(view(narrow)).toEqual(view(subject));
      if (!before) return;
      for (const view of COMPARISONS) {
        expect(view({ ...narrow, before })).toEqual(view({ ...subject, before }));
      }
      const pair = { older: before, newer: edition };
      expect(changesJson({ document: narrow.document, ...pair })).toEqual(
        changesJson({ document, ...pair }),
      );
    },
  );
});

describe('the digest', () => {
  const superseded = digest('2025-01-01', documentOn('2026-11-25'));
  const inForce = digest('2026-02-01', documentOn('2026-11-25'));

  it.each([
    ['stays while later editions come into force', '2026-12-24'],
    ['stays from day to day', '2026-11-26'],
  ])('of a superseded edition %s', (_what, day) => {
    expect(digest('2025-01-01', documentOn(day))).toBe(superseded);
  });

  it.each([
    ['the edition', digest('2024-03-15', documentOn('2026-11-25')), superseded],
    ['what is known of the next one', digest('2026-02-01', documentOn('2026-11-01')), inForce],
    ['its coming into force', digest('2026-02-01', documentOn('2026-12-24')), inForce],
    [
      'the document',
      digest('2025-01-01', { ...documentOn('2026-11-25'), titles: { kk: 'а', ru: 'б' } }),
      superseded,
    ],
  ])('changes with %s', (_what, other, before) => {
    expect(other).not.toBe(before);
  });

  it('changes with any byte of an edition that the page sees', () => {
    const editions = editionsOf(documentOn('2026-11-25')).map((edition) =>
      edition.date === '2022-02-22'
        ? {
            ...edition,
            files: edition.files.map((file) => ({ ...file, bytes: new Uint8Array(1) })),
          }
        : edition,
    );
    expect(digest('2025-01-01', documentOn('2026-11-25', editions))).not.toBe(superseded);
  });
});
