import { expect, test } from 'vitest';
import { isOftenRead } from '../../../src/delivery/often-read.ts';

test.each([
  ['/index.html', true],
  ['/kk/index.html', true],
  ['/ru/privacy/index.html', true],
  ['/embed/ru/privacy/index.html', true],
  ['/embed/ru/privacy/withdrawal/index.html', true],
  ['/404.html', false],
  ['/ru/privacy/2022-02-22/index.html', false],
  ['/ru/privacy/archive/index.html', false],
  ['/ru/privacy/changes-since/2022-02-22/index.html', false],
  ['/embed/ru/privacy/2022-02-22/index.html', false],
  ['/embed/ru/privacy/changes-since/2022-02-22/index.html', false],
  ['/kk-ru/privacy/index.html', false],
  ['/ru/privacy/2022-02-22.md', false],
  ['/api/v1/index.json', false],
])('%s: %s', (path, often) => {
  expect(isOftenRead(path)).toBe(often);
});
