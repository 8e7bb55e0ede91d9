/** The lists and quotes that are open while the paragraphs of a section are placed in its tree. */
import type { Blockquote, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Surrounding } from '../formats/docx/style-names.ts';
import type { ListPlace } from './flow.ts';

export interface AnchoredHeading {
  readonly type: 'anchoredHeading';
  readonly depth: number;
  readonly children: PhrasingContent[];
  readonly anchor?: string;
}

interface ListKey {
  readonly id: string;
  readonly level: number;
  readonly isOrdered: boolean;
  readonly value: number;
  readonly delimiter: string | undefined;
  readonly kin?: ListPlace['kin'];
}

type Open =
  | { readonly kind: 'quote'; readonly node: Blockquote }
  | {
      readonly kind: 'list';
      readonly node: List;
      readonly key: ListKey;
      readonly item: ListItem;
    };

/** LibreOffice leaves the number of an item whose insertion it rejected. */
export function removeEmptyItems(nodes: (RootContent | AnchoredHeading)[]): void {
  for (const [i, node] of [...nodes.entries()].toReversed()) {
    if (node.type === 'blockquote' || node.type === 'listItem') removeEmptyItems(node.children);
    if (node.type !== 'list') continue;
    removeEmptyItems(node.children);
    node.children = node.children.filter(({ children }) => children.length > 0);
    if (node.children.length === 0) nodes.splice(i, 1);
  }
}

/** The lists and quotes that are open while the paragraphs of a section are placed. */
export class Containers {
  readonly #root: (RootContent | AnchoredHeading)[];
  #open: Open[] = [];

  constructor(root: (RootContent | AnchoredHeading)[]) {
    this.#root = root;
  }

  close(): void {
    this.#open = [];
  }

  /** Ends the quotes and lists that are deeper than `within`. */
  split(within: readonly Surrounding[]): void {
    this.#enter(within);
  }

  add(within: readonly Surrounding[], node: RootContent): void {
    this.#enter(within);
    this.#append(node);
  }

  item(outer: readonly Surrounding[], key: ListKey): ListItem {
    this.#enter(outer, true);
    const first = outer.length;
    // What is in the innermost lists is in no quote of theirs.
    const quote = this.#open.findIndex(({ kind }, i) => i >= first && kind === 'quote');
    if (quote !== -1) this.#open = this.#open.slice(0, quote);
    for (;;) {
      const top = this.#open.length > first ? this.#open.at(-1) : undefined;
      if (!top) break;
      const isDeeper = top.kind === 'list' && top.key.level > key.level;
      const isOther = top.kind === 'list' && top.key.level === key.level && !isSameList(top, key);
      if (!isDeeper && !isOther) break;
      this.#open.pop();
    }
    const top = this.#open.length > first ? this.#open.at(-1) : undefined;
    const item: ListItem = { type: 'listItem', spread: false, children: [] };
    if (top?.kind === 'list' && top.key.level === key.level) {
      top.node.children.push(item);
      this.#open[this.#open.length - 1] = { ...top, item };
      return item;
    }
    const node: List = {
      type: 'list',
      ordered: key.isOrdered,
      spread: false,
      children: [item],
      ...(key.isOrdered && { start: key.value }),
      ...(key.delimiter !== undefined && { data: { delimiter: key.delimiter } }),
    };
    this.#append(node);
    this.#open.push({ kind: 'list', node, key, item });
    return item;
  }

  /** Leaves what is not around the paragraph, and opens the quotes that are. */
  #enter(within: readonly Surrounding[], isOuter = false): void {
    let at = 0;
    for (const kind of within) {
      const open = this.#open[at];
      if (open?.kind === kind) {
        at += 1;
        continue;
      }
      this.#open = this.#open.slice(0, at);
      if (kind === 'list') break;
      const node: Blockquote = { type: 'blockquote', children: [] };
      this.#append(node);
      this.#open.push({ kind: 'quote', node });
      at += 1;
    }
    if (!isOuter) this.#open = this.#open.slice(0, at);
  }

  #append(node: RootContent): void {
    const top = this.#open.at(-1);
    if (!top) this.#root.push(node);
    else if (top.kind === 'quote') top.node.children.push(node as Blockquote['children'][number]);
    else top.item.children.push(node as ListItem['children'][number]);
  }
}

/** Markdown counts up by one; a number that jumps begins another list. */
function isSameList({ node, key }: Extract<Open, { kind: 'list' }>, next: ListKey): boolean {
  if (key.isOrdered !== next.isOrdered) return false;
  if (next.kin && key.kin) return next.kin.family === key.kin.family && !next.kin.isFirst;
  return key.id === next.id && (!next.isOrdered || next.value === key.value + node.children.length);
}
