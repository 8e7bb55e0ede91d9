/** No text of a YAML file has characters that nobody sees, however they are written. */
import { describe, expect, it } from 'vitest';
import { baseWith, placeName } from '../content-tree.ts';

const DATES = 'effective: 2026-01-01\npublished: 2026-01-01\n';
/** As YAML writes them, and themselves. */
const HIDDEN: readonly (readonly [escaped: string, typed: string])[] = [
  ['\\x1b', '\u001b'],
  ['\\r', '\r'],
  ['\\a', '\u0007'],
  ['\\x85', '\u0085'],
  ['\\x9b', '\u009b'],
  ['\\x7f', '\u007f'],
  ['\\0', '\u0000'],
  ['\\u202e', '\u202e'],
  ['\\u2066', '\u2066'],
  ['\\u200f', '\u200f'],
  ['\\u061c', '\u061c'],
  ['\\u200b', '\u200b'],
  ['\\u00ad', '\u00ad'],
  ['\\ufeff', '\ufeff'],
  ['\\ud800', '\ud800'],
  ['\\udc00', '\udc00'],
  ['\\ufffe', '\ufffe'],
  ['\\uffff', '\uffff'],
  ['\\u2028', '\u2028'],
  ['\\ue000', '\ue000'],
  ['\\U000e0001', '\u{e0001}'],
];

function problemsOf(files: Readonly<Record<string, string>>) {
  return baseWith(files).problems.map((one) => `${placeName(one)} ${one.rule}`);
}

describe.each(HIDDEN)('%s', (escaped, typed) => {
  it('in a summary, written as an escape', () => {
    const summary = `${DATES}summary:\n  kk: Мәтін\n  ru: "Те${escaped}кст"\n`;
    expect(problemsOf({ 'privacy/2026-01-01/edition.yaml': summary })).toEqual([
      'privacy/2026-01-01/edition.yaml:5:3 format/yaml',
    ]);
  });

  it('in a title, as it is', () => {
    const document = (title: string) =>
      `title:\n  kk: Саясат\n  ru: Поли${title}тика\ncontact:\n  name: { kk: А, ru: А }\n  email: a@example.kz\n`;
    // The end of a line is one in YAML too; halves of a pair cannot be in a file.
    const isKept = /[\ud800-\udfff]/.test(typed) && typed.length === 1;
    if (isKept || /[\r\u0085\u2028]/.test(typed)) return;
    const found = problemsOf({ 'privacy/document.yaml': document(typed) });
    expect(found.some((one) => /format\/(?:yaml|encoding)/.test(one))).toBe(true);
  });
});

it('allows what is seen, and the ends of lines', () => {
  const summary = `${DATES}summary:\n  kk: |\n    Мәтін\n    екі жол\n  ru: "10\u00a0000 ₸ – «да»\\n№ 5"\n`;
  expect(problemsOf({ 'privacy/2026-01-01/edition.yaml': summary })).toEqual([]);
});
