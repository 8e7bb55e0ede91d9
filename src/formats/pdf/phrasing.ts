/**
 * Words of a line to Typst. Everything is written as `#expression` inside a content block, and the
 * text as string literals, so that nothing of it meets Typst's markup.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { findContactPoints } from '../../text/contact-points.ts';

/** What the words of a section may refer to. */
export interface Context {
  /** The Typst target of a link, as code: a label of this document or an absolute address. */
  target(url: string): string;
  /** Where a link reference of the section leads. */
  definition(identifier: string): string | undefined;
  /** The note's Typst code, the first time in full and then by its label. */
  footnote(identifier: string): string | undefined;
}

/** In characters: addresses up to here, half a line, are kept from breaking. */
const LONGEST_UNBROKEN = 40;

/** Half a line of a word that is as long as a line. */
const LONG_WORD_PART = /(\S{30}(?=\S{30}))/u;

/** `2-үй`, `IP-адрес`: broken at its own hyphen, a word would read as if the hyphen were the line's. */
const HYPHENATED =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}]{1,20}(?:-[\p{L}\p{N}]{1,20}){1,3})(?![\p{L}\p{N}-])/u;

/** @returns a content block: `[#"Text, "#emph[#"stressed"]]` */
export function phrasing(nodes: readonly PhrasingContent[], context: Context): string {
  return `[${nodes.map((node) => word(node, context)).join('')}]`;
}

function word(node: PhrasingContent, context: Context): string {
  switch (node.type) {
    case 'text':
      return linkedText(node.value, context);
    case 'inlineCode':
      return unlinkedText(foldWhiteSpace(node.value));
    case 'emphasis':
      return `#emph${phrasing(node.children, context)}`;
    case 'strong':
      return `#strong${phrasing(node.children, context)}`;
    case 'break':
      return '#linebreak()';
    case 'link':
      return link(node.url, node.children, context);
    case 'linkReference':
      return link(context.definition(node.identifier), node.children, context);
    case 'footnoteReference':
      return context.footnote(node.identifier) ?? '';
    default:
      throw notAllowed(node);
  }
}

/** The words of a link stay as written: an address within them makes no second link. */
function link(
  url: string | undefined,
  children: readonly PhrasingContent[],
  context: Context,
): string {
  const words = phrasing(children.map(withoutContactPoints), context);
  return url === undefined ? `#${words}` : `#link(${context.target(url)})${words}`;
}

/** As `inlineCode`, text is taken word for word. */
function withoutContactPoints(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { type: 'inlineCode', value: node.value };
  if (node.type === 'emphasis' || node.type === 'strong') {
    return { ...node, children: node.children.map(withoutContactPoints) };
  }
  return node;
}

function linkedText(value: string, context: Context): string {
  const text = foldWhiteSpace(value);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, href } of findContactPoints(text)) {
    parts.push(unlinkedText(text.slice(from, start)));
    const call = end - start <= LONGEST_UNBROKEN ? 'contact' : 'link';
    parts.push(`#${call}(${context.target(href)})[${literals(text.slice(start, end))}]`);
    from = end;
  }
  return parts.join('') + unlinkedText(text.slice(from));
}

function unlinkedText(text: string): string {
  return text
    .split(HYPHENATED)
    .map((part, i) => {
      if (part === '') return '';
      return i % 2 === 0 ? literals(part) : `#whole[${literals(part)}]`;
    })
    .join('');
}

/** Between the literals of a very long word the line may break: nothing runs off the page. */
function literals(text: string): string {
  return text
    .split(LONG_WORD_PART)
    .filter(Boolean)
    .map((part) => `#${typstString(part)}`)
    .join('#h(0.01pt)');
}

/** A line end inside a paragraph is white space to the reader. */
function foldWhiteSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** Rendered content has passed the checks; what they forbid must not vanish silently. */
export function notAllowed(node: Nodes): Error {
  const line = node.position?.start.line;
  return new Error(`No place in a policy for "${node.type}"${line ? ` (line ${line})` : ''}`);
}

/**
 * A Typst string literal of `text`. Legal text enters a Typst source in this form only, so that no
 * character of it is ever read as markup or code. Only these two characters mean something in a
 * literal: https://typst.app/docs/reference/foundations/str/
 */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
