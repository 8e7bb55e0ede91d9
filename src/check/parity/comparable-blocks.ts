/**
 * The blocks of a text with all that is needed to compare them with the other language. Footnotes are
 * left out: each is compared by itself.
 */
import type { Nodes } from 'mdast';
import { type Block, type BlockKind, blockTree } from '../../text/blocks.ts';
import type { Language } from '../../text/language.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Place } from '../../text/problem.ts';
import { placeOf, type RunningText, runningTextsIn } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { type Cues, cuesOf } from './counterpart-cues.ts';

export type ComparableKind = Exclude<BlockKind, 'footnote'>;

export interface ComparableBlock extends Pick<Block, 'number' | 'node'> {
  readonly kind: ComparableKind;
  /** How many lists and list items it is in. */
  readonly depth: number;
  readonly place: Place;
  /** Of an item, the paragraphs; of any other block, all that is in it. */
  readonly texts: readonly RunningText[];
  /** The blocks in it, but not the paragraphs of an item. */
  readonly blocks: readonly ComparableBlock[];
  readonly cues: Cues;
  /** Its text as read, for messages. */
  readonly words: string;
}

/** @param nodes the section's body, or one of its footnotes */
export function comparableBlocks(
  section: Section,
  language: Language,
  nodes: readonly Nodes[],
): readonly ComparableBlock[] {
  const make = (block: Block, depth: number): readonly ComparableBlock[] => {
    const { kind, node, number } = block;
    if (kind === 'footnote') return [];
    const isOwn = (inner: Block) => kind === 'item' && inner.kind === 'paragraph';
    const own = kind === 'item' ? block.blocks.filter(isOwn).map((inner) => inner.node) : [node];
    const texts = own.flatMap((one) => runningTextsIn(section, one));
    const depthWithin = kind === 'item' || kind === 'list' ? depth + 1 : depth;
    return [
      {
        kind,
        node,
        ...(number !== undefined && { number }),
        depth,
        place: placeOf(section, node.position?.start.offset ?? 0),
        texts,
        blocks: block.blocks
          .filter((inner) => !isOwn(inner))
          .flatMap((inner) => make(inner, depthWithin)),
        cues: cuesOf(kind, own, texts, language),
        words: own.map(plainText).join(' '),
      },
    ];
  };
  return blockTree(nodes).flatMap((block) => make(block, 0));
}
