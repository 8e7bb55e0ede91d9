/**
 * The words of a paragraph, heading or cell, each with its marks. White space belongs to the token
 * after it: a comparison is of words alone.
 */
import type { Definition, Link, Nodes } from 'mdast';
import { withPlainLineEnds } from '../text/markdown.ts';
import type { Marks } from './model.ts';
import { isWord, segment } from './segment.ts';

/** Text with one set of marks. */
export interface Piece {
  readonly text: string;
  readonly marks: Marks;
}

export interface Token {
  /** Tokens are compared by it. */
  readonly key: string;
  /** The white space before it, if any. */
  readonly space?: Piece;
  /** Several where the marks change within the word. */
  readonly pieces: readonly Piece[];
  readonly isWord: boolean;
  /** In UTF-16 units; 0 for a footnote mark. */
  readonly length: number;
}

/** Marks of the links `[text][label]`, by label. */
export type LinkTargets = ReadonlyMap<string, Marks>;

/** The tokens of `node`. Joined, they are its plain text (`plain-text.ts`). */
export function tokensOf(node: Nodes, targets: LinkTargets): readonly Token[] {
  const tokens: Token[] = [];
  let stretch: Piece[] = [];
  for (const piece of folded(atomsOf(node, {}, targets))) {
    if (piece.marks.footnote === undefined) {
      stretch.push(piece);
      continue;
    }
    tokens.push(...tokenised(stretch), footnoteMark(piece));
    stretch = [];
  }
  return [...tokens, ...tokenised(stretch)];
}

/** With white space folded to single spaces and none at either end; a footnote mark goes before the space. */
function folded(atoms: Iterable<Piece>): readonly Piece[] {
  const pieces: Piece[] = [];
  let space: Piece | undefined;
  let isEmpty = true;
  for (const { text, marks } of atoms) {
    if (marks.footnote !== undefined) pieces.push({ text, marks });
    for (const [run] of text.matchAll(/[ \t\n]+|[^ \t\n]+/g)) {
      if (/^[ \t\n]/.test(run)) {
        if (!space || marks.lineBreak) space = { text: ' ', marks };
        continue;
      }
      const visible = isEmpty ? run.trimStart() : run;
      if (visible === '') continue;
      if (space && !isEmpty) pieces.push(space);
      pieces.push({ text: visible, marks });
      space = undefined;
      isEmpty = false;
    }
  }
  return trimmedEnd(pieces);
}

/** Without other white space, such as a no-break space, at the end. */
function trimmedEnd(pieces: readonly Piece[]): readonly Piece[] {
  const index = pieces.findLastIndex(({ marks }) => marks.footnote === undefined);
  const last = pieces[index];
  if (!last || last.text === last.text.trimEnd()) return pieces;
  const rest = { ...last, text: last.text.trimEnd() };
  const replaced = pieces.toSpliced(index, 1, ...(rest.text === '' ? [] : [rest]));
  return trimmedEnd(replaced);
}

function footnoteMark(piece: Piece): Token {
  return { key: `\u0000${piece.marks.footnote}`, pieces: [piece], isWord: false, length: 0 };
}

/** The tokens of pieces between two footnote marks. */
function* tokenised(pieces: readonly Piece[]): Generator<Token> {
  const text = pieces.map((piece) => piece.text).join('');
  let offset = 0;
  let space: Piece | undefined;
  /** The piece that the token begins in, and where that begins. */
  let [first, start] = [0, 0];
  for (const key of segment(text)) {
    for (let next = pieces[first]; next && start + next.text.length <= offset; ) {
      start += next.text.length;
      next = pieces[++first];
    }
    const own = slice(pieces, offset - start, offset - start + key.length, first);
    offset += key.length;
    if (key === ' ') {
      space = own[0];
      continue;
    }
    yield { key, ...(space && { space }), pieces: own, isWord: isWord(key), length: key.length };
    space = undefined;
  }
}

/** The pieces between two offsets of their joined text, counted from the beginning of one of them. */
export function slice(
  pieces: readonly Piece[],
  from: number,
  to: number,
  first = 0,
): readonly Piece[] {
  const sliced: Piece[] = [];
  let start = 0;
  for (let index = first; index < pieces.length && start < to; index++) {
    const { text, marks } = pieces[index] ?? { text: '', marks: {} };
    const piece = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (piece !== '') sliced.push({ text: piece, marks });
    start += text.length;
  }
  return sliced;
}

/** The text of `node` as written; white space is not folded yet. */
export function* atomsOf(node: Nodes, marks: Marks, targets: LinkTargets): Generator<Piece> {
  switch (node.type) {
    case 'text':
      yield { text: withPlainLineEnds(node.value), marks };
      return;
    case 'inlineCode':
    case 'code':
      yield { text: withPlainLineEnds(node.value), marks: { ...marks, code: true } };
      return;
    case 'break':
      yield { text: '\n', marks: { ...marks, lineBreak: true } };
      return;
    case 'footnoteReference':
      yield { text: '', marks: { ...marks, footnote: node.identifier } };
      return;
  }
  if (!('children' in node)) return;
  const own = marksOf(node, marks, targets);
  for (const child of node.children) yield* atomsOf(child, own, targets);
}

function marksOf(node: Nodes, marks: Marks, targets: LinkTargets): Marks {
  switch (node.type) {
    case 'emphasis':
      return { ...marks, emphasis: true };
    case 'strong':
      return { ...marks, strong: true };
    case 'link':
      return { ...marks, ...linkMarks(node) };
    case 'linkReference':
      return { ...marks, ...targets.get(node.identifier) };
    default:
      return marks;
  }
}

/** The marks of the words of a link. */
export function linkMarks({ url, title }: Link | Definition): Marks {
  return { href: url, ...(title && { title }) };
}
