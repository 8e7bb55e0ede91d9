/** A section's blocks as Markdown, and what could not be kept of them. */
import type { FootnoteDefinition, PhrasingContent, RootContent, Table } from 'mdast';
import type { Phrase } from '../text/problem.ts';
import { type AnchoredHeading, Containers, removeEmptyItems } from './containers.ts';
import {
  type FilePlace,
  type FlowBlock,
  type FlowComment,
  type FlowParagraph,
  type FlowTable,
  type Mark,
  type Piece,
  textOf,
} from './flow.ts';
import { lookOf } from './headings.ts';
import type { LossKind } from './losses.ts';
import { headingLine, written } from './markdown.ts';
import type { Part, SubHeading } from './outline.ts';
import { type PhrasingContext, phrasing } from './phrasing.ts';
import { paragraphPlace, tablePlace } from './surroundings.ts';
import { type ListedParagraph, listed } from './typed-lists.ts';

export interface LossNotice {
  readonly kind: LossKind;
  readonly text: string;
  readonly place: FilePlace;
}

export interface PlacedComment extends FlowComment {
  readonly place: FilePlace;
}

export interface SectionText {
  /** The heading as Markdown without `# `. */
  readonly heading: string;
  /** The whole file. */
  readonly source: string;
  readonly losses: readonly LossNotice[];
  readonly comments: readonly PlacedComment[];
  readonly remarks: readonly SectionRemark[];
}

export interface SectionRemark {
  readonly place: FilePlace;
  readonly says: Phrase;
}

export interface SectionContext {
  /** Where a bookmark of the file leads: `#consent`. */
  target(bookmark: string): string | undefined;
  /** The id of a sub-heading. */
  anchor(heading: SubHeading): string | undefined;
  /** The label that an edition before gave to the footnote with this bookmark around its mark. */
  footnoteLabel(bookmark: string): string | undefined;
  /** Lists are real ones only. */
  readonly isExport: boolean;
  readonly footnotes: ReadonlyMap<string, readonly FlowBlock[]>;
  /** Labels by which the section's notes were known before, by their first words. */
  noteLabels(text: string): string | undefined;
}

export function sectionText(part: Part, context: SectionContext): SectionText {
  return new SectionWriter(context).write(part);
}

class SectionWriter {
  readonly #in: SectionContext;
  readonly #losses: LossNotice[] = [];
  readonly #comments: PlacedComment[] = [];
  readonly #remarks: SectionRemark[] = [];
  /** By the notes' ids in the file, in the order of their marks. */
  readonly #labels = new Map<string, string>();
  readonly #notes = new Map<string, string>();
  /** Marks of list items typed by hand, and how often. */
  readonly #typedMarks = new Map<string, number>();
  #listCount = 0;

  constructor(context: SectionContext) {
    this.#in = context;
  }

  write({ heading, blocks }: Part): SectionText {
    const title = heading ? this.#heading(heading.pieces, heading.paragraph) : [];
    const nodes = this.#flow(blocks);
    const notes = this.#footnotes();
    const place = heading?.paragraph.place ?? placeOf(blocks);
    if (this.#typedMarks.size > 0 && place) {
      this.#remarks.push(typedMarks(this.#typedMarks, place));
    }
    const headingText = headingLine(1, title).replace(/^#\s*/, '');
    const texts = [
      headingLine(1, title),
      ...this.#texts(nodes),
      ...(notes.length > 0 ? [written(notes)] : []),
    ];
    return {
      heading: headingText,
      source: `${texts.join('\n\n')}\n`,
      losses: this.#losses,
      comments: this.#comments,
      remarks: this.#remarks,
    };
  }

  /** Sub-headings have their id, which the writer of Markdown does not know. */
  #texts(nodes: readonly (RootContent | AnchoredHeading)[]): readonly string[] {
    const texts: string[] = [];
    let stretch: RootContent[] = [];
    const settle = () => {
      if (stretch.length > 0) texts.push(written(stretch));
      stretch = [];
    };
    for (const node of nodes) {
      if (node.type !== 'anchoredHeading') {
        stretch.push(node);
        continue;
      }
      settle();
      texts.push(headingLine(node.depth, node.children, node.anchor));
    }
    settle();
    return texts;
  }

