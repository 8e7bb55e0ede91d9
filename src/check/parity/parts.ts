/**
 * A section as a tree of what can be set against the other language: paragraphs, sub-headings,
 * lists with their items, tables with their rows, quotes. Footnotes stand apart.
 */
import type { Nodes, RootContent } from 'mdast';
import { type BlockKind, blocksOf } from '../../text/blocks.ts';
import type { Language } from '../../text/language.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Place } from '../../text/problem.ts';
import { flowsIn, placeOf, type TextFlow } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { type Traits, traitsOf } from './traits.ts';

export type PartKind = Exclude<BlockKind, 'footnote'> | 'heading' | 'break' | 'other';

export interface Part {
  readonly kind: PartKind;
  readonly node: Nodes;
  /** The block's number as a citation names it; absent for what has none. */
  readonly number: string | undefined;
  /** 0 for the parts of the section itself, more for those of nested lists. */
  readonly depth: number;
  readonly place: Place;
  /** Its own words: of an item those before its nested lists; of a container all below it. */
  readonly flows: readonly TextFlow[];
  readonly parts: readonly Part[];
  /** What it is recognised by in the other language. */
  readonly traits: Traits;
  /** Its text as read, for messages. */
  readonly words: string;
}

/** The parts of a section's body. */
export function partsOf(section: Section, language: Language): readonly Part[] {
  const numbers = new Map<Nodes, string>(
    blocksOf(section.body).map(({ node, number }) => [node, number]),
  );
  const make = (node: Nodes, depth: number): readonly Part[] => {
    const kind = kindOf(node);
    if (!kind) return [];
    const inner = kind === 'item' || kind === 'list' ? depth + 1 : depth;
    const below = 'children' in node ? node.children : [];
    const own = kind === 'item' ? below.filter(({ type }) => type === 'paragraph') : [node];
    const flows = own.flatMap((one) => flowsIn(section, one));
    const nested: readonly Nodes[] =
      kind === 'item'
        ? below.filter(({ type }) => type !== 'paragraph')
        : hasParts(kind)
          ? below
          : [];
    return [
      {
        kind,
        node,
        number: numbers.get(node),
        depth,
        place: placeOf(section, node.position?.start.offset ?? 0),
        flows,
        parts: nested.flatMap((one) => make(one, inner)),
        traits: traitsOf(kind, own, flows, language),
        words: own.map(plainText).join(' '),
      },
    ];
  };
  return section.body.children.flatMap((node) => make(node, 0));
}

/** The parts of one footnote. */
export function footnoteParts(
  section: Section,
  node: Extract<RootContent, { type: 'footnoteDefinition' }>,
  language: Language,
): readonly Part[] {
  return partsOf({ ...section, body: { type: 'root', children: node.children } }, language);
}

function hasParts(kind: PartKind): boolean {
  return kind === 'list' || kind === 'table' || kind === 'quote';
}

function kindOf(node: Nodes): PartKind | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'list':
    case 'table':
    case 'heading':
      return node.type;
    case 'listItem':
      return 'item';
    case 'tableRow':
      return 'row';
    case 'blockquote':
      return 'quote';
    case 'thematicBreak':
      return 'break';
    case 'code':
    case 'html':
      return 'other';
    default:
      return undefined;
  }
}
