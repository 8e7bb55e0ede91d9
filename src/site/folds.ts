/** The blocks of a section's redline, cut where a page may leave some of them out. */
import {
  containersOf,
  isSame,
  joined,
  type SharedContainer,
} from '../formats/html/redline-nesting.ts';
import type { RedlineBlock } from '../redline/model.ts';

export interface Stretch {
  readonly blocks: readonly RedlineBlock[];
  /** How many pieces, where none of them changed and the page may leave them out; else 0. */
  readonly folded: number;
}

/**
 * Blocks that only make sense together: a paragraph, an item with all that stands in it, a whole
 * table, a whole quote.
 */
export function chunksOf(blocks: readonly RedlineBlock[]): readonly (readonly RedlineBlock[])[] {
  const chunks: RedlineBlock[][] = [];
  let open: readonly SharedContainer[] = [];
  for (const block of blocks) {
    if (block.newerPart && block.newerPart.index > 0) {
      // It continues the block that it was merged into, and what stood between is in its midst.
      const first = chunks.findIndex((chunk) => chunk.some(({ newer }) => newer === block.newer));
      if (first >= 0) chunks.push([...chunks.splice(first).flat(), block]);
      continue;
    }
    const wanted = holdingTogether(containersOf(block));
    const belongs =
      wanted.length > 0 &&
      wanted.length === open.length &&
      wanted.every((next, i) => {
        const one = open[i];
        return one !== undefined && isSame(one, next);
      });
    if (belongs) chunks.at(-1)?.push(block);
    else chunks.push([block]);
    open = wanted.map((next, i) => {
      const one = open[i];
      return belongs && one ? joined(one, next) : next;
    });
  }
  return chunks;
}

/** A list may be cut between its items, nothing else may. */
function holdingTogether(containers: readonly SharedContainer[]): readonly SharedContainer[] {
  return containers[0]?.kind === 'list' ? containers.slice(0, 2) : containers.slice(0, 1);
}

/** Changed and unchanged stretches in turn. */
export function stretchesOf(blocks: readonly RedlineBlock[]): readonly Stretch[] {
  return folded(chunksOf(blocks), (chunk) => chunk).map(({ items, isFolded }) => ({
    blocks: items.flat(),
    folded: isFolded ? items.length : 0,
  }));
}

/** A shorter stretch takes no more room than the line that would stand for it. */
const MIN_LETTERS = 150;

/**
 * Neighbours together that the page leaves out or shows. A short stretch in which nothing changed
 * is shown with what it stands beside.
 */
export function folded<T>(items: readonly T[], blocksIn: (item: T) => readonly RedlineBlock[]) {
  const runs = together(items, (item) =>
    blocksIn(item).every(({ change }) => change === 'unchanged'),
  );
  const isLong = (run: readonly T[]) => lettersIn(run.flatMap(blocksIn)) >= MIN_LETTERS;
  return together(runs, (run) => run.is && isLong(run.items)).map((run) => ({
    items: run.items.flatMap((one) => one.items),
    isFolded: run.is,
  }));
}

/** Neighbours that are alike. */
function together<T>(list: readonly T[], test: (item: T) => boolean) {
  const runs: { readonly is: boolean; readonly items: T[] }[] = [];
  for (const item of list) {
    const is = test(item);
    const last = runs.at(-1);
    if (last?.is === is) last.items.push(item);
    else runs.push({ is, items: [item] });
  }
  return runs;
}

function lettersIn(blocks: readonly RedlineBlock[]): number {
  return blocks
    .flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
    .reduce((sum, { text }) => sum + text.length, 0);
}
