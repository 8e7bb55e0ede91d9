/** What a reader of a redline must not find: the same passage as gone and as new. */
import type { Redline, Run } from '../../../src/redline/model.ts';

/** Words in a row. */
export const PASSAGE = 8;

/**
 * The passages that stand in one deletion and in one insertion, neither of which says that they
 * moved.
 */
export function longRunsInBoth(redline: Redline): readonly string[] {
  const deleted: string[] = [];
  const inserted: string[] = [];
  for (const { change, cells } of redline.sections.flatMap(({ blocks }) => blocks)) {
    if (change === 'moved-away') continue;
    for (const { runs } of cells) {
      for (const { kind, text } of stretches(runs)) {
        if (kind === 'deleted') deleted.push(text);
        if (kind === 'inserted') inserted.push(text);
      }
    }
  }
  return passagesInBoth(deleted, inserted);
}

/** @param texts each of one deletion or insertion */
export function passagesInBoth(
  deleted: readonly string[],
  inserted: readonly string[],
): readonly string[] {
  const gone = new Set(deleted.flatMap(passages));
  return inserted.flatMap(passages).filter((one) => gone.has(one));
}

function passages(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - PASSAGE + 1))
    .map((_, index) => words.slice(index, index + PASSAGE).join(' '));
}

function stretches(runs: readonly Run[]): readonly { readonly kind: string; text: string }[] {
  const found: { readonly kind: string; text: string }[] = [];
  for (const { kind, text, moved } of runs) {
    const name = moved ? 'moved' : kind;
    const last = found.at(-1);
    if (last?.kind === name) last.text += text;
    else found.push({ kind: name, text });
  }
  return found;
}
