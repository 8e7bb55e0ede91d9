/**
 * A section as the flat list of texts that a redline aligns: its heading, sub-headings, paragraphs,
 * list items, table rows and footnotes, in the order of the text, footnotes last.
 */
import type { Definition, ListItem, Nodes, Root } from 'mdast';
import { blocksOf } from '../blocks.ts';
import type { Language } from '../language.ts';
import type { Section } from '../library.ts';
import { explicitId, walk } from '../markdown.ts';
import type { BlockPlace, Container, UnitKind } from './model.ts';
import { type LinkTargets, type Token, tokensOf } from './tokens.ts';

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

/** Sections are compared with those of several editions; their units are made once. */
const known = new WeakMap<Section, ReadonlyMap<Language, readonly Unit[]>>();

/** The units of a section; the first is its heading. */
export function unitsOf(section: Section, language: Language): readonly Unit[] {
  const units = known.get(section)?.get(language) ?? [...new UnitReader(section, language).read()];
  known.set(section, new Map([...(known.get(section) ?? []), [language, units]]));
  return units;
}

interface Surroundings {
  readonly containers: readonly Container[];
  /** Kind and number of paragraphs that have none of their own: those of an item or a footnote. */
  readonly owner?: { readonly kind: UnitKind; readonly number: string };
}

class UnitReader {
  private readonly section: Section;
  private readonly language: Language;
  private readonly numbers: ReadonlyMap<Nodes, string>;
  private readonly targets: LinkTargets;

  constructor(section: Section, language: Language) {
    this.section = section;
    this.language = language;
    this.numbers = new Map(blocksOf(section.body).map(({ node, number }) => [node, number]));
    this.targets = new Map(
      [...walk(section.body)]
        .filter((node): node is Definition => node.type === 'definition')
        .map(({ identifier, url }) => [identifier, url]),
    );
  }

  *read(): Generator<Unit> {
    yield this.unit(this.section.headingNode, 'heading', { containers: [] });
    yield* this.flow(this.section.body.children, { containers: [] });
    for (const node of walk(this.section.body)) {
      if (node.type !== 'footnoteDefinition') continue;
      const owner = { kind: 'footnote', number: `fn-${node.identifier}` } as const;
      yield* this.flow(node.children, { containers: [], owner });
    }
  }

  private *flow(
    nodes: readonly (Root['children'][number] | ListItem)[],
    within: Surroundings,
  ): Generator<Unit> {
    let part = 0;
    for (const node of nodes) {
      const number = this.numbers.get(node) ?? '';
      const { containers } = within;
      switch (node.type) {
        case 'heading': {
          const id = explicitId(node);
          const more = { depth: node.depth, ...(id !== undefined && { explicitId: id }) };
          yield this.unit(node, 'subheading', within, more);
          break;
        }
        case 'paragraph':
          if (within.owner) yield this.unit(node, within.owner.kind, within, { part: part++ });
          else yield this.unit(node, 'paragraph', within);
          break;
        case 'list': {
          const list = { kind: 'list', number, ordered: node.ordered === true } as const;
          const start = node.start ?? undefined;
          yield* this.flow(node.children, {
            containers: [...containers, start === undefined ? list : { ...list, start }],
          });
          break;
        }
        case 'listItem': {
          const inside = [...containers, { kind: 'item', number } as const];
          const surroundings = { containers: inside, owner: { kind: 'item', number } as const };
          if (node.children.length === 0) yield this.unit(node, 'item', surroundings);
          yield* this.flow(node.children, surroundings);
          break;
        }
        case 'blockquote':
          yield* this.flow(node.children, {
            containers: [...containers, { kind: 'quote', number }],
          });
          break;
        case 'table':
          for (const row of node.children) {
            yield this.unit(row, 'row', { containers: [...containers, { kind: 'table', number }] });
          }
          break;
        case 'code':
          yield this.unit(node, 'code', within);
          break;
        case 'thematicBreak':
          yield this.unit(node, 'break', within);
          break;
      }
    }
  }

  private unit(
    node: Nodes,
    kind: UnitKind,
    within: Surroundings,
    more: Partial<BlockPlace> = {},
  ): Unit {
    const number = within.owner?.number ?? this.numbers.get(node);
    const parts: readonly Nodes[] = node.type === 'tableRow' ? node.children : [node];
    const cells = parts.map((part) => tokensOf(part, this.language, this.targets));
    return {
      place: {
        section: this.section.id,
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
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ key, space }) => (space ? ` ${key}` : key)).join('');
}
