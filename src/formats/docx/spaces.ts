/**
 * The runs of a redline with all white space as written. A redline compares words: it has one space
 * for any white space, and none at the ends of a block. A Word file must give each text back as it
 * was.
 */
import type { Marks, Run } from '../../redline/model.ts';
import { sameMarks } from '../../redline/runs.ts';

/** A character or the mark of a footnote, with the white space before it. */
interface Letter {
  readonly space: readonly Piece[];
  readonly own: Piece;
}

type Piece = Pick<Run, 'text' | 'marks'>;

interface Letters {
  readonly letters: readonly Letter[];
  readonly tail: readonly Piece[];
}

/**
 * @param runs of the redline
 * @param older and newer: the same text as written in each edition
 */
export function withSpaces(
  runs: readonly Run[],
  older: readonly Piece[],
  newer: readonly Piece[],
): readonly Run[] {
  const before = lettersOf(older);
  const now = lettersOf(newer);
  const result: Run[] = [];
  let [i, j] = [0, 0];
  let deleted: Letter[] = [];
  let inserted: Letter[] = [];
  const endReplacement = () => {
    const [gone] = deleted;
    const [come] = inserted;
    if (gone && come && isSame(gone.space, come.space)) {
      pushSpace(result, gone.space, come.space);
      deleted[0] = { ...gone, space: [] };
      inserted[0] = { ...come, space: [] };
    }
    for (const { space, own } of deleted) pushAll(result, [...space, own], 'deleted');
    for (const { space, own } of inserted) pushAll(result, [...space, own], 'inserted');
    deleted = [];
    inserted = [];
  };
  for (const { kind, text, marks } of runs) {
    const count = marks.footnote === undefined ? [...text.replace(/\s/gu, '')].length : 1;
    for (let n = 0; n < count; n++) {
      const gone = kind === 'inserted' ? undefined : before.letters[i++];
      const come = kind === 'deleted' ? undefined : now.letters[j++];
      if (gone && come) {
        endReplacement();
        pushSpace(result, gone.space, come.space);
        const formerly = sameMarks(gone.own.marks, come.own.marks)
          ? {}
          : { formerly: gone.own.marks };
        push(result, { kind: 'equal', ...come.own, ...formerly });
      } else if (gone) deleted.push(gone);
      else if (come) inserted.push(come);
    }
  }
  endReplacement();
  pushSpace(result, before.tail, now.tail);
  return result;
}

function lettersOf(text: readonly Piece[]): Letters {
  const letters: Letter[] = [];
  let space: Piece[] = [];
  for (const { text: words, marks } of text) {
    const parts = marks.footnote === undefined ? words : ['\u0000'];
    for (const character of parts) {
      if (/\s/u.test(character)) {
        space.push({ text: character, marks });
        continue;
      }
      const own = { text: marks.footnote === undefined ? character : '', marks };
      letters.push({ space, own });
      space = [];
    }
  }
  return { letters, tail: space };
}

function pushSpace(runs: Run[], older: readonly Piece[], newer: readonly Piece[]): void {
  if (isSame(older, newer)) pushAll(runs, newer, 'equal');
  else {
    pushAll(runs, older, 'deleted');
    pushAll(runs, newer, 'inserted');
  }
}

function isSame(a: readonly Piece[], b: readonly Piece[]): boolean {
  const isSamePiece = (one: Piece, other: Piece | undefined) =>
    one.text === other?.text && sameMarks(one.marks, other.marks);
  return a.length === b.length && a.every((one, i) => isSamePiece(one, b[i]));
}

function pushAll(runs: Run[], pieces: readonly Piece[], kind: Run['kind']): void {
  for (const piece of pieces) push(runs, { kind, ...piece });
}

function push(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const joins =
    last?.kind === run.kind &&
    last.marks.footnote === undefined &&
    last.marks.lineBreak === undefined &&
    sameMarks(last.marks, run.marks) &&
    isSameFormer(last.formerly, run.formerly);
  if (last && joins) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function isSameFormer(a: Marks | undefined, b: Marks | undefined): boolean {
  return a && b ? sameMarks(a, b) : a === b;
}
