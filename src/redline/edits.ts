/**
 * The edits between two lists of tokens: their longest common subsequence (Myers, O(ND), of the
 * package `diff`), then cleaned up like `diff_cleanupSemantic` of diff-match-patch. Where only a few
 * equal words are between two larger replacements, all become one replacement: one replaced phrase is
 * easier to read than its two halves, and a rewritten passage than its scraps. No words are lost.
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
/** This many equal words in a row stay, whatever is around them. */
const SOLID_WORDS = 5;
/** A passage that kept a smaller share of its words was rewritten, */
const REWRITTEN = 0.25;
/** or this share, if what it kept is in more than one piece. */
const REWRITTEN_IN_PIECES = 0.34;
/** Shorter passages are compared word by word, however little they share. */
const REWRITTEN_FROM_WORDS = 6;
/** Texts with more edits than this have nothing in common that a reader would see. */
const MOST_EDITS = 4000;

/** The edits that turn `older` into `newer`, in order: equal and changed ones alternate. */
export function editsBetween(older: readonly Token[], newer: readonly Token[]): readonly Edit[] {
  return tidied(longestCommon(older, newer));
}

/** The same edits, easier to read. */
export function tidied(edits: readonly Edit[]): readonly Edit[] {
  return withWordsOfMarks(rewritten(joinedOverScraps(edits)));
}

/** The edits with the fewest inserted and deleted tokens; one replacement if those are too many. */
export function longestCommon(older: readonly Token[], newer: readonly Token[]): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let to = 0;
  const limit = { maxEditLength: MOST_EDITS };
  const changes = diffArrays(older.map(keyOf), newer.map(keyOf), limit);
  if (!changes) return [{ isEqual: false, older, newer }];
  for (const change of changes) {
    const taken = change.added ? 0 : change.count;
    const given = change.removed ? 0 : change.count;
    pushEdit(edits, {
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

/** Adds an edit, to the last one if both are of one kind. */
export function pushEdit(edits: Edit[], edit: Edit): void {
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

/** With one replacement for each rewritten passage: a stretch without a solid row of equal words. */
function rewritten(edits: readonly Edit[]): readonly Edit[] {
  if (edits.length < 3) return edits;
  const result: Edit[] = [];
  let passage: Edit[] = [];
  const end = () => {
    // Equal words at its ends are not of the passage.
    const from = passage.findIndex(({ isEqual }) => !isEqual);
    const to = passage.findLastIndex(({ isEqual }) => !isEqual) + 1;
    const inner = passage.slice(Math.max(from, 0), to);
    if (isRewritten(inner)) {
      result.push(...passage.slice(0, from), joined(...inner), ...passage.slice(to));
    } else result.push(...passage);
    passage = [];
  };
  for (const edit of edits) {
    if (edit.isEqual && wordsIn(edit.older) >= SOLID_WORDS) {
      end();
      result.push(edit);
    } else passage.push(edit);
  }
  end();
  return result;
}

function isRewritten(passage: readonly Edit[]): boolean {
  const kept = passage.filter(({ isEqual }) => isEqual);
  const older = passage.reduce((sum, edit) => sum + wordsIn(edit.older), 0);
  const newer = passage.reduce((sum, edit) => sum + wordsIn(edit.newer), 0);
  const stayed = kept.reduce((sum, edit) => sum + wordsIn(edit.older), 0);
  const words = Math.max(older, newer);
  if (kept.length === 0 || words < REWRITTEN_FROM_WORDS) return false;
  if (older === stayed || newer === stayed) return false;
  const changes = passage.filter(({ isEqual }) => !isEqual);
  if (kept.length === 1 && changes.some((edit) => wordsIn(larger(edit)) < 2 * stayed)) return false;
  return stayed < words * (kept.length > 1 ? REWRITTEN_IN_PIECES : REWRITTEN);
}

/**
 * Where only punctuation changed, the word that it belongs to is marked with it: a comma alone is
 * easily missed.
 */
function withWordsOfMarks(edits: readonly Edit[]): readonly Edit[] {
  if (!edits.some(isOfMarks)) return edits;
  const result: Edit[] = [];
  const rest = [...edits];
  for (const [index, edit] of edits.entries()) {
    const now = rest[index] ?? edit;
    const next = rest[index + 1];
    if (!isOfMarks(now)) {
      if (now.newer.length + now.older.length > 0) pushEdit(result, now);
      continue;
    }
    const before = result.at(-1);
    if (next && isOpening(now, before, next)) {
      const end = next.newer.findIndex(({ isWord }) => isWord) + 1;
      pushEdit(result, joined(now, changed(next, 0, end)));
      rest[index + 1] = { ...changed(next, end), isEqual: true };
    } else if (before?.isEqual && before.newer.some(({ isWord }) => isWord)) {
      const start = before.newer.findLastIndex(({ isWord }) => isWord);
      result.pop();
      if (start > 0) result.push({ ...changed(before, 0, start), isEqual: true });
      pushEdit(result, joined(changed(before, start), now));
    } else pushEdit(result, now);
  }
  return result;
}

/** Whether only punctuation changed. The mark of a footnote is seen well enough. */
function isOfMarks({ isEqual, older, newer }: Edit): boolean {
  return !isEqual && [...older, ...newer].every(({ isWord, length }) => !isWord && length > 0);
}

/** Whether marks such as « belong to the word after them. */
function isOpening(marks: Edit, before: Edit | undefined, next: Edit): boolean {
  const [older, newer] = [next.older[0], next.newer[0]];
  return (
    newer?.isWord === true &&
    !older?.space &&
    !newer.space &&
    (!before || [...marks.older, ...marks.newer].some(({ space }) => space))
  );
}

function changed({ older, newer }: Edit, from: number, to?: number): Edit {
  return { isEqual: false, older: older.slice(from, to), newer: newer.slice(from, to) };
}

/** Whether the words are the same: only punctuation changed. */
export function keepsWords({ isEqual, older, newer }: Edit): boolean {
  const words = (tokens: readonly Token[]) =>
    tokens
      .filter(({ isWord }) => isWord)
      .map(keyOf)
      .join(' ');
  return isEqual || words(older) === words(newer);
}
