/** Blocks of a redline as HTML. The same redline always gives the same bytes. */
import type { Element, ElementContent, Properties } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { BlockPlace, RedlineBlock } from '../../redline/model.ts';
import {
  containersOf,
  isGone,
  isSame,
  joined,
  type SharedContainer,
  shownPlace,
} from './redline-nesting.ts';
import { element, type RunContext, runsHast } from './redline-runs.ts';
import { goneWithNew } from './rewritten.ts';

/** Words that style sheets and assistive technology show beside the text. */
export interface RedlineLabels extends Pick<RunContext, 'formatting'> {
  /** «Таблица» */
  readonly table: string;
  /** A change of a block's kind: «абзац → пункт списка»; empty if there is none. */
  readonly structure: (former: BlockPlace, now: BlockPlace) => string;
  /** Where a moved block came from or went. */
  readonly moved: (block: RedlineBlock) => string;
}

export interface RedlineContext extends Pick<RunContext, 'link' | 'footnote'> {
  readonly labels: RedlineLabels;
  /** Level of the section's own heading on the page. */
  readonly headingLevel: number;
  /** Whether blocks of the newer edition have anchors; a page may then show each only once. */
  readonly anchors: boolean;
  /** Prefix of the block's number in a table's label, which must be unique on the page. */
  readonly scope: string;
}

const stringifier = unified().use(rehypeStringify).freeze();

const CLASSES: Readonly<Partial<Record<RedlineBlock['change'], string>>> = {
  inserted: 'added',
  deleted: 'removed',
  'moved-here': 'moved-here',
  'moved-away': 'moved-away',
  formatted: 'reset',
};

/** The words of one heading; phrasing content. */
export function redlineHeading(block: RedlineBlock, context: RedlineContext): string {
  return stringify(contentOf(block, runContext(context)));
}

/** Flow content: the blocks in order, in their lists, quotes and tables. */
export function redlineHtml(blocks: readonly RedlineBlock[], context: RedlineContext): string {
  const runs = runContext(context);
  const root = element('div', {}, []);
  let open: OpenContainer[] = [];
  for (const block of blocks) {
    const wanted = containersOf(block);
    const end = wanted.findIndex((next, i) => {
      const one = open[i];
      return !one || !isSame(one.container, next);
    });
    const kept = end === -1 ? wanted.length : end;
    open = open.slice(0, kept).map((one, i) => {
      const next = wanted[i];
      return next ? { ...one, container: joined(one.container, next) } : one;
    });
    for (const container of wanted.slice(kept)) {
      const within = open.at(-1);
      const made = containerHast(container, within?.container, context);
      (within?.element ?? root).children.push(made.outer);
      open.push({ container, element: made.inner, named: made.named });
    }
    if (context.anchors) nameContainers(open, context.scope);
    (open.at(-1)?.element ?? root).children.push(blockHast(block, runs, context));
  }
  return stringify(goneWithNew(root.children));
}

interface OpenContainer {
  readonly container: SharedContainer;
  /** What takes the blocks. */
  readonly element: Element;
  /** What takes the anchor. */
  readonly named: Element;
}

/** A list may be split between its items: its anchor goes with the newer edition's first item. */
function nameContainers(open: readonly OpenContainer[], scope: string): void {
  for (const [i, { container, named }] of open.entries()) {
    if (container.newer === undefined) continue;
    if (container.kind === 'list' && !open[i + 1]?.container.newer?.endsWith('-1')) continue;
    named.properties['id'] = `${scope}-${container.newer}`;
  }
}

function containerHast(
  { kind, ordered, newer, older }: SharedContainer,
  within: SharedContainer | undefined,
  { labels, scope }: RedlineContext,
): { readonly outer: Element; readonly inner: Element; readonly named: Element } {
  const number = newer ?? older ?? '';
  switch (kind) {
    case 'list': {
      const list = element(ordered ? 'ol' : 'ul', {}, []);
      return { outer: list, inner: list, named: list };
    }
    case 'item': {
      // Items of both editions share the list, so each has its own number.
      const place = Number(number.replace(/^.*-/, '')) + (within?.start ?? 1) - 1;
      const item = element('li', within?.ordered ? { value: String(place) } : {}, []);
      return { outer: item, inner: item, named: item };
    }
    case 'quote': {
      const quote = element('blockquote', {}, []);
      return { outer: quote, inner: quote, named: quote };
    }
    case 'table': {
      const body = element('tbody', {}, []);
      const ariaLabel = `${labels.table} ${scope}-${number}${newer === undefined ? ' −' : ''}`;
      const table = element('table', {}, [body]);
      const properties = { className: ['table'], ariaLabel, tabIndex: 0 };
      return { outer: element('section', properties, [table]), inner: body, named: table };
    }
  }
}

