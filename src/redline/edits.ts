/**
 * The edits between two lists of tokens: their longest common subsequence (Myers, O(ND), of the
 * package `diff`), then cleaned up like `diff_cleanupSemantic` of diff-match-patch. Where only a few
 * equal words are between two larger replacements, all become one replacement: one replaced phrase is
 * easier to read than its two halves. No words are lost.
 */
import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** Tokens of both lists; if they are equal, there are as many on both sides. */
export interface Edit {
  readonly isEqual: boolean;
  readonly older: readonly Token[];
  readonly newer: readonly Token[];
}

/** Two replacements with at most this many equal words between them become one. */
const LOST_WORDS = 2;
/** A text that kept a smaller share of its words was rewritten. */
const REWRITTEN = 0.25;
/** Shorter texts are compared word by word, however little they share. */
const REWRITTEN_FROM_WORDS = 6;

/** The edits that turn `older` into `newer`, in order: equal and changed ones alternate. */
export function editsBetween(older: readonly Token[], newer: readonly Token[]): readonly Edit[] {
  const edits = joinedOverScraps(longestCommon(older, newer));
  return isRewritten(edits, older, newer) ? [{ isEqual: false, older, newer }] : edits;
}

/** The edits with the fewest inserted and deleted tokens. */
export function longestCommon(older: readonly Token[], newer: readonly Token[]): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let to = 0;
  for (const change of diffArrays(older.map(keyOf), newer.map(keyOf))) {
    const taken = change.added ? 0 : change.count;
    const given = change.removed ? 0 : change.count;
    push(edits, {
      isEqual: !change.added && !change.removed,
      older: older.slice(from, from + taken),
      newer: newer.slice(to, to + given),
    });
    from += taken;
    to += given;
  }
  return edits;
}

function keyOf(token: Token): string {
  return token.key;
}

function push(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  if (last?.isEqual === edit.isEqual) edits[edits.length - 1] = joined(last, edit);
  else edits.push(edit);
}

function joined(...edits: readonly Edit[]): Edit {
  return {
    isEqual: edits.every(({ isEqual }) => isEqual),
    older: edits.flatMap(({ older }) => older),
    newer: edits.flatMap(({ newer }) => newer),
  };
}

/** Joins replacements until none can be joined: a joined one is larger and may join the next. */
function joinedOverScraps(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    result.push(edit);
    for (;;) {
      const [before, equal, after] = result.slice(-3);
      if (!before || !equal?.isEqual || !after || !isScrap(before, equal, after)) break;
      result.splice(-3, 3, joined(before, equal, after));
    }
  }
  return result.length < edits.length ? joinedOverScraps(result) : result;
}

function isScrap(before: Edit, equal: Edit, after: Edit): boolean {
  const sides = [before, after];
  const replaces =
    sides.some(({ older }) => older.length > 0) && sides.some(({ newer }) => newer.length > 0);
  const words = wordsIn(equal.older);
  return (
    replaces &&
    words <= LOST_WORDS &&
    sides.every(
      (side) =>
        wordsIn(larger(side)) >= 2 * words && lengthOf(larger(side)) >= lengthOf(equal.older),
    )
  );
}

function larger({ older, newer }: Edit): readonly Token[] {
  return lengthOf(older) > lengthOf(newer) ? older : newer;
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { length }) => sum + length, 0);
}

export function wordsIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { isWord }) => sum + (isWord ? 1 : 0), 0);
}

function isRewritten(
  edits: readonly Edit[],
  older: readonly Token[],
  newer: readonly Token[],
): boolean {
  const stayed = edits.reduce((sum, edit) => sum + (edit.isEqual ? wordsIn(edit.older) : 0), 0);
  const words = Math.max(wordsIn(older), wordsIn(newer));
  return words >= REWRITTEN_FROM_WORDS && stayed < words * REWRITTEN;
}
