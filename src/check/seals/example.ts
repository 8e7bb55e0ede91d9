/**
 * Examples of the seal rules: two sealed editions before the one of the base library. Their
 * digests are constants, so that the tests also fail when the program seals in another way.
 */
type Tree = Readonly<Record<string, string>>;

export const FIRST: Tree = sealedEdition(
  '2025-01-01',
  '2a6f009bb391657810e8ad4da9c5a0a117ff1def52119fae7dd5ba344056a655',
  'null',
);
export const SECOND: Tree = sealedEdition(
  '2025-06-01',
  '9be54dd49e983c50a9e1ef18800113f0ba690f6a0f99d4d8c89d15fecf3fe935',
  '"ce8cc7734f7f33ae9787053334d38a8dd4502f8e0c02bf36fa34cf6004827e46"',
);

/** `seals.json` of both. */
export const LIST: Tree = {
  'privacy/seals.json': `{
  "seals": [
    { "edition": "2025-01-01", "published": "2025-01-01", "seal": "ce8cc7734f7f33ae9787053334d38a8dd4502f8e0c02bf36fa34cf6004827e46", "chain": "d87cf45ab56298d5de23a7ae47d10eb56a8241e7c7bb4d6f60bcd652b63d365b" },
    { "edition": "2025-06-01", "published": "2025-06-01", "seal": "332bf5c982b141fe40077a295cdc43d6e25cd1ee9f48f556e01d7f8bb25fef41", "chain": "6f251745f6a41c928cb324aea27ef4d5f4f1ddc9973c80af4feb32904e325de0" }
  ]
}
`,
};

/** The same where the seal of the first was taken off on the day of its publication. */
export const UNSEALED_LATE: Tree = {
  'privacy/seals.json': `{
  "seals": [
    { "edition": "2025-01-01", "published": "2025-01-01", "seal": "ce8cc7734f7f33ae9787053334d38a8dd4502f8e0c02bf36fa34cf6004827e46", "chain": "d87cf45ab56298d5de23a7ae47d10eb56a8241e7c7bb4d6f60bcd652b63d365b" },
    { "edition": "2025-01-01", "published": "2025-01-01", "seal": null, "unsealed": "2025-01-01", "chain": "3b6f14f07912683b5991d8e0463644942448f2da0dd7893e988815ee274919a1" }
  ]
}
`,
};

/**
 * @param record digest of `edition.yaml`
 * @param previous digest of the seal before, as JSON
 */
function sealedEdition(date: string, record: string, previous: string): Tree {
  const kk = '8624bea6bcd90e8b38f2c250effe267fd9bdb43303a67b9e43bec5582f65e356';
  const ru = 'd55ff88f9c116b2580bd639bc5a0b1625c3fd2c67168e128606fc997eda97725';
  return {
    [`privacy/${date}/edition.yaml`]: `effective: ${date}\npublished: ${date}\nsummary: { kk: Өзгерді, ru: Изменено }\n`,
    [`privacy/${date}/kk/00-preamble.md`]: '# Саясат\n\nМәтін.\n',
    [`privacy/${date}/ru/00-preamble.md`]: '# Политика\n\nТекст.\n',
    [`privacy/${date}/seal.json`]: `{
  "document": "privacy",
  "edition": "${date}",
  "files": {
    "edition.yaml": "${record}",
    "kk/00-preamble.md": "${kk}",
    "ru/00-preamble.md": "${ru}"
  },
  "text": {
    "kk": "${kk}",
    "ru": "${ru}"
  },
  "previous": ${previous}
}
`,
  };
}

/** `tree` with one place of one of its files changed. */
export function touched<T extends string | Uint8Array>(
  tree: Readonly<Record<string, T>>,
  path: string,
  from: string | RegExp,
  to: string,
): Readonly<Record<string, T | string>> {
  const text = tree[path];
  return { ...tree, [path]: typeof text === 'string' ? text.replace(from, to) : '' };
}
