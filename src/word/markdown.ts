/**
 * Writes Markdown in one form: `-` for lists, `*` for emphasis, one line a paragraph. Nothing is
 * escaped that reads the same without.
 */
import type { List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import { parseMarkdown } from '../text/markdown.ts';
import { meaningOf } from './meaning.ts';

declare module 'mdast' {
  interface ListData {
    /** `)` where the numbers of the list have that after them. */
    delimiter?: string;
  }
}

/** @param anchor the id of a sub-heading */
export function headingLine(depth: number, children: Nodes[], anchor?: string): string {
  const line = written([{ type: 'heading', depth, children } as RootContent]);
  return anchor === undefined ? line : `${line} {#${anchor}}`;
}

/** @returns Markdown without a line end at its end */
export function written(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...nodes] };
  return unescaped(serialised(root));
}

function serialised(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
    handlers: { listItem },
  })
    .replace(/\n$/, '')
    .split('\n')
    .map((line, i, lines) => (isDelimiterRow(line, i, lines) ? line.replace(/-+/g, '---') : line))
    .join('\n');
}

/** The second line of a table. */
function isDelimiterRow(line: string, index: number, lines: readonly string[]): boolean {
  const isRow = (at: number) => /^[ >*+-]*(?:\d+[.)] )?\|/.test(lines[at] ?? '');
  return /^[ >]*\|(?: :?-+:? \|)+$/.test(line) && isRow(index - 1) && !isRow(index - 2);
}

/** As in mdast-util-to-markdown, with the delimiter of each list. */
const listItem: Handle = (node: ListItem, parent, state: State, info) => {
  const list = parent?.type === 'list' ? (parent as List) : undefined;
  let bullet = state.bulletCurrent ?? '-';
  if (list?.ordered) {
    const number = (list.start ?? 1) + list.children.indexOf(node);
    bullet = `${number}${list.data?.delimiter ?? '.'}`;
  }
  const size = bullet.length + 1;
  const tracker = state.createTracker(info);
  tracker.move(bullet + ' '.repeat(size - bullet.length));
  tracker.shift(size);
  const exit = state.enter('listItem');
  // Lists follow their item at once; anything else is apart from it.
  const isApart = node.children.slice(1).some(({ type }) => type !== 'list');
  const value = state.indentLines(
    state.containerFlow({ ...node, spread: isApart }, tracker.current()),
    (line, index, blank) =>
      index > 0 ? (blank ? '' : ' '.repeat(size)) + line : (blank ? bullet : `${bullet} `) + line,
  );
  exit();
  return value;
};

const MOST_ESCAPES = 60;

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** Without the backslashes that change nothing; block by block, since each is tried. */
function unescaped(markdown: string): string {
  if (markdown.search(ESCAPE) === -1) return markdown;
  const root = parseMarkdown(markdown);
  let text = '';
  let from = 0;
  for (const { position } of root.children) {
    const [start = from, end = from] = [position?.start.offset, position?.end.offset];
    text += markdown.slice(from, start) + unescapedBlock(markdown.slice(start, end));
    from = end;
  }
  text += markdown.slice(from);
  // What a block means may depend on another, as the mark of a footnote does.
  return meaningOf(parseMarkdown(text)) === meaningOf(root) ? text : markdown;
}

function unescapedBlock(markdown: string): string {
  const escapes = [...markdown.matchAll(ESCAPE)].map(({ index }) => index);
  if (escapes.length === 0) return markdown;
  const meaning = meaningOf(parseMarkdown(markdown));
  const isSame = (text: string) => meaningOf(parseMarkdown(text)) === meaning;
  const all = markdown.replace(ESCAPE, '');
  if (isSame(all)) return all;
  if (escapes.length > MOST_ESCAPES) return markdown;
  let text = markdown;
  // From the end, so that the offsets before stay right.
  for (const index of escapes.toReversed()) {
    const without = text.slice(0, index) + text.slice(index + 1);
    if (isSame(without)) text = without;
  }
  return text;
}
