/**
 * The list of a document's seals, kept outside the folders of its editions: `seals.json`. It only
 * grows, and each entry holds a digest over all entries before it, so that a seal cannot be replaced
 * where it stands: the list would have to be written anew from that entry on.
 */
import type { CivilDate } from '../text/civil-date.ts';
import type { SealListEntry } from './library.ts';
import { sha256 } from './seal.ts';

export const SEAL_LIST_FILE = 'seals.json';

/** An entry before it is added. */
export type NewSealListEntry = Omit<SealListEntry, 'chain'>;

/** The list with one entry more. */
export function appended(
  list: readonly SealListEntry[],
  entry: NewSealListEntry,
): readonly SealListEntry[] {
  return [...list, { ...entry, chain: chainOf(list.at(-1), entry) }];
}

function chainOf(before: SealListEntry | undefined, entry: NewSealListEntry): string {
  const { edition, published, seal, unsealed } = entry;
  return sha256([before?.chain ?? '', edition, published, seal ?? unsealed, ''].join('\n'));
}

/** The first entry that does not follow from those before it. */
export function brokenEntry(list: readonly SealListEntry[]): SealListEntry | undefined {
  return list.find((entry, i) => entry.chain !== chainOf(list[i - 1], entry));
}

/** The first entry that took a seal off on a day when the edition was public. */
export function lateEntry(list: readonly SealListEntry[]): SealListEntry | undefined {
  return list.find(({ edition, unsealed }, i) => {
    const before = listedSeals(list.slice(0, i)).get(edition);
    return unsealed !== undefined && !(before && unsealed < before.published);
  });
}

/** The last entry of each edition that is sealed, as the list has it. */
export function listedSeals(
  list: readonly SealListEntry[],
): ReadonlyMap<CivilDate, { readonly seal: string; readonly published: CivilDate }> {
  const seals = new Map<CivilDate, { seal: string; published: CivilDate }>();
  for (const { edition, published, seal } of list) {
    if (seal === null) seals.delete(edition);
    else seals.set(edition, { seal, published });
  }
  return seals;
}

/** The bytes of `seals.json`: an entry a line, so that a new one changes no other line but a comma. */
export function sealListJson(list: readonly SealListEntry[]): string {
  const lines = list.map(({ edition, published, seal, unsealed, chain }) => {
    const off = unsealed === undefined ? '' : `"unsealed": "${unsealed}", `;
    return `    { "edition": "${edition}", "published": "${published}", "seal": ${JSON.stringify(seal)}, ${off}"chain": "${chain}" }`;
  });
  return `{\n  "seals": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
