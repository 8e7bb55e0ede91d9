/**
 * The list of a document's seals, kept outside the folders of its editions: `seals.json`. It only
 * grows, and each entry holds a digest over all entries before it, so that a seal cannot be replaced
 * where it stands: the list would have to be written anew from that entry on.
 */
import type { SealListEntry } from './library.ts';
import { sha256 } from './seal.ts';

export const SEAL_LIST_FILE = 'seals.json';

/**
 * The list with one entry more.
 * @param edition date of the edition
 * @param seal digest of its `seal.json`; null when the seal was taken off before publication
 */
export function appended(
  list: readonly SealListEntry[],
  edition: SealListEntry['edition'],
  seal: string | null,
): readonly SealListEntry[] {
  return [...list, { edition, seal, chain: chainOf(list.at(-1), edition, seal) }];
}

function chainOf(before: SealListEntry | undefined, edition: string, seal: string | null): string {
  return sha256(`${before?.chain ?? ''}\n${edition}\n${seal ?? ''}\n`);
}

/** The first entry that does not follow from those before it. */
export function brokenEntry(list: readonly SealListEntry[]): SealListEntry | undefined {
  return list.find(({ edition, seal, chain }, i) => chain !== chainOf(list[i - 1], edition, seal));
}

/** The digest of each edition's `seal.json`, as the list has it. */
export function listedSeals(list: readonly SealListEntry[]): ReadonlyMap<string, string> {
  const seals = new Map<string, string>();
  for (const { edition, seal } of list) {
    if (seal === null) seals.delete(edition);
    else seals.set(edition, seal);
  }
  return seals;
}

/** The bytes of `seals.json`: an entry a line, so that a new one changes no other line but a comma. */
export function sealListJson(list: readonly SealListEntry[]): string {
  const lines = list.map(
    ({ edition, seal, chain }) =>
      `    { "edition": "${edition}", "seal": ${JSON.stringify(seal)}, "chain": "${chain}" }`,
  );
  return `{\n  "seals": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