  /** The look that a whole heading has is that of a heading. */
  #heading(
    pieces: readonly Piece[],
    paragraph: FlowParagraph,
    looks: readonly Mark[] = this.#in.isExport ? [] : ['strong', 'emphasis'],
  ): PhrasingContent[] {
    const shown = pieces.filter(({ text }) => text.trim() !== '');
    const whole = (kind: LossKind) => shown.every(({ lost }) => lost?.includes(kind));
    // Where the style sets the heading so, only what is marked once more has a mark.
    const stays = (piece: Piece, mark: Mark) =>
      shown.some(({ byStyle }) => byStyle?.includes(mark))
        ? piece.own?.includes(mark) === true
        : !(looks.includes(mark) && shown.every((one) => one[mark]));
    const plain = pieces.map((piece): Piece => {
      const { strong, emphasis, lost, ...rest } = piece;
      const left = lost?.filter((kind) => !(HEADING_LOOKS.includes(kind) && whole(kind)));
      return {
        ...rest,
        ...(strong && stays(piece, 'strong') && { strong }),
        ...(emphasis && stays(piece, 'emphasis') && { emphasis }),
        ...(left && left.length > 0 && { lost: left }),
      };
    });
    return this.#phrasing(plain, paragraph);
  }

  #phrasing(pieces: readonly Piece[], paragraph: FlowParagraph): PhrasingContent[] {
    for (const { kind, text } of paragraph.losses) {
      this.#losses.push({ kind, text, place: paragraph.place });
    }
    for (const comment of paragraph.comments) {
      this.#comments.push({ ...comment, place: paragraph.place });
    }
    this.#lostLooks(pieces, paragraph);
    const shown = pieces.filter(({ lost }) => !lost?.includes('hidden'));
    const context: PhrasingContext = {
      target: (bookmark) => {
        const target = this.#in.target(bookmark);
        if (target === undefined) {
          const words = pieces
            .filter(({ href }) => href === `#${bookmark}`)
            .map(({ text }) => text);
          const text = words.join('');
          const isKnown = this.#losses.some(
            (loss) => loss.kind === 'link' && loss.text === text && loss.place === paragraph.place,
          );
          if (!isKnown) this.#losses.push({ kind: 'link', text, place: paragraph.place });
        }
        return target;
      },
      label: (piece) => this.#label(piece),
    };
    return phrasing(shown, context);
  }

  /** One notice for words side by side. */
  #lostLooks(pieces: readonly Piece[], { place }: FlowParagraph): void {
    const open = new Map<LossKind, string>();
    const settle = (kind: LossKind) => {
      const text = open.get(kind);
      if (text !== undefined) this.#losses.push({ kind, text: text.trim(), place });
      open.delete(kind);
    };
    for (const { text, lost } of pieces) {
      for (const kind of [...open.keys()]) {
        if (!lost?.includes(kind) && text.trim() !== '') settle(kind);
      }
      for (const kind of lost ?? []) open.set(kind, (open.get(kind) ?? '') + text);
    }
    for (const kind of [...open.keys()]) settle(kind);
  }

  #label(piece: Piece): string | undefined {
    const id = piece.footnote ?? '';
    const note = this.#in.footnotes.get(id);
    if (!note) return undefined;
    const known = this.#labels.get(id);
    if (known !== undefined) return known;
    const taken = new Set(this.#labels.values());
    const first = note.find((block) => block.kind === 'paragraph');
    const proposed = [
      ...(piece.bookmarks ?? []).flatMap((name) => this.#in.footnoteLabel(name) ?? []),
      this.#in.noteLabels(first?.kind === 'paragraph' ? textOf(first).trim() : ''),
    ].find((label) => label !== undefined && !taken.has(label));
    let number = 1;
    while (taken.has(String(number))) number += 1;
    const label = proposed ?? String(number);
    this.#labels.set(id, label);
    this.#notes.set(label, id);
    return label;
  }

  #footnotes(): FootnoteDefinition[] {
    const definitions: FootnoteDefinition[] = [];
    const done = new Set<string>();
    // A note may have the mark of another note.
    for (;;) {
      const next = [...this.#notes].find(([label]) => !done.has(label));
      if (!next) return definitions;
      const [label, id] = next;
      done.add(label);
      const blocks = this.#flow(this.#in.footnotes.get(id) ?? []);
      definitions.push({
        type: 'footnoteDefinition',
        identifier: label,
        label,
        children: blocks.filter(isNoteContent),
      });
    }
  }

  #flow(blocks: readonly (FlowBlock | SubHeading)[]): (RootContent | AnchoredHeading)[] {
    const root: (RootContent | AnchoredHeading)[] = [];
    const all = listed(blocks, () => `${TYPED}${++this.#listCount}`, !this.#in.isExport);
    const containers = new Containers(root);
    for (const [i, block] of all.entries()) {
      if (block.kind === 'heading') {
        containers.close();
        const anchor = this.#in.anchor(block);
        const children = this.#heading(block.pieces, block.paragraph);
        root.push({
          type: 'anchoredHeading',
          depth: block.depth,
          children,
          ...(anchor !== undefined && { anchor }),
        });
      } else if (block.kind === 'table') {
        const next = all[i + 1];
        containers.add(next?.kind === 'heading' ? [] : tablePlace(next), this.#table(block));
      } else this.#paragraph(block, containers);
    }
    if (this.#in.isExport) removeEmptyItems(root);
    return root;
  }

  #paragraph(block: ListedParagraph, containers: Containers): void {
    const { within, leaf } = paragraphPlace(block);
    const isStyled = block.isQuote || block.level !== undefined;
    const pieces = this.#markless(block).map(isStyled ? withOwnLooks : (piece) => piece);
    const children = this.#phrasing(pieces, block);
    // Where LibreOffice gives a paragraph the style of a deleted one before it, words are no gap.
    if (leaf === 'gap' && children.length === 0) {
      containers.split(within);
      return;
    }
    if (block.isBreak || (leaf === 'break' && children.length === 0)) {
      containers.add(within, { type: 'thematicBreak' });
      return;
    }
    if (children.length === 0 && leaf !== 'item') return;
    if (leaf === 'item' && block.list) {
      const { id, level, isOrdered, value, label, kin } = block.list;
      const delimiter = /\)$/.test(label) ? ')' : undefined;
      const key = { id, level, isOrdered, value, delimiter, ...(kin && { kin }) };
      const item = containers.item(within.slice(0, -1), key);
      if (children.length > 0) item.children.push({ type: 'paragraph', children });
      return;
    }
    containers.add(within, { type: 'paragraph', children });
  }

  #markless(block: ListedParagraph): readonly Piece[] {
    const { markLength = 0, label } = block;
    if (label !== undefined) {
      this.#remarks.push({ place: block.place, says: labelRemark(label) });
      return [{ text: `${label} ` }, ...block.pieces];
    }
    if (block.list?.id.startsWith(TYPED)) {
      const mark = block.list.isOrdered
        ? /\)$/.test(block.list.label)
          ? '1)'
          : '1.'
        : block.list.label;
      this.#typedMarks.set(mark, (this.#typedMarks.get(mark) ?? 0) + 1);
    }
    if (markLength === 0) return block.pieces;
    let left = markLength;
    return block.pieces.flatMap((piece) => {
      const cut = Math.min(left, piece.text.length);
      left -= cut;
      const text = piece.text.slice(cut);
      return text === '' && piece.text !== '' ? [] : [{ ...piece, text }];
    });
  }

  #table(table: FlowTable): Table {
    const width = Math.max(
      1,
      ...table.rows.map((cells) => cells.reduce((sum, { span }) => sum + span, 0)),
    );
    const isMerged = table.rows.flat().some(({ span, isMergedUp }) => span > 1 || isMergedUp);
    if (isMerged) {
      const text = table.rows
        .flat()
        .filter(({ span, isMergedUp }) => span > 1 || isMergedUp)
        .map(({ blocks }) => blocks.map(wordsOf).join(' '))
        .find((words) => words !== '');
      this.#losses.push({ kind: 'merged-cell', text: text ?? '', place: table.place });
    }
    const rows = table.rows.filter((row) => row.length > 0);
    const header = rows[0]?.flatMap(({ blocks }) => blocks) ?? [];
    const isBoldHeader = header.every(
      (block) =>
        block.kind === 'paragraph' && (textOf(block).trim() === '' || lookOf(block).isBold),
    );
    return {
      type: 'table',
      align: alignments(rows, width),
      children: rows.map((cells, row) => {
        const children = cells.flatMap(({ blocks, span }) => [
          {
            type: 'tableCell' as const,
            children: this.#cell(blocks, row === 0 && isBoldHeader, table.place),
          },
          ...Array.from({ length: span - 1 }, () => ({ type: 'tableCell' as const, children: [] })),
        ]);
        const missing = Array.from({ length: width - children.length }, () => ({
          type: 'tableCell' as const,
          children: [],
        }));
        return { type: 'tableRow', children: [...children, ...missing] };
      }),
    };
  }

  /** Paragraphs of a cell are joined by a space: a cell of Markdown is one line. */
  #cell(blocks: readonly FlowBlock[], isHeader: boolean, place: FilePlace): PhrasingContent[] {
    const isComplex = blocks.some((block) => block.kind === 'table' || block.list !== undefined);
    if (isComplex) {
      this.#losses.push({ kind: 'cell-list', text: blocks.map(wordsOf).join(' '), place });
    }
    const paragraphs = blocks.flatMap(paragraphsIn).filter((one) => one.pieces.length > 0);
    if (paragraphs.length > 1 && !isComplex) {
      this.#remarks.push({ place: paragraphs[0]?.place ?? place, says: CELL_JOINED });
    }
    return paragraphs.flatMap((paragraph, i): PhrasingContent[] => {
      const label = paragraph.list?.label ? `${paragraph.list.label} ` : '';
      const pieces = [...(label ? [{ text: label }] : []), ...paragraph.pieces];
      const children = isHeader
        ? this.#heading(pieces, paragraph, this.#in.isExport ? [] : ['strong'])
        : this.#phrasing(pieces, paragraph);
      return i === 0 ? children : [{ type: 'text', value: ' ' }, ...children];
    });
  }
}

