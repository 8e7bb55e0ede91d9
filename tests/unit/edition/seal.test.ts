import { describe, expect, it } from 'vitest';
import type { EditionText } from '../../../src/edition/library.ts';
import { differencesFromSeal, sealJson, sealOf, sha256 } from '../../../src/edition/seal.ts';
import {
  FIRST,
  load,
  renamed,
  SECOND,
  sealedTree,
  type Tree,
  unsealedTree,
  withFile,
  withoutFile,
} from './sealed-tree.ts';

function editionOf(tree: Tree, path: string): EditionText {
  const found = load(tree).texts.find(({ date }) => path.endsWith(date));
  if (!found) throw new Error(`No edition ${path}`);
  return found;
}

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['қ', '15a7c867f962425124e4392b1ac24693c02c3f4d22a2a88a390196d696c574fc'],
  ])('of %j', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });
});

describe('sealOf', () => {
  it('has the digests of the files, the published texts and the previous seal', () => {
    const tree = sealedTree();
    const first = editionOf(tree, FIRST);
    const second = editionOf(tree, SECOND);
    expect(sealOf(second, first)).toEqual({
      document: 'privacy',
      edition: '2026-12-01',
      files: {
        'edition.yaml': sha256(tree.get(`${SECOND}/edition.yaml`) ?? ''),
        'kk/00-preamble.md': sha256('# Саясат\n\nКіріспе.\n'),
        'ru/00-preamble.md': sha256('# Политика\n\nВведение.\n'),
      },
      text: { kk: sha256('# Саясат\n\nКіріспе.\n'), ru: sha256('# Политика\n\nВведение.\n') },
      previous: sha256(tree.get(`${FIRST}/seal.json`) ?? ''),
    });
    expect(sealOf(first, undefined).previous).toBeNull();
  });
});

describe('sealJson', () => {
  it('writes the same bytes whatever the order of the keys', () => {
    const seal = sealOf(editionOf(unsealedTree(), SECOND), undefined);
    const shuffled = {
      previous: null,
      text: { ru: seal.text.ru, kk: seal.text.kk },
      files: Object.fromEntries(Object.entries(seal.files).reverse()),
      edition: seal.edition,
      document: seal.document,
    };
    const { files, text } = seal;
    const written = `{
  "document": "privacy",
  "edition": "2026-12-01",
  "files": {
    "edition.yaml": "${files['edition.yaml']}",
    "kk/00-preamble.md": "${files['kk/00-preamble.md']}",
    "ru/00-preamble.md": "${files['ru/00-preamble.md']}"
  },
  "text": {
    "kk": "${text.kk}",
    "ru": "${text.ru}"
  },
  "previous": null
}
`;
    expect([sealJson(seal), sealJson(shuffled)]).toEqual([written, written]);
  });
});

describe('differencesFromSeal', () => {
  const tree = sealedTree();
  const seal = sealOf(editionOf(tree, FIRST), undefined);
  const ru = `${FIRST}/ru/01-data.md`;
  const same = tree.get(ru) ?? new Uint8Array();

  it.each([
    ['nothing touched', tree, []],
    [
      'a byte added',
      withFile(tree, ru, Uint8Array.of(...same, 0x20)),
      [{ kind: 'changed', path: 'ru/01-data.md' }],
    ],
    ['a file gone', withoutFile(tree, ru), [{ kind: 'removed', path: 'ru/01-data.md' }]],
    [
      'a file added',
      withFile(tree, `${FIRST}/ru/02-new.md`, Uint8Array.of(0x23)),
      [{ kind: 'added', path: 'ru/02-new.md' }],
    ],
    [
      'a file renamed',
      renamed(tree, ru, `${FIRST}/ru/02-data.md`),
      [{ kind: 'renamed', from: 'ru/01-data.md', path: 'ru/02-data.md' }],
    ],
    [
      'a file renamed to no name of a section',
      renamed(tree, ru, `${FIRST}/ru/Данные.txt`),
      [{ kind: 'renamed', from: 'ru/01-data.md', path: 'ru/Данные.txt' }],
    ],
    [
      'a file copied',
      withFile(tree, `${FIRST}/ru/02-copy.md`, same),
      [{ kind: 'added', path: 'ru/02-copy.md' }],
    ],
    [
      'an edition.yaml that is no longer valid',
      withFile(tree, `${FIRST}/edition.yaml`, Uint8Array.of(0x7b)),
      [{ kind: 'changed', path: 'edition.yaml' }],
    ],
  ])('%s', (_name, mutated, differences) => {
    expect(differencesFromSeal(editionOf(mutated, FIRST), seal)).toEqual(differences);
  });

  it('names a text that differs although its files do not', () => {
    const other = { ...seal, text: { ...seal.text, kk: sha256('') } };
    expect(differencesFromSeal(editionOf(tree, FIRST), other)).toEqual([
      { kind: 'text', language: 'kk' },
    ]);
  });
});
