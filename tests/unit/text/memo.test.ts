/** Kept values: made once, and made again only for objects that were not used for long. */
import { expect, test } from 'vitest';
import { memo } from '../../../src/text/memo.ts';

const objects = Array.from({ length: 7 }, (_, number) => ({ number }));

/** @param uses numbers of the objects, as they are used. @returns numbers of those whose value was made */
function made(atLeast: number | undefined, uses: readonly number[]): readonly number[] {
  const numbers: number[] = [];
  const known = memo<object, number>(atLeast);
  for (const use of uses) {
    known(objects[use] ?? {}, '', () => numbers.push(use));
  }
  return numbers;
}

test.each([
  ['each once', undefined, [0, 1, 2, 0, 1, 2], [0, 1, 2]],
  ['those used last are kept', 2, [0, 1, 2, 1, 2], [0, 1, 2]],
  ['one used again and again is kept', 2, [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0], [0, 1, 2, 3, 4, 5]],
  ['one not used for long is made again', 2, [0, 1, 2, 3, 4, 0], [0, 1, 2, 3, 4, 0]],
] as const)('%s', (_, atLeast, uses, expected) => {
  expect(made(atLeast, uses)).toEqual(expected);
});

test('each key of an object has its own value', () => {
  const known = memo<object, string>();
  const [object] = objects;
  expect(['a', 'b', 'a'].map((key) => known(object ?? {}, key, () => key))).toEqual([
    'a',
    'b',
    'a',
  ]);
});
