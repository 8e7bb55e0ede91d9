/** What stands against what in the two languages of a section, and what stands alone. */

import type { EditionText } from '../../edition/library.ts';
import type { Bilingual } from '../../text/language.ts';
import { flowsIn, type TextFlow } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { align, type Step } from './align.ts';
import { type Ordered, withMoved } from './moved.ts';
import { footnoteParts, type Part, partsOf } from './parts.ts';
import { type SectionPair, sectionPairs } from './section-pairs.ts';

/** Words that say the same in both languages, as far as their place tells. */
export type LeafPair = Bilingual<readonly TextFlow[]>;
export type PartPair = Bilingual<Part>;
export type Lone = Extract<Step<Part>, { kind: 'only' }>;
export type Joined = Extract<Step<Part>, { kind: 'joined' }>;

export interface Comparison {
  readonly sections: SectionPair;
  readonly leaves: readonly LeafPair[];
  /** Parts of one kind that stand against each other, containers and leaves. */
  readonly pairs: readonly PartPair[];
  /** Parts that stand against each other and are of different kinds. */
  readonly unlike: readonly PartPair[];
  /** The first items of lists from which on the nesting differs. */
  readonly nesting: readonly PartPair[];
  readonly lone: readonly Lone[];
  readonly joined: readonly Joined[];
  /** Parts that fit each other and stand in another order. */
  readonly moved: readonly PartPair[];
}

/** Sections are values that never change: each pair is compared once for all rules. */
const done = new WeakMap<Section, WeakMap<Section, Comparison>>();

/** One comparison for each section that both languages have. */
export function comparisons(text: EditionText): readonly Comparison[] {
  return sectionPairs(text).map((pair) => {
    const known = done.get(pair.kk) ?? new WeakMap<Section, Comparison>();
    done.set(pair.kk, known);
    const comparison = known.get(pair.ru) ?? compare(pair);
    known.set(pair.ru, comparison);
    return comparison;
  });
}

function compare(sections: SectionPair): Comparison {
  const { kk, ru } = sections;
  const into: Mutable = {
    leaves: [],
    pairs: [],
    unlike: [],
    nesting: [],
    lone: [],
    joined: [],
    moved: [],
  };
  into.leaves.push({ kk: flowsIn(kk, kk.headingNode), ru: flowsIn(ru, ru.headingNode) });
  compareParts(partsOf(kk, 'kk'), partsOf(ru, 'ru'), into);
  for (const note of footnotesOf(kk)) {
    const other = footnotesOf(ru).find(({ identifier }) => identifier === note.identifier);
    if (other) compareParts(footnoteParts(kk, note, 'kk'), footnoteParts(ru, other, 'ru'), into);
  }
  return { sections, ...into };
}

interface Mutable {
  leaves: LeafPair[];
  pairs: PartPair[];
  unlike: PartPair[];
  nesting: PartPair[];
  lone: Lone[];
  joined: Joined[];
  moved: PartPair[];
}

function compareParts(kk: readonly Part[], ru: readonly Part[], into: Mutable): void {
  const steps = withMoved(align(kk, ru));
  for (let at = 0; at < steps.length; at++) {
    const parted = partedList(steps, at);
    if (parted) {
      into.lone.push(parted.between);
      compareParts(parted.kk, parted.ru, into);
      at += 2;
      continue;
    }
    const step = steps[at];
    if (step?.kind === 'only') into.lone.push(step);
    else if (step?.kind === 'joined') into.joined.push(step);
    else if (step) {
      if (step.kind === 'moved') into.moved.push({ kk: step.kk, ru: step.ru });
      comparePair(step, into);
    }
  }
}

/**
 * Markdown makes one list of two when what stood between them is lost: a list against two lists
 * and a sub-heading. The items are then compared as of one list, and what stood between is alone.
 */
function partedList(steps: readonly Ordered<Part>[], at: number) {
  const [first, between, last] = steps.slice(at, at + 3);
  if (between?.kind !== 'only' || between.part.kind === 'list') return undefined;
  const [pair, lone] = first?.kind === 'pair' ? [first, last] : [last, first];
  if (pair?.kind !== 'pair' || lone?.kind !== 'only') return undefined;
  if (lone.language !== between.language) return undefined;
  if ([pair.kk, pair.ru, lone.part].some(({ kind }) => kind !== 'list')) return undefined;
  const { language } = lone;
  const whole = pair[language === 'kk' ? 'ru' : 'kk'].parts;
  const parts = lone === last ? [pair[language], lone.part] : [lone.part, pair[language]];
  const items = parts.flatMap((list) => list.parts);
  return language === 'kk' ? { between, kk: items, ru: whole } : { between, kk: whole, ru: items };
}

function comparePair({ kk, ru }: PartPair, into: Mutable): void {
  if (kk.kind !== ru.kind) {
    into.unlike.push({ kk, ru });
    into.leaves.push({ kk: allFlows(kk), ru: allFlows(ru) });
    return;
  }
  into.pairs.push({ kk, ru });
  if (kk.kind === 'list' && differInNesting(kk, ru, into)) return;
  if (kk.kind === 'item' || kk.parts.length + ru.parts.length === 0) {
    into.leaves.push({ kk: kk.flows, ru: ru.flows });
  }
  compareParts(kk.parts, ru.parts, into);
}

/** Items equal in number and not in depth are set one against one, so that nothing else is found amiss. */
function differInNesting(kk: Part, ru: Part, into: Mutable): boolean {
  const [ofKk, ofRu] = [itemsOf(kk), itemsOf(ru)];
  if (ofKk.length !== ofRu.length) return false;
  const items = ofKk.flatMap((item, i): PartPair[] => {
    const other = ofRu[i];
    return other ? [{ kk: item, ru: other }] : [];
  });
  const first = items.find((pair) => pair.kk.depth !== pair.ru.depth);
  if (!first) return false;
  into.nesting.push(first);
  into.leaves.push(...items.map((pair) => ({ kk: pair.kk.flows, ru: pair.ru.flows })));
  return true;
}

function itemsOf(part: Part): readonly Part[] {
  return part.parts.flatMap((one) => (one.kind === 'item' ? [one, ...itemsOf(one)] : itemsOf(one)));
}

function allFlows(part: Part): readonly TextFlow[] {
  return part.kind === 'item' ? [...part.flows, ...part.parts.flatMap(allFlows)] : part.flows;
}

/** The footnotes of a section, in their order. */
export function footnotesOf(section: Section) {
  return section.body.children.filter((node) => node.type === 'footnoteDefinition');
}
