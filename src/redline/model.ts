/**
 * A redline: two editions of a document compared in one language, as plain data to render.
 *
 * What is promised (see `project.ts`, which reads both texts back out of a redline):
 * - every block of the older edition stands in exactly one section's redline, its home, in the older
 *   order, as unchanged, changed, formatted, deleted or moved-away;
 * - every block of the newer edition stands in its own section's redline, in the newer order, as
 *   unchanged, changed, formatted, inserted or moved-here;
 * - within a block, the runs without the inserted ones are the older text, without the deleted ones
 *   the newer text, marks included.
 */
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';

/** How a run of text is set, and where it leads. */
export interface Marks {
  readonly emphasis?: true;
  readonly strong?: true;
  readonly code?: true;
  /** The target of a link, as written. */
  readonly href?: string;
  /** The title of a link. */
  readonly title?: string;
  /** The label of the footnote that a mark calls; the run has no text then. */
  readonly footnote?: string;
  /** The space is a forced line break. */
  readonly lineBreak?: true;
}

export type RunKind = 'equal' | 'inserted' | 'deleted';

export interface Run {
  readonly kind: RunKind;
  /** White space folded to single spaces; spaces at the ends belong to the text. */
  readonly text: string;
  readonly marks: Marks;
  /** Only in equal runs whose formatting changed: the marks in the older edition. */
  readonly formerly?: Marks;
}

/** Everything but a table row has one. */
export interface RedlineCell {
  /** `equal`: both editions have the cell, whatever its runs say. */
  readonly kind: RunKind;
  readonly runs: readonly Run[];
}

export type UnitKind =
  | 'heading'
  | 'subheading'
  | 'paragraph'
  | 'item'
  | 'row'
  | 'footnote'
  | 'code'
  | 'break';

/** One of the two editions compared. */
export type Side = 'older' | 'newer';

/** What a unit of text is in, outermost first. */
export interface Container {
  readonly kind: 'list' | 'item' | 'table' | 'quote';
  readonly number: string;
  /** Lists only: whether it is numbered, and from what. */
  readonly ordered?: boolean;
  readonly start?: number;
}

/** Where a unit of text stands in one edition. */
export interface BlockPlace {
  readonly section: string;
  /** The block's number (`2-1`, `fn-law`); headings, breaks and code have none. */
  readonly number?: string;
  /** Which paragraph of its list item or footnote it is, from 0. */
  readonly paragraph: number;
  readonly kind: UnitKind;
  /** Sub-headings only: 2 to 6, and the id in `{#id}`. */
  readonly depth?: number;
  readonly explicitId?: string;
  readonly containers: readonly Container[];
}

export type BlockChange =
  | 'unchanged'
  /** Words or punctuation differ. */
  | 'changed'
  /** The text is the same; marks, or what the block is (a paragraph, an item), differ. */
  | 'formatted'
  | 'inserted'
  | 'deleted'
  /** The newer place of a moved block; its runs compare it with the older one. */
  | 'moved-here'
  /** The older place of a moved block; its runs are the older text, all deleted here. */
  | 'moved-away';

export interface RedlineBlock {
  readonly change: BlockChange;
  /** Absent in an inserted block. */
  readonly older?: BlockPlace;
  /** Absent in a deleted block. */
  readonly newer?: BlockPlace;
  readonly cells: readonly RedlineCell[];
  readonly counts: WordCounts;
}

/** Words; a number, a telephone number or an address is one. */
export interface WordCounts {
  readonly inserted: number;
  readonly deleted: number;
  /** Words of moved blocks as worded in the newer edition; none of them counts as deleted where it stood. */
  readonly moved: number;
}

export type Verdict =
  | 'unchanged'
  | 'changed'
  | 'added'
  | 'removed'
  | 'moved'
  | 'renamed'
  | 'merged'
  | 'split';

export interface SectionPlace {
  readonly id: string;
  readonly number: number;
  readonly heading: string;
}

export interface SectionRedline {
  /** The first that fits of: added, removed, split, merged, renamed, moved, changed, unchanged. */
  readonly verdict: Verdict;
  /** The id in the newer edition; of a removed section the one in the older edition. */
  readonly id: string;
  /** What it was made of, the section it continues first; empty for an added one. */
  readonly older: readonly SectionPlace[];
  /** Absent for a removed one. */
  readonly newer?: SectionPlace;
  /** What became of `older`: all sections of the newer edition, this one included. */
  readonly parts: readonly string[];
  /** Whether anything in it differs: words, formatting, or the order of its blocks. */
  readonly changed: boolean;
  /** Whether it stands elsewhere among the sections that both editions have. */
  readonly moved: boolean;
  readonly blocks: readonly RedlineBlock[];
  readonly counts: WordCounts;
}

export interface Redline {
  readonly document: string;
  readonly language: Language;
  readonly older: CivilDate;
  readonly newer: CivilDate;
  /** In the newer order; a removed section after the one that it followed. */
  readonly sections: readonly SectionRedline[];
  readonly counts: WordCounts;
}
