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
  ['nothing', [], [], []],
  ['all ascend', [1, 2, 3], [1, 1, 1], [0, 1, 2]],
  ['one went to the front', [3, 1, 2], [1, 1, 1], [1, 2]],
  ['one went to the end', [2, 3, 1], [1, 1, 1], [0, 1]],
  ['of two, the second is heavier', [2, 1], [1, 5], [1]],
  ['of two, the first is heavier', [2, 1], [5, 1], [0]],
])('heaviestAscending: %s', (_, values, weights, kept) => {
  const elements = values.map((value, i) => ({ value, weight: weights[i] ?? 0 }));
  expect([...heaviestAscending(elements)].sort()).toEqual(kept);
});
