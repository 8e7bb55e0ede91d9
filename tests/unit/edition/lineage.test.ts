import { describe, expect, test } from 'vitest';
import type { LineageEntry } from '../../../src/edition/library.ts';
import {
  type Resolution,
  resolutions,
  sectionHistory,
  successorsThrough,
  upcomingSections,
} from '../../../src/edition/lineage.ts';
import type { LineageEdition } from '../../../src/edition/succession.ts';
import { sectionIds } from '../../../src/edition/succession.ts';
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

/** What `id` resolves to in the edition `to`. */
function resolved(ordered: readonly LineageEdition[], id: string, to: string) {
  const index = ordered.findIndex(({ date }) => date === to);
  return resolutions(ordered)[index]?.get(id) ?? upcomingSections(ordered, index).get(id);
}

describe('a section id', () => {
  test.each([
    ['operator', IN_FORCE, 'live operator'],
    ['data', IN_FORCE, 'live data +device-data 2025-01-01 split'],
    ['data', LAST, 'live data 2025-01-01 split, 2027-03-01 merged'],
    ['profiling', '2024-03-15', 'alias personalisation 2024-03-15 renamed'],
    ['profiling', LAST, 'alias personalisation +advertising 2024-03-15 renamed, 2026-12-01 split'],
    ['public-sources', IN_FORCE, 'alias partners 2024-03-15 merged, 2026-02-01 renamed'],
    ['device-data', LAST, 'alias data 2027-03-01 merged'],
    ['cross-border', IN_FORCE, 'removed, last 2025-01-01 as cross-border 2026-02-01 removed'],
    ['minors', IN_FORCE, 'upcoming 2026-12-01 from []'],
    ['advertising', IN_FORCE, 'upcoming 2026-12-01 from [personalisation] 2026-12-01 split'],
    ['device-data', '2022-02-22', 'upcoming 2025-01-01 from [data] 2025-01-01 split'],
    ['nowhere', IN_FORCE, 'unknown'],
  ])('%s in %s', (id, to, expected) => {
    expect(say(resolved(editions, id, to))).toBe(expected);
  });

  test('an id that was removed and is used again means the new section', () => {
    const three = [
      edition('2022-01-01', ['a', 'b']),
      edition('2023-01-01', ['a'], [removed('b')]),
      edition('2024-01-01', ['a', 'b']),
    ];
    expect(say(resolved(three, 'b', '2024-01-01'))).toBe('live b');
    expect(say(resolved(three, 'b', '2023-01-01'))).toBe(
      'removed, last 2022-01-01 as b 2023-01-01 removed',
    );
  });

  test('an id given to another section means that one', () => {
    const two = [
      edition('2022-01-01', ['a', 'b']),
      edition('2023-01-01', ['a', 'b'], [renamed('a', 'b'), renamed('b', 'a')]),
    ];
    expect(say(resolved(two, 'a', '2023-01-01'))).toBe('live a');
  });

  test('if the first section of a split is removed, the others succeed it', () => {
    const three = [
      edition('2022-01-01', ['a']),
      edition('2023-01-01', ['b', 'c'], [split('a', ['b', 'c'])]),
      edition('2024-01-01', ['c'], [removed('b')]),
    ];
    expect(say(resolved(three, 'a', '2024-01-01'))).toBe(
      'alias c 2023-01-01 split, 2024-01-01 removed',
    );
  });

  test('an id that ends without an entry is removed', () => {
    const two = [edition('2022-01-01', ['a', 'b']), edition('2023-01-01', ['a'])];
    expect(say(resolved(two, 'b', '2023-01-01'))).toBe('removed, last 2022-01-01 as b');
  });
});

test('every id of every edition resolves in every edition', () => {
  const ids = [...new Set(editions.flatMap(sectionIds))];
  for (const [i, known] of resolutions(editions).entries()) {
    expect([...known.keys(), ...upcomingSections(editions, i).keys()]).toEqual(ids);
  }
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
  const through = editions.slice(1);
  expect(Object.fromEntries(successorsThrough(first, through))).toMatchObject({
    data: ['data'],
    'public-sources': ['partners'],
    profiling: ['personalisation', 'advertising'],
    'cross-border': [],
  });
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
    date: civilDate(date),
    lineage,
    sections: { kk: sections, ru: sections },
  };
}