const TYPED = 'typed-';

function typedMarks(marks: ReadonlyMap<string, number>, first: FilePlace): SectionRemark {
  const list = [...marks].map(([mark, count]) => `${mark} ×${count}`).join(', ');
  return {
    place: first,
    says: {
      en: `list marks typed by hand became lists: ${list}`,
      ru: `набранные вручную знаки списка стали списком: ${list}`,
    },
  };
}

const HEADING_LOOKS: readonly LossKind[] = ['color', 'underline', 'caps'];

/** Word sets quotes and headings in italics or bold; only what a run has of its own means something. */
function withOwnLooks(piece: Piece): Piece {
  const { strong, emphasis, ...rest } = piece;
  const stays = (mark: Mark) => !piece.byStyle?.includes(mark) || piece.own?.includes(mark);
  return {
    ...rest,
    ...(strong && stays('strong') && { strong }),
    ...(emphasis && stays('emphasis') && { emphasis }),
  };
}

function placeOf(blocks: Part['blocks']): FilePlace | undefined {
  const [first] = blocks;
  return first?.kind === 'heading' ? first.paragraph.place : first?.place;
}

function isNoteContent(
  node: RootContent | AnchoredHeading,
): node is FootnoteDefinition['children'][number] {
  return node.type !== 'anchoredHeading';
}

