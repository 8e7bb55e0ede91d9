/**
 * Examples of the seal rules: two sealed editions before the one of the base library. Their
 * digests are constants, so that the tests also fail when the program seals in another way.
 */
type Tree = Readonly<Record<string, string>>;

export const FIRST: Tree = {
  'privacy/2025-01-01/edition.yaml':
    'effective: 2025-01-01\npublished: 2025-01-01\nsummary: { kk: Өзгерді, ru: Изменено }\n',
  'privacy/2025-01-01/kk/00-preamble.md': '# Саясат\n\nМәтін.\n',
  'privacy/2025-01-01/ru/00-preamble.md': '# Политика\n\nТекст.\n',
  'privacy/2025-01-01/seal.json': `{
  "document": "privacy",
  "edition": "2025-01-01",
  "files": {
    "edition.yaml": "2a6f009bb391657810e8ad4da9c5a0a117ff1def52119fae7dd5ba344056a655",
    "kk/00-preamble.md": "8624bea6bcd90e8b38f2c250effe267fd9bdb43303a67b9e43bec5582f65e356",
    "ru/00-preamble.md": "d55ff88f9c116b2580bd639bc5a0b1625c3fd2c67168e128606fc997eda97725"
  },
  "text": {
    "kk": "8624bea6bcd90e8b38f2c250effe267fd9bdb43303a67b9e43bec5582f65e356",
    "ru": "d55ff88f9c116b2580bd639bc5a0b1625c3fd2c67168e128606fc997eda97725"
  },
  "previous": null
}
`,
};

export const SECOND: Tree = {
  'privacy/2025-06-01/edition.yaml':
    'effective: 2025-06-01\npublished: 2025-06-01\nsummary: { kk: Өзгерді, ru: Изменено }\n',
  'privacy/2025-06-01/kk/00-preamble.md': '# Саясат\n\nМәтін.\n',
  'privacy/2025-06-01/ru/00-preamble.md': '# Политика\n\nТекст.\n',
  'privacy/2025-06-01/seal.json': `{
  "document": "privacy",
  "edition": "2025-06-01",
  "files": {
    "edition.yaml": "9be54dd49e983c50a9e1ef18800113f0ba690f6a0f99d4d8c89d15fecf3fe935",
    "kk/00-preamble.md": "8624bea6bcd90e8b38f2c250effe267fd9bdb43303a67b9e43bec5582f65e356",
    "ru/00-preamble.md": "d55ff88f9c116b2580bd639bc5a0b1625c3fd2c67168e128606fc997eda97725"
  },
  "text": {
    "kk": "8624bea6bcd90e8b38f2c250effe267fd9bdb43303a67b9e43bec5582f65e356",
    "ru": "d55ff88f9c116b2580bd639bc5a0b1625c3fd2c67168e128606fc997eda97725"
  },
  "previous": "ce8cc7734f7f33ae9787053334d38a8dd4502f8e0c02bf36fa34cf6004827e46"
}
`,
};

/** `tree` with one place of one of its files changed. */
export function touched(tree: Tree, path: string, from: string | RegExp, to: string): Tree {
  return { ...tree, [path]: (tree[path] ?? '').replace(from, to) };
}
