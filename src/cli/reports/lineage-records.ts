/** The `lineage` of an `edition.yaml` as it is written, whether the rest of the file is filled in or not. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { LineageRecord } from '../../store/new-edition.ts';

const schema = z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())])));

export function recordedLineage(record: string): readonly LineageRecord[] {
  const found = schema.safeParse(parseDocument(record).toJS()?.lineage ?? []);
  return found.success ? found.data : [];
}

/**
 * The lineage of a draft after sections of it went: ids that are in no section any more lead on to
 * where their text is now.
 *
 * @param recorded from the edition before to the draft as it was
 * @param proposed from the draft as it was to the draft now
 * @param base ids of the edition before
 * @param now ids of the draft now
 */
export function composedLineage(
  recorded: readonly LineageRecord[],
  proposed: readonly LineageRecord[],
  base: ReadonlySet<string>,
  now: ReadonlySet<string>,
): readonly LineageRecord[] {
  const next = new Map<string, readonly string[]>();
  for (const entry of proposed) {
    const [from, to] = stepOf(entry);
    next.set(from, to);
  }
  const onward = (id: string) => (next.get(id) ?? [id]).filter((one) => now.has(one));
  const steps = new Map<string, readonly string[]>();
  for (const entry of recorded) {
    const [from, to] = stepOf(entry);
    steps.set(from, [...new Set(to.flatMap(onward))]);
  }
  for (const [from, to] of next) {
    if (base.has(from) && !steps.has(from))
      steps.set(
        from,
        to.filter((one) => now.has(one)),
      );
  }
  return [...steps].flatMap(([from, to]): readonly LineageRecord[] => {
    const [only] = to;
    if (only === undefined) return [{ removed: from }];
    if (to.length > 1) return [{ split: from, into: to }];
    if (only === from) return [];
    return base.has(only) || [...steps].some(([other, ids]) => other !== from && ids.includes(only))
      ? [{ merged: from, into: only }]
      : [{ renamed: from, to: only }];
  });
}

function stepOf(entry: LineageRecord): readonly [string, readonly string[]] {
  const { renamed, to, merged, into, split, removed } = entry;
  const from = [renamed, merged, split, removed].find((one) => typeof one === 'string');
  const targets = to ?? into ?? [];
  return [typeof from === 'string' ? from : '', typeof targets === 'string' ? [targets] : targets];
}
