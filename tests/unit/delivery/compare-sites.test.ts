import { describe, expect, it } from 'vitest';
import {
  compareSites,
  type Difference,
  type Listed,
  looksRecompressed,
} from '../../../src/delivery/compare-sites.ts';

const listing = (files: Readonly<Record<string, string | Listed>>) =>
  new Map(
    Object.entries(files).map(([path, listed]) => [
      path,
      typeof listed === 'string' ? { digest: listed } : listed,
    ]),
  );

describe('compareSites', () => {
  const expected = listing({ 'b.html': '1', 'a.html': '2' });

  it.each<[string, Readonly<Record<string, string | Listed>>, readonly Difference[]]>([
    ['nothing', { 'a.html': '2', 'b.html': '1' }, []],
    [
      'files that differ, sorted',
      { 'b.html': '2', 'a.html': '1' },
      [
        { path: 'a.html', kind: 'differs' },
        { path: 'b.html', kind: 'differs' },
      ],
    ],
    ['a missing file', { 'a.html': '2' }, [{ path: 'b.html', kind: 'missing' }]],
    [
      'an extra file',
      { 'a.html': '2', 'b.html': '1', 'c.html': '1' },
      [{ path: 'c.html', kind: 'extra' }],
    ],
    [
      'a name in another case',
      { 'A.html': '2', 'b.html': '1' },
      [
        { path: 'A.html', kind: 'extra' },
        { path: 'a.html', kind: 'missing' },
      ],
    ],
    [
      'what is no plain file, wherever it is',
      {
        'a.html': { other: 'link' },
        'b.html': { other: 'unreadable' },
        pipe: { other: 'special' },
      },
      [
        { path: 'a.html', kind: 'link' },
        { path: 'b.html', kind: 'unreadable' },
        { path: 'pipe', kind: 'special' },
      ],
    ],
  ])('names %s', (_what, actual, differences) => {
    expect(compareSites(expected, listing(actual))).toEqual(differences);
  });
});

describe('looksRecompressed', () => {
  const expected = listing({ a: '', 'a.br': '', 'a.gz': '', b: '', 'b.br': '', 'b.gz': '' });
  const differ = (...paths: readonly string[]): readonly Difference[] =>
    paths.map((path) => ({ path, kind: 'differs' }));

  it.each<[string, readonly Difference[], boolean]>([
    ['nothing differs', [], false],
    ['all forms of one kind differ', differ('a.br', 'b.br'), true],
    ['half of one kind differ, since a short file often gives the same', differ('a.br'), true],
    ['a file differs too', differ('a', 'a.br', 'b.br'), false],
    ['a form is missing', [...differ('a.br'), { path: 'b.br', kind: 'missing' }], false],
  ])('when %s', (_when, differences, answer) => {
    expect(looksRecompressed(expected, differences)).toBe(answer);
  });

  it('not when few of many forms differ', () => {
    const many = listing(Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}.br`, ''])));
    expect(looksRecompressed(many, differ('1.br', '2.br'))).toBe(false);
  });
});
