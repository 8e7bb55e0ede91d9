/**
 * Changes in one language alone. A block changed alone
 * - when its words or formatting changed and those of its counterpart did not;
 * - when neither did, and the two came from different places;
 * - when it was changed, inserted, deleted or moved and has no counterpart.
 *
 * A block with the same words at another place has moved, not changed. A redline marks only
 * longer blocks as moved; it has a short one as deleted at one place and inserted at the other.
 */
import { type Bilingual, bilingual, type Language, otherLanguage } from '../text/language.ts';
import type { BlockChange, Redline, RedlineBlock, Side } from './model.ts';
import { placeIn, runsIn } from './projection.ts';

export interface OneSidedChange {
  readonly block: RedlineBlock;
  /** The block of the same kind and number in the other language's edition. */
  readonly counterpart?: RedlineBlock;
  /** Whether only its place changed; then it is unknown which language moved it. */
  readonly isMove: boolean;
}

/**
 * The blocks of one edition that changed in one language alone.
 * @param redlines of the same two editions
 * @param side `older` to find deleted blocks, `newer` to find inserted ones
 */
export function oneSidedChanges(
  redlines: Bilingual<Redline>,
  side: Side,
): Bilingual<readonly OneSidedChange[]> {
  const blocks = bilingual((language) => trackedBlocks(redlines[language], side));
  const changesOf = (language: Language): readonly OneSidedChange[] =>
    [...blocks[language]].flatMap(([key, own]) => {
      const other = blocks[otherLanguage(language)].get(key);
      if (!isOneSided(own, other)) return [];
      const { block, isChanged } = own;
      return [{ block, ...(other && { counterpart: other.block }), isMove: !isChanged }];
    });
  return bilingual(changesOf);
}

interface TrackedBlock {
  readonly block: RedlineBlock;
  /** Whether its words or their formatting differ between the editions. */
  readonly isChanged: boolean;
  /** Keys of the other edition's blocks with the same text: it came from, or went to, one of them. */
  readonly same: readonly string[];
}

function isOneSided(own: TrackedBlock, other: TrackedBlock | undefined): boolean {
  if (!other) return own.block.change !== 'unchanged';
  if (own.isChanged || other.isChanged) return own.isChanged && !other.isChanged;
  return !own.same.some((key) => other.same.includes(key));
}

/** By a key that is the same in both languages where they have the same blocks. */
function trackedBlocks(redline: Redline, side: Side): ReadonlyMap<string, TrackedBlock> {
  const otherSide = side === 'older' ? 'newer' : 'older';
  const others = Map.groupBy(keyedBlocks(redline, otherSide), ([, block]) =>
    textIn(otherSide, block),
  );
  const unmarked = unmarkedMoves(redline);
  const arrivals = new Map(
    blocksOf(redline).flatMap((block) =>
      block.change === 'moved-here' ? [[block.older, block]] : [],
    ),
  );
  return new Map(
    [...keyedBlocks(redline, side)].map(([key, block]) => [
      key,
      {
        block,
        isChanged: isChanged(arrivals.get(block.older) ?? block) && !unmarked.has(block),
        same: (others.get(textIn(side, block)) ?? []).map(([otherKey]) => otherKey),
      },
    ]),
  );
}

function isChanged({ change, cells }: RedlineBlock): boolean {
  if (change !== 'moved-here') return change !== 'unchanged';
  return cells.some(({ runs }) => runs.some((run) => run.kind !== 'equal' || run.formerly));
}

/** Blocks deleted at one place and inserted at another word for word. */
function unmarkedMoves(redline: Redline): ReadonlySet<RedlineBlock> {
  const withChange = (wanted: BlockChange) =>
    blocksOf(redline).filter(({ change }) => change === wanted);
  const deleted = Map.groupBy(withChange('deleted'), (block) => textIn('older', block));
  return new Set(
    withChange('inserted').flatMap((block) => {
      const from = deleted.get(textIn('newer', block))?.shift();
      return from ? [from, block] : [];
    }),
  );
}

/** The blocks of one edition by section, kind and number, in the order of its sections. */
function keyedBlocks(redline: Redline, side: Side): ReadonlyMap<string, RedlineBlock> {
  const keyed = new Map<string, RedlineBlock>();
  const counts = new Map<string, number>();
  for (const block of blocksOf(redline)) {
    const place = placeIn(side, block);
    if (!place) continue;
    const name = [place.section, place.kind, place.number ?? ''].join(' ');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    keyed.set(`${name} ${count}`, block);
  }
  return keyed;
}

function blocksOf({ sections }: Redline): readonly RedlineBlock[] {
  return sections.flatMap(({ blocks }) => blocks);
}

/** Equal for equal texts; footnote marks count. */
function textIn(side: Side, block: RedlineBlock): string {
  return runsIn(side, block)
    .map((runs) =>
      runs.map(({ text, marks: { footnote } }) => (footnote ? `\u0000${footnote}\u0000` : text)),
    )
    .map((texts) => texts.join(''))
    .join('\u0001');
}
