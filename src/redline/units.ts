/**
 * A section as the flat list of texts that a redline aligns: its heading, sub-headings, paragraphs,
 * list items, table rows and footnotes, in the order of the text, footnotes last.
 */
import type { Definition, ListItem, Nodes, Root } from 'mdast';
import { blocksOf } from '../text/blocks.ts';
import type { Language } from '../text/language.ts';
import { explicitId, walk } from '../text/markdown.ts';
import { memo } from '../text/memo.ts';
import type { Section } from '../text/section.ts';
import type { BlockPlace, Container, UnitKind } from './model.ts';
import { type LinkTargets, linkMarks, type Token, tokensOf } from './tokens.ts';

export interface Unit {
  readonly place: BlockPlace;
  readonly node: Nodes;
  /** A table row's cells; everything else has one. */
  readonly cells: readonly (readonly Token[])[];
  /** Words and punctuation as one string: equal for equal texts. */
  readonly text: string;
  /** Its words in small letters, sorted. */
  readonly words: readonly string[];
}

/** Which edition of a comparison a section stands in. */
export type Side = 'older' | 'newer';

/** Editions share the words of sections that stayed; their units are made once for each side. */
const known = memo<Root, readonly Unit[]>();

/** The units of a section; the first is its heading. Those of the two sides are never the same. */
export function unitsOf(section: Section, language: Language, side: Side): readonly Unit[] {
  return known(section.body, `${side} ${language} ${section.id}`, () => [
    ...readUnits(section, language),
  ]);
}

interface Surroundings {
  readonly containers: readonly Container[];
  /** Kind and number of paragraphs that have none of their own: those of an item or a footnote. */
  readonly owner?: { readonly kind: UnitKind; readonly number: string };
}

/** What reading any part of a section needs. */
interface Reading {
  readonly section: Section;
  readonly language: Language;
  readonly numbers: ReadonlyMap<Nodes, string>;
  readonly targets: LinkTargets;
}

function* readUnits(section: Section, language: Language): Generator<Unit> {
  const nodes = [...walk(section.body)];
  const reading: Reading = {
    section,
    language,
    numbers: new Map(blocksOf(section.body).map(({ node, number }) => [node, number])),
    targets: new Map(
      nodes
        .filter((node): node is Definition => node.type === 'definition')
        .map((definition) => [definition.identifier, linkMarks(definition)]),
    ),
  };
  yield unitOf(section.headingNode, 'heading', { containers: [] }, reading);
  yield* readFlow(section.body.children, { containers: [] }, reading);
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    const owner = { kind: 'footnote', number: `fn-${node.identifier}` } as const;
    yield* readFlow(node.children, { containers: [], owner }, reading);
  }
}

function* readFlow(
  nodes: readonly (Root['children'][number] | ListItem)[],
  within: Surroundings,
  reading: Reading,
): Generator<Unit> {
  let part = 0;
  for (const node of nodes) {
    const number = reading.numbers.get(node) ?? '';
    const { containers } = within;
    switch (node.type) {
      case 'heading': {
        const id = explicitId(node);
        const more = { depth: node.depth, ...(id !== undefined && { explicitId: id }) };
        yield unitOf(node, 'subheading', within, reading, more);
        break;
      }
      case 'paragraph':
        if (within.owner) yield unitOf(node, within.owner.kind, within, reading, { part: part++ });
        else yield unitOf(node, 'paragraph', within, reading);
        break;
      case 'list': {
        const list = { kind: 'list', number, ordered: node.ordered === true } as const;
        const start = node.start ?? undefined;
        const inside = [...containers, start === undefined ? list : { ...list, start }];
        yield* readFlow(node.children, { containers: inside }, reading);
        break;
      }
      case 'listItem': {
        const inside = [...containers, { kind: 'item', number } as const];
        const surroundings = { containers: inside, owner: { kind: 'item', number } as const };
        if (node.children.length === 0) yield unitOf(node, 'item', surroundings, reading);
        yield* readFlow(node.children, surroundings, reading);
        break;
      }
      case 'blockquote': {
        const inside = [...containers, { kind: 'quote', number } as const];
        yield* readFlow(node.children, { containers: inside }, reading);
        break;
      }
      case 'table': {
        const inside = [...containers, { kind: 'table', number } as const];
        for (const row of node.children) {
          yield unitOf(row, 'row', { containers: inside }, reading);
        }
        break;
      }
      case 'code':
        yield unitOf(node, 'code', within, reading);
        break;
      case 'thematicBreak':
        yield unitOf(node, 'break', within, reading);
        break;
    }
  }
}

function unitOf(
  node: Nodes,
  kind: UnitKind,
  within: Surroundings,
  reading: Reading,
  more: Partial<BlockPlace> = {},
): Unit {
  const number = within.owner?.number ?? reading.numbers.get(node);
  const parts: readonly Nodes[] = node.type === 'tableRow' ? node.children : [node];
  const cells = parts.map((part) => tokensOf(part, reading.language, reading.targets));
  return {
    place: {
      section: reading.section.id,
      ...(number !== undefined && { number }),
      part: 0,
      kind,
      containers: within.containers,
      ...more,
    },
    node,
    cells,
    text: cells.map(keyOf).join('\u0001'),
    words: cells
      .flat()
      .filter(({ isWord }) => isWord)
      .map(({ key }) => key.toLowerCase())
      .sort(),
  };
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ key, space }) => (space ? ` ${key}` : key)).join('');
}