function blockHast(block: RedlineBlock, runs: RunContext, context: RedlineContext): Element {
  const place = shownPlace(block);
  const properties: Properties = {
    ...idOf(block, context),
    ...classesOf(block, place),
    ...noteOf(block, context.labels),
  };
  switch (place?.kind) {
    case 'row':
      return rowHast(block, place, properties, runs);
    case 'break':
      return element('hr', properties, []);
    case 'code':
      return element('pre', properties, contentOf(block, runs));
    case 'subheading': {
      const level = Math.min(context.headingLevel - 1 + (place.depth ?? 2), 6);
      return element(`h${level}`, properties, contentOf(block, runs));
    }
    case 'footnote': {
      const dataNumber = runs.footnote((place.number ?? '').replace(/^fn-/, ''));
      return element('p', { ...properties, dataNumber }, contentOf(block, runs));
    }
    default:
      return element('p', properties, contentOf(block, runs));
  }
}

function classesOf({ change }: RedlineBlock, place: BlockPlace | undefined): Properties {
  const isNamed = place?.kind === 'heading' || place?.kind === 'footnote';
  const className = [CLASSES[change], isNamed ? `of-${place.kind}` : undefined].filter(
    (name) => name !== undefined,
  );
  return className.length > 0 ? { className } : {};
}

/** Only for blocks without an element that has their anchor: not list items or section headings. */
function idOf(block: RedlineBlock, { anchors, scope }: RedlineContext): Properties {
  const place = anchors && !isGone(block) ? block.newer : undefined;
  if (place?.explicitId !== undefined) return { id: place.explicitId };
  const hasOwn = place?.kind === 'paragraph' || place?.kind === 'row';
  return hasOwn && place.number !== undefined ? { id: `${scope}-${place.number}` } : {};
}

function noteOf(block: RedlineBlock, labels: RedlineLabels): Properties {
  if (block.change === 'moved-here' || block.change === 'moved-away') {
    return { dataNote: labels.moved(block) };
  }
  if (block.change !== 'formatted' || !block.older || !block.newer) return {};
  const note = labels.structure(block.older, block.newer);
  return note === '' ? {} : { dataNote: note };
}

function rowHast(
  block: RedlineBlock,
  place: BlockPlace,
  properties: Properties,
  runs: RunContext,
): Element {
  const isHead = place.number?.endsWith('-1') === true;
  const cells = block.cells.map((cell) =>
    element(
      isHead ? 'th' : 'td',
      isHead ? { scope: 'col' } : {},
      wrapped(block, runsHast(cell.runs, runs)),
    ),
  );
  return element('tr', properties, cells);
}

function contentOf(block: RedlineBlock, runs: RunContext): ElementContent[] {
  return wrapped(
    block,
    block.cells.flatMap((cell) => runsHast(cell.runs, runs)),
  );
}

/** What moved here is one insertion: without it the older edition's text remains. */
function wrapped({ change }: RedlineBlock, nodes: ElementContent[]): ElementContent[] {
  return change === 'moved-here' ? [element('ins', {}, nodes)] : nodes;
}

/** Numbers a section's footnotes in the order of their marks, those of the newer edition first. */
export function footnoteNumbers(blocks: readonly RedlineBlock[]): RunContext['footnote'] {
  const runs = blocks.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs));
  const labelsOf = (isDeleted: boolean) =>
    runs
      .filter(({ kind }) => (kind === 'deleted') === isDeleted)
      .flatMap(({ marks }) => marks.footnote ?? []);
  const order = [...new Set([...labelsOf(false), ...labelsOf(true)])];
  return (label) => String(order.indexOf(label) + 1);
}

function runContext({ link, footnote, labels }: RedlineContext): RunContext {
  return { link, footnote, formatting: labels.formatting };
}

function stringify(children: ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children });
}
