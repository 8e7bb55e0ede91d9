import { describe, expect, test } from 'vitest';
import { heaviestAscending, heaviestPairs } from '../../../src/redline/heaviest.ts';

const equal = (a: string, b: string) => (a === b ? 1 : 0);

describe('heaviestPairs', () => {
  test.each([
    ['', '', []],
    ['abc', '', []],
    ['abc', 'abc', ['00', '11', '22']],
    ['abc', 'axbc', ['00', '12', '23']],
    ['abc', 'ac', ['00', '21']],
    ['ab', 'ba', ['10']],
  ])('%j with %j', (a, b, expected) => {
    const pairs = heaviestPairs([...a], [...b], equal).map(([i, j]) => `${i}${j}`);
    expect(pairs).toEqual(expected);
  });

  test('one heavy pair outweighs two light ones', () => {
    const weight = (a: string, b: string) => (a !== b ? 0 : a === 'X' ? 3 : 1);
    expect(heaviestPairs([...'Xab'], [...'abX'], weight)).toEqual([[0, 2]]);
  });
});

test.each([
  ['nothing', [], []],
  ['all ascend', [1, 2, 3], [0, 1, 2]],
  ['one went to the front', [3, 1, 2], [1, 2]],
  ['one went to the end', [2, 3, 1], [0, 1]],
])('heaviestAscending: %s', (_, values, kept) => {
  const elements = values.map((value) => ({ value, weight: 1 }));
  expect([...heaviestAscending(elements)].sort()).toEqual(kept);
});

test('heaviestAscending keeps the heavier of two', () => {
  expect([
    ...heaviestAscending([
      { value: 2, weight: 1 },
      { value: 1, weight: 5 },
    ]),
  ]).toEqual([1]);
  expect([
    ...heaviestAscending([
      { value: 2, weight: 5 },
      { value: 1, weight: 1 },
    ]),
  ]).toEqual([0]);
});
