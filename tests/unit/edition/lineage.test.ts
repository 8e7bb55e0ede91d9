import { describe, expect, test } from 'vitest';
import type { LineageEntry } from '../../../src/edition/library.ts';
import {
  aliasesOf,
  editionsBetween,
  type LineageEdition,
  type Resolution,
  resolveAll,
  resolveSection,
  sectionHistory,
  successorsThrough,
} from '../../../src/edition/lineage.ts';
import { sectionIds } from '../../../src/edition/succession.ts';
import { publishedEditions } from '../../../src/edition/timeline.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { fixtureEditions } from '../redline/fixture.ts';

const editions = await fixtureEditions();
const IN_FORCE = civilDate('2026-02-01');
const LAST = civilDate('2027-03-01');

/** `state id (+others) via 2024-03-15 merged, …` */
function say(resolution: Resolution | undefined): string {
  if (!resolution) return 'unknown';
  const via = resolution.steps.map(({ edition, entry }) => ` ${edition} ${entry.kind}`).join(',');
  switch (resolution.state) {
    case 'live':
    case 'alias': {
      const others = resolution.others.map((other) => ` +${other}`).join('');
      return `${resolution.state} ${resolution.id}${others}${via}`;
    }
    case 'removed':
      return `removed, last ${resolution.last} as ${resolution.id}${via}`;
    case 'upcoming':
      return `upcoming ${resolution.first} from [${resolution.from}]${via}`;
  }
}

describe('resolveSection', () => {
  test.each([
    ['operator', IN_FORCE, undefined, 'live operator'],
    ['data', IN_FORCE, undefined, 'live data +device-data 2025-01-01 split'],
    ['data', IN_FORCE, '2025-01-01', 'live data'],
    ['data', LAST, undefined, 'live data 2025-01-01 split, 2027-03-01 merged'],
    ['profiling', '2024-03-15', undefined, 'alias personalisation 2024-03-15 renamed'],
    [
      'profiling',
      LAST,
      undefined,
      'alias personalisation +advertising 2024-03-15 renamed, 2026-12-01 split',
    ],
    ['public-sources', IN_FORCE, undefined, 'alias partners 2024-03-15 merged, 2026-02-01 renamed'],
    ['device-data', LAST, undefined, 'alias data 2027-03-01 merged'],
    [
      'cross-border',
      IN_FORCE,
      undefined,
      'removed, last 2025-01-01 as cross-border 2026-02-01 removed',
    ],
    ['minors', IN_FORCE, undefined, 'upcoming 2026-12-01 from []'],
    [
      'advertising',
      IN_FORCE,
      undefined,
      'upcoming 2026-12-01 from [personalisation] 2026-12-01 split',
    ],
    ['device-data', '2022-02-22', undefined, 'upcoming 2025-01-01 from [data] 2025-01-01 split'],
    ['nowhere', IN_FORCE, undefined, 'unknown'],
  ])('%s in %s from %s', (id, to, from, expected) => {
    const found = resolveSection(editions, id, civilDate(to), from ? civilDate(from) : undefined);
    expect(say(found)).toBe(expected);
  });

  test('an id that was removed and taken up again means the new section', () => {
    const three = [
      edition('2022-01-01', ['a', 'b']),
      edition('2023-01-01', ['a'], [removed('b')]),
      edition('2024-01-01', ['a', 'b']),
    ];
    expect(say(resolveSection(three, 'b', civilDate('2024-01-01')))).toBe('live b');
    expect(say(resolveSection(three, 'b', civilDate('2023-01-01')))).toBe(
      'removed, last 2022-01-01 as b 2023-01-01 removed',
    );
  });

  test('an id given to another section means that one, but for who knew the old one', () => {
    const two = [
      edition('2022-01-01', ['a', 'b']),
      edition('2023-01-01', ['a', 'b'], [renamed('a', 'b'), renamed('b', 'a')]),
    ];
    expect(say(resolveSection(two, 'a', civilDate('2023-01-01')))).toBe('live a');
    expect(say(resolveSection(two, 'a', civilDate('2023-01-01'), civilDate('2022-01-01')))).toBe(
      'alias b 2023-01-01 renamed',
    );
  });

  test('the parts of a split that live on take the place of the first one', () => {
    const three = [
      edition('2022-01-01', ['a']),
      edition('2023-01-01', ['b', 'c'], [split('a', ['b', 'c'])]),
      edition('2024-01-01', ['c'], [removed('b')]),
    ];
    expect(say(resolveSection(three, 'a', civilDate('2024-01-01')))).toBe(
      'alias c 2023-01-01 split, 2024-01-01 removed',
    );
  });

  test('an id that is gone without an entry is removed', () => {
    const two = [edition('2022-01-01', ['a', 'b']), edition('2023-01-01', ['a'])];
    expect(say(resolveSection(two, 'b', civilDate('2023-01-01')))).toBe(
      'removed, last 2022-01-01 as b',
    );
  });
});