/** Word begins a note with its mark and a space. */
export function withoutNoteMark(block: FlowBlock, index: number): FlowBlock {
  if (index > 0 || block.kind !== 'paragraph') return block;
  const [first, ...rest] = block.pieces;
  return first
    ? { ...block, pieces: [{ ...first, text: first.text.trimStart() }, ...rest] }
    : block;
}

/** A column is set as all of its cells are; setting it left is the same as not at all. */
function alignments(rows: FlowTable['rows'], width: number): Table['align'] {
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((cells) => cells[column]?.blocks[0]);
    const set = new Set(
      cells.flatMap((block) => (block?.kind === 'paragraph' ? [block.align ?? 'left'] : [])),
    );
    const [align] = set;
    return set.size === 1 && align !== undefined && align !== 'left' ? align : null;
  });
}

function paragraphsIn(block: FlowBlock): readonly FlowParagraph[] {
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(paragraphsIn));
}

function wordsOf(block: FlowBlock): string {
  return paragraphsIn(block)
    .map((paragraph) => textOf(paragraph).trim())
    .join(' ');
}

function labelRemark(label: string): Phrase {
  return {
    en: `the automatic number "${label}" was written into the text: Markdown does not count so`,
    ru: `автоматический номер «${label}» записан в текст: Markdown так не нумерует`,
  };
}

const CELL_JOINED: Phrase = {
  en: 'paragraphs of a table cell were joined by a space',
  ru: 'абзацы одной ячейки таблицы соединены пробелом',
};
