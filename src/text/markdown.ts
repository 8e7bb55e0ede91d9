/**
 * Markdown to its tree: CommonMark with the tables and footnotes of GFM, and explicit ids of
 * sub-headings (`## Heading {#id}`). Nothing else is recognised, so nothing else changes the text.
 */
import type { Definition, Heading, Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

declare module 'mdast' {
  interface HeadingData {
    /** The id in `## Heading {#id}`. */
    explicitId?: string;
  }
}

const EXPLICIT_ID = /[ \t]*\{#([^{}\s]*)\}[ \t]*$/u;

const parser = unified().use(remarkParse).use(tablesAndFootnotes).freeze();

/** A remark plugin like remark-gfm, with only the extensions that the content format allows. */
function tablesAndFootnotes(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmFootnote()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
}

/**
 * @param source Markdown
 * @returns its tree, with positions into `source`; a sub-heading's explicit id is taken out of its
 *   text and put on the node (`explicitId`)
 */
export function parseMarkdown(source: string): Root {
  const root = parser.parse(source);
  for (const node of root.children) if (node.type === 'heading') takeExplicitId(node);
  return root;
}

/** The id in the heading as written; a rule checks it. */
export function explicitId(heading: Heading): string | undefined {
  return heading.data?.explicitId;
}

function takeExplicitId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const match = EXPLICIT_ID.exec(last.value);
  if (!match) return;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') heading.children.pop();
  heading.data = { ...heading.data, explicitId: match[1] ?? '' };
}

/** The text with `\n` for every line end, so that equal words are equal whatever the line ends. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** `node` and all nodes below it, in the order of the text. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/** The definitions of links below `node` by label. As in CommonMark, the first one of a label counts. */
export function definitionsIn(node: Nodes): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const below of walk(node)) {
    if (below.type === 'definition' && !definitions.has(below.identifier)) {
      definitions.set(below.identifier, below);
    }
  }
  return definitions;
}
