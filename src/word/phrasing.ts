/** Pieces of text as the inline nodes of Markdown. */
import type { PhrasingContent } from 'mdast';
import { findContactPoints } from '../text/contact-points.ts';
import type { Piece } from './flow.ts';

export interface PhrasingContext {
  /** The target of a link within the file; undefined if it leads nowhere in the text. */
  target(bookmark: string): string | undefined;
  /** The label of a footnote's mark. */
  label(piece: Piece): string | undefined;
}

type Mark = 'strong' | 'emphasis';
const MARKS: readonly Mark[] = ['strong', 'emphasis'];

export function phrasing(pieces: readonly Piece[], context: PhrasingContext): PhrasingContent[] {
  return nested(prepared(pieces, context), MARKS, context);
}

/** Links resolved, marks taken off white space at their edges, neighbours joined. */
function prepared(pieces: readonly Piece[], context: PhrasingContext): readonly Piece[] {
  const linked = joined(pieces.map((piece) => withTarget(piece, context)));
  const plain = joined(linked.map(withoutBareLink));
  return MARKS.reduce((all, mark) => joined(withoutEdges(all, mark)), plain);
}

function withTarget(piece: Piece, { target }: PhrasingContext): Piece {
  if (piece.href === undefined || !piece.href.startsWith('#')) return piece;
  const found = target(piece.href.slice(1));
  const { href: _, title: __, ...rest } = piece;
  return found === undefined ? rest : { ...piece, href: found };
}

/** A bare address that a word processor made a link of: the site makes the same link by itself. */
function withoutBareLink(piece: Piece): Piece {
  if (piece.href === undefined || !isBareAddress(piece.text, piece.href)) return piece;
  const { href: _, title: __, ...rest } = piece;
  return rest;
}

export function isBareAddress(text: string, href: string): boolean {
  const [point, ...more] = findContactPoints(text.trim());
  return (
    point !== undefined &&
    more.length === 0 &&
    point.start === 0 &&
    point.end === text.trim().length &&
    bare(point.href) === bare(href)
  );
}

/** Without what a word processor adds: `http:` in front and `/` at the end. */
function bare(href: string): string {
  return decoded(href)
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function withoutEdges(pieces: readonly Piece[], mark: Mark): readonly Piece[] {
  return pieces.flatMap((piece, i): readonly Piece[] => {
    if (!piece[mark] || piece.footnote !== undefined) return [piece];
    const begins = pieces[i - 1]?.[mark] !== true;
    const ends = pieces[i + 1]?.[mark] !== true;
    const start = begins ? (/^[\s\u00a0]*/u.exec(piece.text)?.[0].length ?? 0) : 0;
    const rest = piece.text.slice(start);
    const end = ends ? (/[\s\u00a0]*$/u.exec(rest)?.[0].length ?? 0) : 0;
    const { [mark]: _, ...bareMark } = piece;
    return [
      { ...bareMark, text: piece.text.slice(0, start) },
      { ...piece, text: rest.slice(0, rest.length - end) },
      { ...bareMark, text: rest.slice(rest.length - end) },
    ].filter(({ text }) => text !== '');
  });
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    const isSame =
      last !== undefined &&
      last.footnote === undefined &&
      piece.footnote === undefined &&
      last.href === piece.href &&
      last.title === piece.title &&
      MARKS.every((mark) => last[mark] === piece[mark]);
    if (last && isSame) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== '' || piece.footnote !== undefined) all.push(piece);
  }
  return all;
}

/** Marks that go on longest are outermost; links are within marks only where the marks go beyond them. */
function nested(
  pieces: readonly Piece[],
  marks: readonly Mark[],
  context: PhrasingContext,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i];
    if (!piece) break;
    const runs = [
      ...marks
        .filter((mark) => piece[mark])
        .map((mark) => ({ mark, length: runOf(pieces, i, (one) => one[mark] === true) })),
      ...(piece.href === undefined
        ? []
        : [{ mark: 'href' as const, length: runOf(pieces, i, (one) => one.href === piece.href) }]),
    ];
    const longest = runs.reduce<(typeof runs)[number] | undefined>(
      (best, run) => (best === undefined || run.length > best.length ? run : best),
      undefined,
    );
    if (!longest) {
      nodes.push(...leaf(piece, context));
      i += 1;
      continue;
    }
    const inside = pieces.slice(i, i + longest.length);
    if (longest.mark === 'href') {
      const unlinked = inside.map(({ href: _, title: __, ...rest }) => rest);
      nodes.push({
        type: 'link',
        url: piece.href ?? '',
        ...(piece.title !== undefined && { title: piece.title }),
        children: linkContent(nested(unlinked, marks, context)),
      });
    } else {
      const mark = longest.mark;
      const [before, inner, after] = trimmed(inside.map(({ [mark]: _, ...rest }) => rest));
      const children = nested(
        inner,
        marks.filter((one) => one !== mark),
        context,
      );
      if (before !== '') nodes.push({ type: 'text', value: before });
      if (children.length > 0) nodes.push({ type: mark, children });
      if (after !== '') nodes.push({ type: 'text', value: after });
    }
    i += longest.length;
  }
  return nodes;
}

/** White space at the edges of a mark, which Markdown does not allow there: where another mark cut it. */
function trimmed(pieces: readonly Piece[]): readonly [string, readonly Piece[], string] {
  const [first] = pieces;
  const last = pieces.at(-1);
  const before = /^\s*/u.exec(first?.footnote === undefined ? (first?.text ?? '') : '')?.[0] ?? '';
  const after =
    last === first || last?.footnote !== undefined
      ? ''
      : (/\s*$/u.exec(last?.text ?? '')?.[0] ?? '');
  const inner = pieces
    .map((piece) => ({
      ...piece,
      text: piece.text.slice(
        piece === first ? before.length : 0,
        piece === last && after !== '' ? -after.length : undefined,
      ),
    }))
    .filter(({ text, footnote }) => text !== '' || footnote !== undefined);
  return [before, inner, after];
}

function runOf(pieces: readonly Piece[], from: number, has: (piece: Piece) => boolean): number {
  let length = 0;
  // A footnote's mark has no look of its own.
  while (from + length < pieces.length) {
    const piece = pieces[from + length];
    if (
      !piece ||
      !(has(piece) || (piece.footnote !== undefined && hasLater(pieces, from + length, has)))
    )
      break;
    length += 1;
  }
  return length;
}

function hasLater(
  pieces: readonly Piece[],
  index: number,
  has: (piece: Piece) => boolean,
): boolean {
  const next = pieces.slice(index).find(({ footnote }) => footnote === undefined);
  return next !== undefined && has(next);
}

function linkContent(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'link' ? linkContent(node.children) : [node]));
}

function leaf(piece: Piece, { label }: PhrasingContext): PhrasingContent[] {
  if (piece.footnote === undefined) return [{ type: 'text', value: piece.text }];
  const name = label(piece);
  return name === undefined ? [] : [{ type: 'footnoteReference', identifier: name, label: name }];
}
