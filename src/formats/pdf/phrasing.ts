/**
 * Phrasing content to Typst. Everything is written as `#expression` inside a content block, and
 * text as string literals, so that none of it is read as markup.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { findContactPoints } from '../../text/contact-points.ts';

/** The targets of references in a section. */
export interface Context {
  /** The Typst target of a link, as code: a label of this document or an absolute address. */
  target(url: string): string;
  /** The address of a link reference of the section. */
  definition(identifier: string): string | undefined;
  /** The note's Typst code: in full the first time, then by its label. */
  footnote(identifier: string): string | undefined;
}

/** In characters, half a line: addresses up to this length are not broken. */
const LONGEST_UNBROKEN = 40;

/** Splits a word longer than a line into halves of a line. */
const LONG_WORD_PART = /(\S{30}(?=\S{30}))/u;

/** `2-үй`, `IP-адрес`: not broken at its hyphen, which would look like a line's hyphenation. */
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

/** An address inside the words of a link does not become a second link. */
function link(
  url: string | undefined,
  children: readonly PhrasingContent[],
  context: Context,
): string {
  const words = phrasing(children.map(withoutContactPoints), context);
  return url === undefined ? `#${words}` : `#link(${context.target(url)})${words}`;
}

/** Text as `inlineCode`, which is not searched for addresses. */
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

/** Lets a line break inside a very long word, so that it does not run off the page. */
function literals(text: string): string {
  return text
    .split(LONG_WORD_PART)
    .filter(Boolean)
    .map((part) => `#${typstString(part)}`)
    .join('#h(0.01pt)');
}

/** A line break inside a paragraph is white space. */
function foldWhiteSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** `check` refuses such content; if some gets here, it must not vanish silently. */
export function notAllowed(node: Nodes): Error {
  const line = node.position?.start.line;
  return new Error(`No place in a policy for "${node.type}"${line ? ` (line ${line})` : ''}`);
}

/**
 * A Typst string literal of `text`. Legal text enters a Typst source only in this form, so that
 * none of it is read as markup or code. Only these two characters have a meaning in a literal:
 * https://typst.app/docs/reference/foundations/str/
 */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
