/** The title, the sections and the sub-headings in the text of one language. */
import type { FlowBlock, FlowParagraph, Piece } from './flow.ts';
import { type Certainty, type Clues, type Role, rolesOf } from './heading-roles.ts';
import { type TypedNumber, typedNumber } from './headings.ts';

export interface Heading {
  readonly pieces: readonly Piece[];
  readonly paragraph: FlowParagraph;
  /** Of its first line among the blocks. */
  readonly index: number;
  /** The section number that was typed or set in front of it. */
  readonly number?: TypedNumber & { readonly isAutomatic: boolean };
  /** How many lines it was broken over. */
  readonly lines: number;
  /** The section's id, by its bookmark. */
  readonly id?: string;
}

export interface SubHeading extends Heading {
  readonly kind: 'heading';
  /** 2 to 6. */
  readonly depth: number;
}

export interface Part {
  /** Absent where a text begins without one. */
  readonly heading?: Heading;
  readonly blocks: readonly (FlowBlock | SubHeading)[];
}

export interface Outline {
  /** The title and what is before the first section. */
  readonly preamble: Part;
  readonly sections: readonly Part[];
  readonly certainty: Certainty;
}

/** @param without indices of blocks that are no headings, as the other language shows */
export function outlineOf(
  blocks: readonly FlowBlock[],
  clues: Clues,
  without: ReadonlySet<number> = new Set(),
): Outline {
  const { roles, certainty } = rolesOf(blocks, clues, without);
  const parts: { heading?: Heading; blocks: (FlowBlock | SubHeading)[] }[] = [{ blocks: [] }];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i];
    const role = roles.get(i);
    const heading = role && headingAt(blocks, i, role, clues);
    if (!block) break;
    if (!role || !heading) {
      parts.at(-1)?.blocks.push(block);
      i += 1;
      continue;
    }
    if (role.depth === 0) parts[0] = { heading, blocks: parts[0]?.blocks ?? [] };
    else if (role.depth === 1) parts.push({ heading, blocks: [] });
    else parts.at(-1)?.blocks.push({ ...heading, kind: 'heading', depth: Math.min(role.depth, 6) });
    i += role.length;
  }
  const [preamble = { blocks: [] }, ...sections] = parts;
  return { preamble, sections, certainty };
}

function headingAt(
  blocks: readonly FlowBlock[],
  index: number,
  { length, depth }: Role,
  clues: Clues,
): Heading | undefined {
  const lines = blocks
    .slice(index, index + length)
    .filter((block): block is FlowParagraph => block.kind === 'paragraph');
  const [paragraph] = lines;
  if (!paragraph) return undefined;
  const pieces = lines.flatMap((line, i): readonly Piece[] =>
    i === 0 ? line.pieces : [{ text: ' ' }, ...line.pieces],
  );
  const text = pieces.map((piece) => piece.text).join('');
  const id = paragraph.bookmarks.flatMap((name) => clues.sectionOf(name) ?? [])[0];
  const typed = depth === 0 || id !== undefined ? undefined : typedNumber(text);
  const { list } = paragraph;
  const automatic =
    depth > 0 && list?.isOrdered && list.label !== ''
      ? { text: list.label, parts: (list.label.match(/\d+/g) ?? [`${list.value}`]).map(Number) }
      : undefined;
  const number = typed
    ? { ...typed, isAutomatic: false }
    : automatic && { ...automatic, isAutomatic: true };
  return {
    pieces: typed ? withoutStart(pieces, typed.text.length) : pieces,
    paragraph: withAll(paragraph, lines),
    index,
    ...(number && { number }),
    lines: length,
    ...(id !== undefined && { id }),
  };
}

/** What is lost in, or said of, any line of a heading belongs to the heading. */
function withAll(first: FlowParagraph, lines: readonly FlowParagraph[]): FlowParagraph {
  return {
    ...first,
    losses: lines.flatMap(({ losses }) => losses),
    comments: lines.flatMap(({ comments }) => comments),
    anchors: lines.flatMap(({ anchors }) => anchors),
    bookmarks: lines.flatMap(({ bookmarks }) => bookmarks),
  };
}

function withoutStart(pieces: readonly Piece[], length: number): readonly Piece[] {
  let left = length;
  return pieces.flatMap((piece) => {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    const text = piece.text.slice(cut);
    return text === '' && piece.text !== '' ? [] : [{ ...piece, text }];
  });
}
