/**
 * What a file from counsel says, before anything is made of it: paragraphs and tables in order, with
 * the characters as typed and the looks that may mean something.
 */
import type { Phrase } from '../text/problem.ts';
import type { LossKind } from './losses.ts';

export type Mark = 'strong' | 'emphasis';

/** A run of text with one look. */
export interface Piece {
  /** `\n` is a manual line break, `\t` a tab. Empty for the mark of a footnote. */
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  /** Which of these marks the style of the paragraph gives. */
  readonly byStyle?: readonly Mark[];
  /** Which of them the run has of its own, whatever the style of the paragraph. */
  readonly own?: readonly Mark[];
  /** The target of a link: an address, or `#` and the name of a bookmark. */
  readonly href?: string;
  /** The title of a link. */
  readonly title?: string;
  /** The footnote's id in the file. */
  readonly footnote?: string;
  /** Of a footnote's mark: names of the bookmarks around it. */
  readonly bookmarks?: readonly string[];
  /** What Markdown has no marks for. */
  readonly lost?: readonly LossKind[];
}

/** Where something is in a file that came from counsel. */
export interface FilePlace {
  readonly file: string;
  /** A line of a `.txt`, a paragraph of a `.docx`, from 1. Absent for the file as a whole. */
  readonly number?: number;
  readonly unit: 'line' | 'paragraph';
  /** Its first words. */
  readonly text?: string;
  /** A part of the file that is no part of its text, such as the page header. */
  readonly part?: Phrase;
}

/** The place of a paragraph in a list of the file. */
export interface ListPlace {
  readonly id: string;
  /** From 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** The number at its own level. */
  readonly value: number;
  /** What the reader of the file sees: `1.`, `1.2.`, `а)`; empty for a bullet. */
  readonly label: string;
  /** Whether `label` is a number at one level, with `.`, `)` or nothing after it. */
  readonly isPlain: boolean;
  /**
   * Its items may have other ids: LibreOffice, when it saves a list that is in turns with another,
   * gives each item a list of its own kind, and only the first of the list a start.
   */
  readonly kin?: { readonly family: string; readonly isFirst: boolean };
  /** The left edge that the list gives to this level, in twentieths of a point. */
  readonly indent?: number;
  /** The paragraph has no mark of its own: it goes on with the item before. */
  readonly isContinued?: true;
}

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  /** 1 to 9, by its style or outline level. */
  readonly level?: number;
  readonly isTitle: boolean;
  readonly isQuote: boolean;
  /** Names of its style and of those that it is based on. */
  readonly styles: readonly string[];
  /** The style may be that of a deleted paragraph before it. */
  readonly isStyleInDoubt?: true;
  /** A line across the page instead of a text. */
  readonly isBreak: boolean;
  /** An empty line that separates what is around it. */
  readonly isGap: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Half points; of its first letters. */
  readonly size?: number;
  /** Of its left edge, in twentieths of a point; in a `.txt`, spaces. */
  readonly indent: number;
  readonly list?: ListPlace;
  /** Names of the bookmarks around its text. */
  readonly bookmarks: readonly string[];
  /** Names of the bookmarks that begin in it. */
  readonly anchors: readonly string[];
  /** Whether nothing, or an empty line, comes before it. */
  readonly hasGapBefore: boolean;
  /** What it has besides text. */
  readonly losses: readonly FlowLoss[];
  readonly comments: readonly FlowComment[];
  readonly place: FilePlace;
}

export interface FlowLoss {
  readonly kind: LossKind;
  /** What is lost, as far as it has words. */
  readonly text: string;
}

export interface FlowComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words that it is about. */
  readonly quote: string;
}

export interface FlowCell {
  readonly blocks: readonly FlowBlock[];
  /** How many columns it covers. */
  readonly span: number;
  /** Whether it continues the cell above. */
  readonly isMergedUp: boolean;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FlowCell[])[];
  readonly place: FilePlace;
}

export type FlowBlock = FlowParagraph | FlowTable;

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  /** By their ids in the file. */
  readonly footnotes: ReadonlyMap<string, readonly FlowBlock[]>;
  /** Made by `policy export`: its lists are real ones, and its headings have no typed numbers. */
  readonly isExport: boolean;
  /** Outside the text: headers, footers. */
  readonly losses: readonly (FlowLoss & { readonly place: FilePlace })[];
}

export function textOf(paragraph: Pick<FlowParagraph, 'pieces'>): string {
  return paragraph.pieces.map(({ text }) => text).join('');
}
