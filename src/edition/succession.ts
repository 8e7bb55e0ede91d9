/** One step of lineage: the section ids of an edition, and what the next edition made of them. */
import type { CivilDate } from '../text/civil-date.ts';
import { memo } from '../text/memo.ts';
import type { Edition, LineageEntry } from './library.ts';

/** What lineage needs from an edition. */
export type LineageEdition = Pick<Edition, 'date' | 'sections' | 'lineage'>;

/** A lineage entry and the edition that has it. */
export interface LineageStep {
  readonly edition: CivilDate;
  readonly entry: LineageEntry;
}

/** The section ids of an edition in its order, from both languages in case they differ. */
export function sectionIds(edition: Pick<Edition, 'sections'>): readonly string[] {
  return [...idsOf(edition)];
}

export function hasSection(edition: Pick<Edition, 'sections'>, id: string): boolean {
  return idsOf(edition).has(id);
}

const known = memo<Edition['sections'], ReadonlySet<string>>();

function idsOf({ sections }: Pick<Edition, 'sections'>): ReadonlySet<string> {
  return known(sections, '', () => new Set([...sections.kk, ...sections.ru].map(({ id }) => id)));
}

/** What `edition` made of sections of the previous edition. */
export function advance(
  edition: LineageEdition,
  ids: readonly string[],
): { readonly ids: readonly string[]; readonly steps: readonly LineageStep[] } {
  const present = idsOf(edition);
  const steps: LineageStep[] = [];
  const next = ids.flatMap((id) => {
    const entry = edition.lineage.find(({ from }) => from === id);
    if (!entry) return [id];
    steps.push({ edition: edition.date, entry });
    return targetsOf(entry);
  });
  return { ids: [...new Set(next)].filter((id) => present.has(id)), steps };
}

/** The ids to which an entry leads; none for a removed section. */
export function targetsOf(entry: LineageEntry): readonly string[] {
  switch (entry.kind) {
    case 'renamed':
      return [entry.to];
    case 'merged':
      return [entry.into];
    case 'split':
      return entry.into;
    case 'removed':
      return [];
  }
}
