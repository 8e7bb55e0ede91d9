/** A section as plain text: one line per paragraph, lists with their marks, tables by rows. */
import type { Definition, FootnoteDefinition, List, ListItem, Nodes, Root, Table } from 'mdast';
import { definitionsIn, walk, withPlainLineEnds } from '../text/markdown.ts';
import type { Section } from '../text/section.ts';

/** The targets of references in a section: numbers of footnotes and definitions of links. */
interface Notes {
  readonly footnotes: ReadonlyMap<string, number>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** @returns the text under the heading, without a trailing newline */
export function sectionText(section: Section): string {
  const notes = notesOf(section.body);
  const blocks = section.body.children.map((node) => blockText(node, notes));
  return blocks.filter((text) => text !== '').join('\n\n');
}

function notesOf(body: Root): Notes {
  const footnotes = new Map<string, number>();
  for (const node of walk(body)) {
    if (node.type === 'footnoteReference' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, footnotes.size + 1);
    }
  }
  return { footnotes, definitions: definitionsIn(body) };
}

function blockText(node: Nodes, notes: Notes): string {
  switch (node.type) {
    case 'list':
      return listText(node, notes);
    case 'table':
      return tableText(node, notes);
    case 'blockquote':
      return prefixed(blocksText(node.children, notes), '> ', '> ');
    case 'thematicBreak':
      return '* * *';
    case 'footnoteDefinition':
      return footnoteText(node, notes);
    case 'definition':
      return '';
    default:
      return inlineText(node, notes)
        .replace(/[ \t\n]+/g, ' ')
        .trim();
  }
}

function blocksText(nodes: readonly Nodes[], notes: Notes): string {
  return nodes.map((node) => blockText(node, notes)).join('\n\n');
}

function listText(list: List, notes: Notes): string {
  const first = list.start ?? 1;
  return list.children
    .map((item, i) => itemText(item, list.ordered ? `${first + i}. ` : '- ', notes))
    .join('\n');
}

function itemText(item: ListItem, mark: string, notes: Notes): string {
  const parts = item.children.map((child) => blockText(child, notes));
  return prefixed(parts.join(item.spread ? '\n\n' : '\n'), mark, ' '.repeat(mark.length));
}

function tableText(table: Table, notes: Notes): string {
  return table.children
    .map((row) => row.children.map((cell) => blockText(cell, notes)).join(' | '))
    .join('\n');
}

function footnoteText(node: FootnoteDefinition, notes: Notes): string {
  const mark = `[${notes.footnotes.get(node.identifier) ?? node.identifier}] `;
  return prefixed(blocksText(node.children, notes), mark, ' '.repeat(mark.length));
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (line === '' ? rest.trimEnd() : (i === 0 ? first : rest) + line))
    .join('\n');
}

function inlineText(node: Nodes, notes: Notes): string {
  switch (node.type) {
    case 'text':
      return withPlainLineEnds(node.value);
    case 'footnoteReference':
      return `[${notes.footnotes.get(node.identifier) ?? node.identifier}]`;
    case 'link':
      return withTarget(childrenText(node.children, notes), node.url);
    case 'linkReference':
      return withTarget(
        childrenText(node.children, notes),
        notes.definitions.get(node.identifier)?.url,
      );
    default:
      return 'children' in node ? childrenText(node.children, notes) : '';
  }
}

function childrenText(nodes: readonly Nodes[], notes: Notes): string {
  return nodes.map((node) => inlineText(node, notes)).join('');
}

/** Adds a link's address after its words, unless they contain it or it is in the same text. */
function withTarget(words: string, target: string | undefined): string {
  if (!target || target.startsWith('#')) return words;
  const bare = target.replace(/^(?:https:\/\/|mailto:|tel:)/, '');
  return words.includes(bare) ? words : `${words} <${target}>`;
}