test('every id of every edition resolves in every edition', () => {
  for (const { date } of editions) {
    const ids = new Set(editions.flatMap(sectionIds));
    expect([...resolveAll(editions, date).keys()].sort()).toEqual([...ids].sort());
  }
});

test('aliasesOf: what the page of the edition in force emits, and that of the last one', () => {
  expect(Object.fromEntries(aliasesOf(editions, IN_FORCE))).toEqual({
    partners: ['third-parties', 'public-sources'],
    personalisation: ['profiling'],
  });
  expect(Object.fromEntries(aliasesOf(editions, LAST))).toEqual({
    partners: ['third-parties', 'public-sources'],
    personalisation: ['profiling'],
    data: ['device-data'],
  });
});

test.each([
  [
    'partners',
    [
      '2027-03-01 partners',
      '2026-12-01 partners',
      '2026-02-01 partners renamed',
      '2025-01-01 third-parties',
      '2024-03-15 third-parties merged',
      '2023-06-01 third-parties,public-sources',
      '2022-02-22 third-parties,public-sources',
    ],
  ],
  [
    'data',
    [
      '2027-03-01 data merged',
      '2026-12-01 data,device-data',
      '2026-02-01 data,device-data',
      '2025-01-01 data,device-data split',
      '2024-03-15 data',
      '2023-06-01 data',
      '2022-02-22 data',
    ],
  ],
  [
    'cross-border',
    ['2025-01-01', '2024-03-15', '2023-06-01', '2022-02-22'].map((date) => `${date} cross-border`),
  ],
  ['minors', ['2027-03-01 minors', '2026-12-01 minors']],
  ['nowhere', []],
])('sectionHistory of %s', (id, expected) => {
  const history = sectionHistory(editions, id).map(({ edition: date, ids, steps }) =>
    [date, ids.join(), ...steps.map(({ entry }) => entry.kind)].join(' '),
  );
  expect(history).toEqual(expected);
});

test('successorsThrough composes the lineage of the editions between', () => {
  const [first] = editions;
  if (!first) throw new Error('no fixture');
  const through = editionsBetween(editions, first.date, LAST);
  expect(through).toHaveLength(editions.length - 1);
  expect(Object.fromEntries(successorsThrough(first, through))).toMatchObject({
    data: ['data'],
    'public-sources': ['partners'],
    profiling: ['personalisation', 'advertising'],
    'cross-border': [],
  });
});

test('only published editions are seen when the caller passes only those', () => {
  const seen = publishedEditions(editions, civilDate('2026-11-19'));
  expect(resolveSection(seen, 'minors', IN_FORCE)).toBeUndefined();
});

const place = { file: 'x', line: 1, column: 1 };
const removed = (from: string): LineageEntry => ({ kind: 'removed', from, place });
const renamed = (from: string, to: string): LineageEntry => ({ kind: 'renamed', from, to, place });
const split = (from: string, into: string[]): LineageEntry => ({
  kind: 'split',
  from,
  into,
  place,
});

function edition(
  date: string,
  ids: readonly string[],
  lineage: readonly LineageEntry[] = [],
): LineageEdition {
  const day = civilDate(date);
  const sections = ids.map((id, number) => ({
    id,
    number,
    heading: id,
    headingNode: { type: 'heading' as const, depth: 1 as const, children: [] },
    body: { type: 'root' as const, children: [] },
    file: `${id}.md`,
    source: '',
  }));
  return {
    date: day,
    effective: day,
    published: day,
    lineage,
    sections: { kk: sections, ru: sections },
  };
}
