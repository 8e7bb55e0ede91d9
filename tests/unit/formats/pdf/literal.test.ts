import { expect, test } from 'vitest';
import { typstString } from '../../../../src/formats/pdf/literal.ts';

test.each([
  ['Политика', '"Политика"'],
  ['', '""'],
  ['"прямые" «ёлочки»', '"\\"прямые\\" «ёлочки»"'],
  ['a\\b', '"a\\\\b"'],
  ['\\"', '"\\\\\\""'],
  [
    '#[x] $y$ *z* _w_ `v` <u> @t ~ -- ... \\u{41}',
    '"#[x] $y$ *z* _w_ `v` <u> @t ~ -- ... \\\\u{41}"',
  ],
])('%j is written as %s', (text, literal) => {
  expect(typstString(text)).toBe(literal);
});
