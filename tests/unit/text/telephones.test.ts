import { expect, test } from 'vitest';
import { findTelephoneLike, telephoneKey } from '../../../src/text/telephones.ts';

test.each([
  ['8(727)350 06 06, доб. 5', ['8(727)350 06 06']],
  ['+7 727 350-06-06', ['+7 727 350-06-06']],
  ['(727) 350 06 06', ['(727) 350 06 06']],
  // A digit lost or doubled.
  ['8(727)350 06 0', ['8(727)350 06 0']],
  ['+7 727 350-06-066', ['+7 727 350-06-066']],
  // From 8 to 14 digits.
  ['+1 234567', []],
  ['+1 2345678', ['+1 2345678']],
  ['+12 345678901234', ['+12 345678901234']],
  ['+12 3456789012345', []],
  ['10 000 000 000', []],
  ['980540000397', []],
  ['(2027-02-01)', []],
])('telephones in %j by their look', (text, expected) => {
  const found = findTelephoneLike(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(expected);
});

test.each([
  ['8(727)350 06 06', '+7 727 350-06-06', true],
  ['87273500606', '+77273500606', true],
  ['8(727)350 06 06', '8(727)350 06 07', false],
  ['727 350 06 06', '+7 727 350 06 06', false],
])('%j and %j are one telephone: %j', (one, other, isSame) => {
  expect(telephoneKey(one) === telephoneKey(other)).toBe(isSame);
});
