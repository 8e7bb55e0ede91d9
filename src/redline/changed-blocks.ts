/** Which blocks of an edition differ from the edition before, in one language. */

import type { EditionText } from '../edition/library.ts';
import type { Language } from '../text/language.ts';
import type { Section } from '../text/section.ts';
import type { BlockPlace, RedlineBlock } from './model.ts';
import { type ComparedEdition, redline } from './redline.ts';
import { type Side, type Unit, unitsOf } from './units.ts';

export interface ComparedBlock {
  readonly section: Section;
  readonly unit: Unit;
  /** Whether its words or their formatting differ; a block that only moved is not touched. */
  readonly isTouched: boolean;
  /**
   * Of a block that is not touched, the keys of the older edition's blocks that it may be: several
   * where they have the same text.
   */
  readonly origins: readonly string[];
}

/**
 * @param through as for `redline`
 * @returns every block of `newer` in its order, by a key that the two languages share as long as
 *   they have the same blocks: `withdrawal paragraph 2`
 */
export function changedBlocks(
  older: EditionText,
  newer: ComparedEdition,
  language: Language,
  through?: readonly ComparedEdition[],
): ReadonlyMap<string, ComparedBlock> {
  const { sections } = redline(older, newer, language, through);
  const blocks = sections.flatMap((section) => section.blocks);
  const byPlace = new Map(blocks.map((block) => [newerPlaceOf(block), block]));
  const before = older.sections[language].flatMap((section) =>
    keyedUnits(section, language, 'older'),
  );
  const departed = departedTexts(blocks, before);
  const keysByText = new Map<string, string[]>();
  for (const { key, unit } of before) {
    keysByText.set(unit.text, [...(keysByText.get(unit.text) ?? []), key]);
  }
  const compared = new Map<string, ComparedBlock>();
  for (const section of newer.sections[language]) {
    for (const { key, unit } of keyedUnits(section, language, 'newer')) {
      const block = byPlace.get(unit.place);
      const isTouched = block?.older ? isChanged(block) : !departed.take(unit.text);
      const origins = isTouched ? [] : (keysByText.get(unit.text) ?? []);
      compared.set(key, { section, unit, isTouched, origins });
    }
  }
  return compared;
}

/** Where the block stands among those of the newer edition. */
function newerPlaceOf({ change, newer }: RedlineBlock): BlockPlace | undefined {
  return change === 'moved-away' ? undefined : newer;
}

function isChanged({ change, cells }: RedlineBlock): boolean {
  if (change !== 'moved-here') return change !== 'unchanged';
  return cells.some(({ runs }) => runs.some((run) => run.kind !== 'equal' || run.formerly));
}

/**
 * The texts of deleted blocks: one that is inserted elsewhere word for word moved, even where it is
 * too short for a redline to say so.
 */
function departedTexts(blocks: readonly RedlineBlock[], before: readonly KeyedUnit[]) {
  const deleted = new Set(
    blocks.filter(({ change }) => change === 'deleted').map(({ older }) => older),
  );
  const texts = before.filter(({ unit }) => deleted.has(unit.place)).map(({ unit }) => unit.text);
  return {
    /** Whether one such text was left; it is no more. */
    take(text: string): boolean {
      const index = texts.indexOf(text);
      if (index === -1) return false;
      texts.splice(index, 1);
      return true;
    },
  };
}

interface KeyedUnit {
  readonly key: string;
  readonly unit: Unit;
}

function keyedUnits(section: Section, language: Language, side: Side): readonly KeyedUnit[] {
  const counts = new Map<string, number>();
  return unitsOf(section, language, side).map((unit) => {
    const { kind, number } = unit.place;
    const name = [section.id, kind, ...(number === undefined ? [] : [number])].join(' ');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { key: count === 1 ? name : `${name} (${count})`, unit };
  });
}
