/** Blocks of a section to calls of the functions in `edition.typ`, one per line. */
import type { Heading, List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { type Context, notAllowed, phrasing, typstString } from './phrasing.ts';

export interface FlowContext extends Context {
  /** The number shown in the margin beside a block, such as `6-2`. */
  number(block: Nodes): string | undefined;
  /** The label of a block, if a link of the edition leads to it. */
  label(block: Nodes): string | undefined;
  /** The indented blocks around, outermost first. */
  readonly within: readonly ('item' | 'quote' | 'row')[];
  /** Level of a sub-heading among the headings of the PDF: 3, 4 … */
  level(heading: Heading): number;
}

/** @returns Typst markup made of `#calls` only */
export function flow(nodes: readonly RootContent[], context: FlowContext): string {
  return nodes.flatMap((node, i) => block(node, nodes[i + 1], context) ?? []).join('\n');
}

function block(
  node: RootContent,
  next: RootContent | undefined,
  context: FlowContext,
): string | undefined {
  switch (node.type) {
    case 'paragraph': {
      const leadsIn = next !== undefined && ['list', 'blockquote', 'table'].includes(next.type);
      const words = phrasing(node.children, context);
      return `#paragraph(${marks(node, context)}, leads-in: ${leadsIn})${words}`;
    }
    case 'heading': {
      const words = phrasing(node.children, context);
      return `#sub-heading(level: ${context.level(node)}, anchor: ${optional(context.label(node))})${words}`;
    }
    case 'list':
      return list(node, context);
    case 'blockquote':
      return `#quotation[\n${flow(node.children, inside('quote', context))}\n]`;
    case 'table':
      return table(node, context);
    case 'thematicBreak':
      return '#thematic-break()';
    case 'code':
      return `#paragraph(${marks(node, context)})[${codeLines(node.value)}]`;
    case 'definition':
    case 'footnoteDefinition':
      return undefined;
    default:
      throw notAllowed(node);
  }
}

function list(node: List, context: FlowContext): string {
  const tight = !node.spread && node.children.every((item) => !item.spread);
  const items = node.children.map((child) => item(child, inside('item', context))).join(',\n');
  return node.ordered
    ? `#ordered(start: ${node.start ?? 1}, tight: ${tight},\n${items})`
    : `#unordered(tight: ${tight},\n${items})`;
}

/** The number of an item is beside its first paragraph. */
function item(node: ListItem, context: FlowContext): string {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return `[\n${flow(node.children, context)}\n]`;
  const words = phrasing(first.children, context);
  const opening = `#paragraph(${marks(node, context)})${words}`;
  return `[\n${[opening, flow(rest, context)].filter(Boolean).join('\n')}\n]`;
}

function table(node: Table, context: FlowContext): string {
  const columns = node.children[0]?.children.length ?? 1;
  const align = Array.from({ length: columns }, (_, i) => node.align?.[i] ?? 'left').join(', ');
  const rows = node.children.map((row) => {
    // GFM tables are as wide as their header: short rows get empty cells.
    const cells = Array.from({ length: columns }, (_, i) => {
      const words = phrasing(row.children[i]?.children ?? [], context);
      return i === 0 ? `[#row-mark(${marks(row, inside('row', context))})#${words}]` : words;
    });
    return `(${cells.join(', ')},)`;
  });
  return `#grid-of(align: (${align},),\n${rows.join(',\n')})`;
}

function codeLines(value: string): string {
  return value
    .split(/\r\n?|\n/)
    .map((line) => `#${typstString(line)}`)
    .join('#linebreak()');
}

function inside(block: FlowContext['within'][number], context: FlowContext): FlowContext {
  return { ...context, within: [...context.within, block] };
}

function marks(node: Nodes, context: FlowContext): string {
  const within = context.within.map((one) => `"${one}",`).join(' ');
  const number = optional(context.number(node));
  return `number: ${number}, anchor: ${optional(context.label(node))}, within: (${within})`;
}

function optional(text: string | undefined): string {
  return text === undefined ? 'none' : typstString(text);
}
