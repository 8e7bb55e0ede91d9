/**
 * A redline: two editions of a document compared in one language, as plain data to render.
 *
 * It loses nothing; tests read both texts back out of it:
 * - every block of the older edition is in exactly one section's redline, its home, in the older
 *   order, as unchanged, changed, formatted, deleted or moved-away;
 * - every block of the newer edition is in its own section's redline, in the newer order, as
 *   unchanged, changed, formatted, inserted or moved-here;
 * - within a block, the runs without the inserted ones are the older text, and the runs without the
 *   deleted ones are the newer text, marks included;
 * - a block that was split or merged is in several redline blocks, its parts: their texts, one after
 *   the other, are its text. The space that a new break replaced, or that replaced an old break, is
 *   in the runs like any other.
 */
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';

/** Formatting and link of a run of text. */
export interface Marks {
  readonly emphasis?: true;
  readonly strong?: true;
  readonly code?: true;
  /** The target of a link, as written. */
  readonly href?: string;
  /** The title of a link. */
  readonly title?: string;
  /** The label of a footnote: the run is its mark and has no text. */
  readonly footnote?: string;
  /** The space is a forced line break. */
  readonly lineBreak?: true;
}

export type RunKind = 'equal' | 'inserted' | 'deleted';

export interface Run {
  readonly kind: RunKind;
  /** White space folded to single spaces, also at the ends of a run. */
  readonly text: string;
  readonly marks: Marks;
  /** Only in equal runs whose formatting changed: the marks in the older edition. */
  readonly formerly?: Marks;
  /**
   * Only in deleted and inserted runs of whole passages that the other edition has elsewhere, word
   * for word: the block that has it there.
   */
  readonly moved?: BlockPlace;
}

/** A table row has several, any other block one. */
export interface RedlineCell {
  /** `equal`: both editions have the cell; its runs may differ. */
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

/** A list, item, table or quote around a unit of text. */
export interface Container {
  readonly kind: 'list' | 'item' | 'table' | 'quote';
  readonly number: string;
  /** Lists only: whether it is numbered, and from what. */
  readonly ordered?: boolean;
  readonly start?: number;
}

/** Where a unit of text is in one edition. */
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
  /** Outermost first. */
  readonly containers: readonly Container[];
}

export type BlockChange =
  | 'unchanged'
  /** Words or punctuation differ. */
  | 'changed'
  /** The text is the same; its marks differ, or the block is of another kind (a paragraph, an item). */
  | 'formatted'
  | 'inserted'
  | 'deleted'
  /** The newer place of a moved block; its runs compare it with the older one. */
  | 'moved-here'
  /** The older place of a moved block; its runs are the older text, all deleted here. */
  | 'moved-away';

/** Which part of a block this is, from 0, and of how many. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

export interface RedlineBlock {
  readonly change: BlockChange;
  /** Absent in an inserted block. */
  readonly older?: BlockPlace;
  /** Absent in a deleted block. */
  readonly newer?: BlockPlace;
  /** Where the older block was split: the redline has a `changed` block for each part. */
  readonly olderPart?: Part;
  /** The same where several older blocks were merged into the newer one. */
  readonly newerPart?: Part;
  readonly cells: readonly RedlineCell[];
  readonly counts: WordCounts;
}

/** Words; a number, a telephone number or an address is one. */
export interface WordCounts {
  readonly inserted: number;
  readonly deleted: number;
  /**
   * Words of moved blocks and passages in the newer edition. In the older one they do not count as
   * deleted.
   */
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
  /** The sections it was made of, first the one that it continues; empty for an added one. */
  readonly older: readonly SectionPlace[];
  /** Absent for a removed one. */
  readonly newer?: SectionPlace;
  /** Ids of all sections of the newer edition that `older` became, this one included. */
  readonly successors: readonly string[];
  /** Whether anything in it differs: words, formatting, or the order of its blocks. */
  readonly changed: boolean;
  /** Whether its place among the sections of both editions differs. */
  readonly moved: boolean;
  readonly blocks: readonly RedlineBlock[];
  readonly counts: WordCounts;
}

export interface Redline {
  readonly document: string;
  readonly language: Language;
  readonly older: CivilDate;
  readonly newer: CivilDate;
  /** In the newer order; a removed section comes after the one that it followed. */
  readonly sections: readonly SectionRedline[];
  readonly counts: WordCounts;
}
