/** The two languages of a section compared: which blocks are counterparts, and which have none. */
import type { FootnoteDefinition, Nodes } from 'mdast';
import type { EditionText } from '../../edition/library.ts';
import type { Bilingual } from '../../text/language.ts';
import { walk } from '../../text/markdown.ts';
import { memo } from '../../text/memo.ts';
import { type RunningText, runningTextsIn } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { type SectionPair, sectionPairs } from '../sections.ts';
import { type ComparableBlock, comparableBlocks } from './comparable-blocks.ts';
import { findCounterparts, type Match } from './counterparts.ts';
import { type Ordered, withMoved } from './moved.ts';

/** Texts that say the same in both languages, judged by their place. */
export type LeafPair = Bilingual<readonly RunningText[]>;
export type BlockPair = Bilingual<ComparableBlock>;
export type Lone = Extract<Match<ComparableBlock>, { kind: 'only' }>;
export type Joined = Extract<Match<ComparableBlock>, { kind: 'joined' }>;

export interface Comparison {
  readonly sections: SectionPair;
  readonly leaves: LeafPair[];
  /** Counterparts of one kind. */
  readonly pairs: BlockPair[];
  /** Counterparts of different kinds. */
  readonly unlike: BlockPair[];
  /** The first items at different depths of each list that is nested differently. */
  readonly nesting: BlockPair[];
  readonly lone: Lone[];
  readonly joined: Joined[];
  /** Counterparts that are in another order. */
  readonly moved: BlockPair[];
}

/** Editions never change, so each is compared once for all rules. */
const compared = memo<EditionText, readonly Comparison[]>();

/** One comparison for each section that both languages have. */
export function comparisons(text: EditionText): readonly Comparison[] {
  return compared(text, 'sections', () => sectionPairs(text).map(compare));
}

function compare(sections: SectionPair): Comparison {
  const { kk, ru } = sections;
  const into: Comparison = {
    sections,
    leaves: [],
    pairs: [],
    unlike: [],
    nesting: [],
    lone: [],
    joined: [],
    moved: [],
  };
  into.leaves.push({
    kk: runningTextsIn(kk, kk.headingNode),
    ru: runningTextsIn(ru, ru.headingNode),
  });
  const compareNodes = (ofKk: readonly Nodes[], ofRu: readonly Nodes[]) =>
    compareBlocks(comparableBlocks(kk, 'kk', ofKk), comparableBlocks(ru, 'ru', ofRu), into);
  compareNodes(kk.body.children, ru.body.children);
  const russianNotes = footnotesOf(ru);
  for (const note of footnotesOf(kk)) {
    const other = russianNotes.find(({ identifier }) => identifier === note.identifier);
    if (other) compareNodes(note.children, other.children);
  }
  return into;
}

function compareBlocks(
  kk: readonly ComparableBlock[],
  ru: readonly ComparableBlock[],
  into: Comparison,
): void {
  const matches = withMoved(findCounterparts(kk, ru));
  for (let at = 0; at < matches.length; at++) {
    const split = splitList(matches, at);
    if (split) {
      into.lone.push(split.between);
      compareBlocks(split.kk, split.ru, into);
      at += 2;
      continue;
    }
    const match = matches[at];
    if (match?.kind === 'only') into.lone.push(match);
    else if (match?.kind === 'joined') into.joined.push(match);
    else if (match) {
      if (match.kind === 'moved') into.moved.push({ kk: match.kk, ru: match.ru });
      comparePair(match, into);
    }
  }
}

/**
 * Where the sub-heading between two lists is missing in one language, Markdown makes one list of
 * them. Then the items are compared as if both languages had one list, and what is between the two
 * lists has no counterpart.
 */
function splitList(matches: readonly Ordered<ComparableBlock>[], at: number) {
  const [first, between, last] = matches.slice(at, at + 3);
  if (between?.kind !== 'only' || between.block.kind === 'list') return undefined;
  const [pair, lone] = first?.kind === 'pair' ? [first, last] : [last, first];
  if (pair?.kind !== 'pair' || lone?.kind !== 'only') return undefined;
  if (lone.language !== between.language) return undefined;
  if ([pair.kk, pair.ru, lone.block].some(({ kind }) => kind !== 'list')) return undefined;
  const { language } = lone;
  const whole = pair[language === 'kk' ? 'ru' : 'kk'].blocks;
  const lists = lone === last ? [pair[language], lone.block] : [lone.block, pair[language]];
  const items = lists.flatMap((list) => list.blocks);
  return language === 'kk' ? { between, kk: items, ru: whole } : { between, kk: whole, ru: items };
}

function comparePair({ kk, ru }: BlockPair, into: Comparison): void {
  if (kk.kind !== ru.kind) {
    into.unlike.push({ kk, ru });
    into.leaves.push({ kk: allTexts(kk), ru: allTexts(ru) });
    return;
  }
  into.pairs.push({ kk, ru });
  if (kk.kind === 'list' && differInNesting(kk, ru, into)) return;
  if (kk.kind === 'item' || kk.blocks.length + ru.blocks.length === 0) {
    into.leaves.push({ kk: kk.texts, ru: ru.texts });
  }
  compareBlocks(kk.blocks, ru.blocks, into);
}

/** Pairs the items of differently nested lists in order, so that their nesting is the only finding. */
function differInNesting(kk: ComparableBlock, ru: ComparableBlock, into: Comparison): boolean {
  const [ofKk, ofRu] = [itemsOf(kk), itemsOf(ru)];
  if (ofKk.length !== ofRu.length) return false;
  const items = ofKk.flatMap((item, i): BlockPair[] => {
    const other = ofRu[i];
    return other ? [{ kk: item, ru: other }] : [];
  });
  const first = items.find((pair) => pair.kk.depth !== pair.ru.depth);
  if (!first) return false;
  into.nesting.push(first);
  into.leaves.push(...items.map((pair) => ({ kk: pair.kk.texts, ru: pair.ru.texts })));
  return true;
}

function itemsOf(block: ComparableBlock): readonly ComparableBlock[] {
  return block.blocks.flatMap((one) =>
    one.kind === 'item' ? [one, ...itemsOf(one)] : itemsOf(one),
  );
}

function allTexts(block: ComparableBlock): readonly RunningText[] {
  return block.kind === 'item' ? [...block.texts, ...block.blocks.flatMap(allTexts)] : block.texts;
}

/** The footnotes of a section, in their order. */
export function footnotesOf(section: Section): readonly FootnoteDefinition[] {
  return [...walk(section.body)].filter((node) => node.type === 'footnoteDefinition');
}
