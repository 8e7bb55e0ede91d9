/**
 * The lists, items, quotes and tables around the blocks of a redline. A redline is a flat list of
 * blocks of two editions; this module nests them again, so that a deleted item is in its list.
 */
import type { BlockPlace, Container, RedlineBlock } from '../../redline/model.ts';

/** A container of one edition or both. */
export interface SharedContainer {
  readonly kind: Container['kind'];
  readonly ordered: boolean;
  readonly start: number;
  /** Its number in each edition that has it. */
  readonly older?: string;
  readonly newer?: string;
}

/** Whether the page shows the block where the older edition had it. */
export function isGone({ change }: RedlineBlock): boolean {
  return change === 'deleted' || change === 'moved-away';
}

/** Where the page shows the block. */
export function shownPlace(block: RedlineBlock): BlockPlace | undefined {
  return isGone(block) ? block.older : block.newer;
}

/** The containers of the block, outermost first. */
export function containersOf(block: RedlineBlock): readonly SharedContainer[] {
  const side = isGone(block) ? 'older' : 'newer';
  const other = isInPlace(block) ? block.older?.containers : undefined;
  return (shownPlace(block)?.containers ?? []).map((container, i) => {
    const before = other?.[i];
    return {
      kind: container.kind,
      ordered: container.ordered ?? false,
      start: container.start ?? 1,
      [side]: container.number,
      ...(before?.kind === container.kind && { older: before.number }),
    };
  });
}

function isInPlace({ change }: RedlineBlock): boolean {
  return change === 'unchanged' || change === 'changed' || change === 'formatted';
}

/**
 * Whether `next` continues `open`. Lists and tables are the same unless an edition has two; items
 * are the same only if an edition has them as one.
 */
export function isSame(open: SharedContainer, next: SharedContainer): boolean {
  if (open.kind !== next.kind || open.ordered !== next.ordered) return false;
  if (open.newer !== undefined && next.newer !== undefined) return open.newer === next.newer;
  if (open.older !== undefined && next.older !== undefined) return open.older === next.older;
  return open.kind !== 'item';
}

/** `open` with the numbers that only `next` has. */
export function joined(open: SharedContainer, next: SharedContainer): SharedContainer {
  return { ...next, ...open };
}
