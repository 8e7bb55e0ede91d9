/** Nothing in the content steers the terminal of whoever checks it. */
import { expect, it } from 'vitest';
import { printable, printableColored, printableJson } from '../../../../src/cli/print/printable.ts';
import { put, temporaryFolder } from '../../temporary-folder.ts';
import { policyHere } from '../policy-here.ts';
import { CONTENT } from '../texts.ts';

const STEERING = '\u001b]0;x\u0007\r\b\u0085\u009b31m\u202e\u2066\u200f\ud800\u007f';

it.each([
  ['\u001b[2J', '<U+001B>[2J'],
  ['a\rb', 'a<U+000D>b'],
  ['\u009b31m', '<U+009B>31m'],
  ['\u202eabc', '<U+202E>abc'],
  ['\ud800', '<U+D800>'],
  ['«да»\n😀', '«да»\n😀'],
])('%j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

it('keeps colours and cleared lines of the program itself', () => {
  const own = '\u001b[31merror\u001b[39m\t\r\u001b[2Kdone';
  expect(printableColored(own)).toBe(own);
  expect(printableColored('\u001b[2J\u001b[1mx')).toBe('<U+001B>[2J\u001b[1mx');
});

it('keeps the value of JSON', () => {
  const json = printableJson(JSON.stringify({ a: STEERING }));
  expect(json).toMatch(/^[\u0020-\u007e]*$/);
  expect(JSON.parse(json)).toEqual({ a: STEERING });
});

it.each([
  ['check'],
  ['check', '--json'],
  ['check', '--format', 'github'],
  ['check', '--format', 'sarif'],
  ['status'],
  ['diff', 'privacy'],
  ['build', '--out', '/nonexistent/x'],
])('policy %s %s', async (...args) => {
  const folder = await temporaryFolder(CONTENT);
  const hostile = STEERING.replace('\ud800', '');
  await put(
    folder,
    'content/privacy/2022-02-22/ru/01-data.md',
    `# Данные${hostile}\n\nИмя ${hostile}.\n`,
  );
  await put(folder, 'content/terms/document.yaml', `title: "${hostile}"\n${hostile}: 1\n`);
  const { out, err } = await policyHere(folder, args);
  expect(out + err).not.toBe('');
  expect((out + err).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});
