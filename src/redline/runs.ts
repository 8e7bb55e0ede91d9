/** Runs of text, made of the edits of tokens. */
import type { Edit } from './edits.ts';
import type { Marks, Run, RunKind } from './model.ts';
import { type Piece, slice, type Token } from './tokens.ts';

/** @param edits that turn one text into another, in order */
export function runsOf(edits: readonly Edit[]): readonly Run[] {
  const runs: Run[] = [];
  for (const edit of edits) {
    if (edit.isEqual) pushEqual(runs, edit);
    else pushReplaced(runs, edit);
  }
  return runs;
}

export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.emphasis === b.emphasis &&
    a.strong === b.strong &&
    a.code === b.code &&
    a.href === b.href &&
    a.title === b.title &&
    a.footnote === b.footnote &&
    a.lineBreak === b.lineBreak
  );
}

function pushEqual(runs: Run[], { older, newer }: Edit): void {
  for (const [index, token] of newer.entries()) {
    const before = older[index];
    if (!before) continue;
    pushSpace(runs, before.space, token.space);
    pushFormatted(runs, before.pieces, token.pieces);
  }
}

/** A space that both texts begin with is kept out of the replacement. */
function pushReplaced(runs: Run[], { older, newer }: Edit): void {
  const [deleted] = older;
  const [inserted] = newer;
  const shared = deleted?.space && inserted?.space;
  if (shared) pushSpace(runs, deleted.space, inserted.space);
  pushAll(runs, piecesOf(older, Boolean(shared)), 'deleted');
  pushAll(runs, piecesOf(newer, Boolean(shared)), 'inserted');
}

function pushSpace(runs: Run[], older: Piece | undefined, newer: Piece | undefined): void {
  if (older && newer) pushFormatted(runs, [older], [newer]);
  else if (older) push(runs, { kind: 'deleted', ...older });
  else if (newer) push(runs, { kind: 'inserted', ...newer });
}

/** The same text in both editions, cut where the marks of either change. */
function pushFormatted(runs: Run[], older: readonly Piece[], newer: readonly Piece[]): void {
  let offset = 0;
  for (const { text, marks } of newer) {
    const former = text === '' ? older : slice(older, offset, offset + text.length);
    for (const { text: piece, marks: formerly } of former) {
      const same = sameMarks(marks, formerly);
      push(runs, { kind: 'equal', text: piece, marks, ...(!same && { formerly }) });
    }
    offset += text.length;
  }
}

function piecesOf(tokens: readonly Token[], withoutFirstSpace = false): readonly Piece[] {
  return tokens.flatMap(({ space, pieces }, index) =>
    space && !(withoutFirstSpace && index === 0) ? [space, ...pieces] : pieces,
  );
}

function pushAll(runs: Run[], pieces: readonly Piece[], kind: RunKind): void {
  for (const piece of pieces) push(runs, { kind, ...piece });
}

function push(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const joins =
    last?.kind === run.kind &&
    last.marks.footnote === undefined &&
    sameMarks(last.marks, run.marks) &&
    (last.formerly && run.formerly
      ? sameMarks(last.formerly, run.formerly)
      : last.formerly === run.formerly);
  if (last && joins) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}
