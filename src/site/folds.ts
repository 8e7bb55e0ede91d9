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
  /** How many blocks, where none of them changed; 0: the stretch changed. */
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
  const stretches: { blocks: RedlineBlock[]; folded: number }[] = [];
  for (const chunk of chunksOf(blocks)) {
    const isUnchanged = chunk.every(({ change }) => change === 'unchanged');
    const last = stretches.at(-1);
    if (last && last.folded > 0 === isUnchanged) {
      last.blocks.push(...chunk);
      last.folded += isUnchanged ? 1 : 0;
    } else stretches.push({ blocks: [...chunk], folded: isUnchanged ? 1 : 0 });
  }
  return stretches;
}
