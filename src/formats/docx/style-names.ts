/**
 * The names of paragraph styles in a Word file. They say which lists and quotes a paragraph is in,
 * since Word itself has no quotes and no paragraphs of an item but its first.
 */

/** What a paragraph is in its containers. */
export type Leaf =
  /** The numbered paragraph of a list item. */
  | 'item'
  | 'text'
  /** Empty: ends a table, or stands between two quotes. */
  | 'gap'
  /** Empty, and says nothing: keeps a tracked paragraph apart from a table. */
  | 'space'
  /** Empty, with a line. */
  | 'break';

/** Lists and quotes, outermost first; `list` is an item of a list. */
export type Surrounding = 'list' | 'quote';

const WORDS = { list: 'List', quote: 'Quote' } as const;

/**
 * `Body Text`, `List Paragraph`, `List Continue 2`, `List Quote`, `Quote List Paragraph`: the
 * containers, those of one kind with their count, then what the paragraph is in them. How deep an
 * item is in its innermost lists is the level of its number.
 */
export function styleName(within: readonly Surrounding[], leaf: Leaf): string {
  const groups = grouped(within);
  const last = groups.at(-1);
  const outer = groups.slice(0, -1).map(named);
  switch (leaf) {
    case 'gap':
      return [...groups.map(named), 'Gap'].join(' ');
    case 'space':
      return [...groups.map(named), 'Space'].join(' ');
    case 'break':
      return [...groups.map(named), 'Thematic Break'].join(' ');
    case 'item':
      return [...outer, 'List Paragraph'].join(' ');
    case 'text':
      if (!last) return 'Body Text';
      if (last.kind === 'quote') return groups.map(named).join(' ');
      return [...outer, 'List Continue', ...countOf(last)].join(' ');
  }
}

export interface ParsedStyle {
  /** Of an item, one list for its innermost lists, whose level says how many they are. */
  readonly within: readonly Surrounding[];
  readonly leaf: Leaf;
}

/** @returns undefined if `name` is not that of such a style, in any case of letters */
export function parseStyleName(name: string): ParsedStyle | undefined {
  const words = name.toLowerCase().split(' ');
  const within: Surrounding[] = [];
  const take = (kind: Surrounding) => {
    const count = /^[2-9]$/.test(words[0] ?? '') ? Number(words.shift()) : 1;
    within.push(...Array.from({ length: count }, () => kind));
  };
  for (;;) {
    const rest = words.join(' ');
    if (rest === 'gap' || rest === 'space') return { within, leaf: rest };
    if (rest === 'thematic break') return { within, leaf: 'break' };
    if (rest === 'list paragraph') return { within: [...within, 'list'], leaf: 'item' };
    if (rest === 'body text' && within.length === 0) return { within, leaf: 'text' };
    if (rest === '') return within.at(-1) === 'quote' ? { within, leaf: 'text' } : undefined;
    if (/^list continue(?: [2-9])?$/.test(rest)) {
      words.splice(0, 2);
      take('list');
      return { within, leaf: 'text' };
    }
    const kind = words.shift();
    if (kind !== 'list' && kind !== 'quote') return undefined;
    take(kind);
  }
}

interface Group {
  readonly kind: Surrounding;
  readonly count: number;
}

function grouped(within: readonly Surrounding[]): readonly Group[] {
  const groups: Group[] = [];
  for (const kind of within) {
    const last = groups.at(-1);
    if (last?.kind === kind) groups[groups.length - 1] = { kind, count: last.count + 1 };
    else groups.push({ kind, count: 1 });
  }
  return groups;
}

function named(group: Group): string {
  return [WORDS[group.kind], ...countOf(group)].join(' ');
}

function countOf({ count }: Group): readonly string[] {
  return count === 1 ? [] : [String(count)];
}
