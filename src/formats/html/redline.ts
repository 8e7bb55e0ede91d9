/** Blocks of a redline as HTML. The same redline always gives the same bytes. */
import type { Element, ElementContent, Properties } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { sameStructure } from '../../redline/blocks.ts';
import type { BlockPlace, RedlineBlock, Run } from '../../redline/model.ts';
import {
  containersOf,
  isGone,
  isSame,
  joined,
  type SharedContainer,
  shownPlace,
} from './redline-nesting.ts';
import {
  element,
  type LinkChange,
  linkChangeKey,
  type RunContext,
  runsHast,
} from './redline-runs.ts';
import { goneWithNew } from './rewritten.ts';

/** Words that style sheets and assistive technology show beside the text. */
export interface RedlineLabels extends Pick<RunContext, 'formatting'> {
  /** «Таблица» */
  readonly table: string;
  /** A change of a block's kind: «абзац → пункт списка»; empty if there is none. */
  readonly structure: (former: BlockPlace, now: BlockPlace) => string;
  /** Where a moved block or passage came from or went. */
  readonly moved: (move: Pick<RedlineBlock, 'change' | 'older' | 'newer'>) => string;
  /** «абзац разделён», where such a block goes on. */
  readonly split: (place: BlockPlace) => string;
  /** «абзацы объединены», where the next of them begins. */
  readonly merged: (place: BlockPlace) => string;
  /** «Адрес ссылки изменён» */
  readonly relinked: (changes: readonly LinkChange[]) => string;
  /** «ссылок: 3» */
  readonly links: (count: number) => string;
}

export interface RedlineContext extends Pick<RunContext, 'link' | 'footnote' | 'links'> {
  readonly labels: RedlineLabels;
  /** Level of the section's own heading on the page. */
  readonly headingLevel: number;
  /** Whether blocks of the newer edition have anchors; a page may then show each only once. */
  readonly anchors: boolean;
  /** Prefix of the block's number in a table's label, which must be unique on the page. */
  readonly scope: string;
  /** Marks words of a block or a table cell; must keep all text. */
  readonly decorate?: (nodes: ElementContent[]) => ElementContent[];
}

const stringifier = unified().use(rehypeStringify).freeze();

const SPACE: ElementContent = { type: 'text', value: ' ' };

const CLASSES: Readonly<Partial<Record<RedlineBlock['change'], string>>> = {
  inserted: 'added',
  deleted: 'removed',
  'moved-here': 'moved-here',
  'moved-away': 'moved-away',
  formatted: 'reset',
};

/** The words of one heading; phrasing content. */
export function redlineHeading(block: RedlineBlock, context: RedlineContext): string {
  return stringify(contentOf(block, runContext(context), context));
}

/** Flow content: the blocks in order, in their lists, quotes and tables. */
export function redlineHtml(blocks: readonly RedlineBlock[], context: RedlineContext): string {
  const runs = runContext(context);
  const root = element('div', {}, []);
  let open: OpenContainer[] = [];
  /** The newer block shown last, to whose element parts merged into it are added. */
  let last: { readonly newer: BlockPlace | undefined; readonly element: Element } | undefined;
  let relinked: LinkChange[] = [];
  const firsts = Map.groupBy(context.links.values(), ({ first }) => first);
  const linksOf = (block: RedlineBlock) => firsts.get(block) ?? [];
  const sayLinks = () => {
    if (relinked.length > 0) root.children.push(linksHast(relinked, context.labels));
    relinked = [];
  };
  for (const block of blocks) {
    // A gone block between two parts keeps its place: the later part is then a paragraph of its own.
    if (last && block.newerPart && block.newer === last.newer) {
      last.element.children.push(SPACE, ...contentOf(block, runs, context));
      relinked.push(...linksOf(block));
      continue;
    }
    const wanted = containersOf(block);
    const end = wanted.findIndex((next, i) => {
      const one = open[i];
      return !one || !isSame(one.container, next);
    });
    const kept = end === -1 ? wanted.length : end;
    if (kept === 0) sayLinks();
    open = open.slice(0, kept).map((one, i) => {
      const next = wanted[i];
      return next ? { ...one, container: joined(one.container, next) } : one;
    });
    for (const container of wanted.slice(kept)) {
      const within = open.at(-1);
      const own = containerHast(container, within?.container, context);
      (within?.element ?? root).children.push(own.outer);
      open.push({ container, element: own.inner, named: own.named });
    }
    if (context.anchors) nameContainers(open, context.scope);
    const own = blockHast(block, runs, context);
    (open.at(-1)?.element ?? root).children.push(own);
    last = { newer: isGone(block) ? undefined : block.newer, element: own };
    relinked.push(...linksOf(block));
  }
  sayLinks();
  return stringify(goneWithNew(root.children));
}

/**
 * The changes of links in blocks that a page shows, in their order; equal ones once. Those in
 * headings are said there.
 */
export function linkChanges(blocks: readonly RedlineBlock[]): RunContext['links'] {
  const found = new Map<string, LinkChange>();
  for (const block of blocks) {
    if (block.newer?.kind === 'heading') continue;
    for (const run of block.cells.flatMap(({ runs }) => runs)) {
      const key = linkChangeKey(run);
      if (key === undefined) continue;
      const { href: former = '' } = run.formerly ?? {};
      const { href: now = '' } = run.marks;
      const known = found.get(key) ?? {
        number: found.size + 1,
        former,
        now,
        count: 0,
        first: block,
      };
      found.set(key, { ...known, count: known.count + 1 });
    }
  }
  return found;
}

/** Addresses are not of the text. */
function linksHast(changes: readonly LinkChange[], labels: RedlineLabels): Element {
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const said = changes.flatMap(({ number, former, now, count }, index) => [
    text(index === 0 ? ' ' : '; '),
    element('b', {}, [text(String(number))]),
    text(` ${former} → ${now}${count > 1 ? ` (${labels.links(count)})` : ''}`),
  ]);
  const properties = { className: ['remark', 'links'] };
  return element('p', properties, [text(`${labels.relinked(changes)}:`), ...said]);
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
      return rowHast(block, place, properties, runs, context);
    case 'break':
      return element('hr', properties, []);
    case 'code':
      return element('pre', properties, contentOf(block, runs, context));
    case 'subheading': {
      const level = Math.min(context.headingLevel - 1 + (place.depth ?? 2), 6);
      return element(`h${level}`, properties, contentOf(block, runs, context));
    }
    case 'footnote': {
      const dataNumber = runs.footnote((place.number ?? '').replace(/^fn-/, ''));
      return element('p', { ...properties, dataNumber }, contentOf(block, runs, context));
    }
    default:
      return element('p', properties, contentOf(block, runs, context));
  }
}

function classesOf(block: RedlineBlock, place: BlockPlace | undefined): Properties {
  const isNamed = place?.kind === 'heading' || place?.kind === 'footnote';
  const className = [
    onlyLinksChanged(block) ? undefined : CLASSES[lookOf(block)],
    isNamed ? `of-${place.kind}` : undefined,
  ].filter((name) => name !== undefined);
  return className.length > 0 ? { className } : {};
}

/** A block of which all words moved looks like one that moved, though they are in several now. */
function lookOf({ change, cells }: RedlineBlock): RedlineBlock['change'] {
  const isMoved = cells.every(({ runs }) => runs.every(({ moved }) => moved));
  if (change === 'deleted') return isMoved ? 'moved-away' : change;
  if (change === 'inserted') return isMoved ? 'moved-here' : change;
  return change;
}

/** Whether nothing but targets of links changed, which signs of their own show. */
export function onlyLinksChanged({ change, older, newer, cells }: RedlineBlock): boolean {
  const runs = cells.flatMap((cell) => cell.runs).filter(({ formerly }) => formerly);
  return (
    change === 'formatted' &&
    older !== undefined &&
    newer !== undefined &&
    sameStructure(older, newer) &&
    runs.every((run) => linkChangeKey(run) !== undefined)
  );
}

/** Only for blocks without an element that has their anchor: not list items or section headings. */
function idOf(block: RedlineBlock, { anchors, scope }: RedlineContext): Properties {
  if (!anchors) return {};
  if (block.change === 'moved-away') {
    const id = formerAnchor(block.older);
    return id === undefined ? {} : { id };
  }
  const isLater = block.newerPart !== undefined && block.newerPart.index > 0;
  const place = isGone(block) || isLater ? undefined : block.newer;
  if (place?.explicitId !== undefined) return { id: place.explicitId };
  const hasOwn = place?.kind === 'paragraph' || place?.kind === 'row';
  return hasOwn && place.number !== undefined ? { id: `${scope}-${place.number}` } : {};
}

/** Of the place that a moved block left. Anchors of the text have no underscore. */
function formerAnchor(place: BlockPlace | undefined): string | undefined {
  if (place?.number === undefined) return undefined;
  return `${place.section}-${place.number}_${place.paragraph}`;
}

/** Of a block in the newer edition, as `idOf` and `nameContainers` give it; else its section's. */
function anchorOf({ section, kind, number, explicitId }: BlockPlace): string {
  if (explicitId !== undefined) return explicitId;
  const hasOwn = number !== undefined && kind !== 'footnote';
  return hasOwn ? `${section}-${number}` : section;
}

function noteOf(block: RedlineBlock, labels: RedlineLabels): Properties {
  if (block.change !== 'formatted' || !block.older || !block.newer) return {};
  const note = labels.structure(block.older, block.newer);
  return note === '' ? {} : { dataNote: note };
}

/** What the site says before the text of a block: that it moved, was split or merged. */
function remarksOn(block: RedlineBlock, context: RedlineContext): ElementContent[] {
  const { change, older, newer, olderPart, newerPart } = block;
  if (change === 'moved-here' || change === 'moved-away') return moveRemark(block, context);
  const { labels } = context;
  return [
    ...(newer && newerPart && newerPart.index > 0 ? remark('joined', labels.merged(newer)) : []),
    ...(older && olderPart && olderPart.index > 0 ? remark('divided', labels.split(older)) : []),
  ];
}

/** Before a passage that moved. */
function passageRemark(
  { older, newer }: RedlineBlock,
  { kind, moved }: Run,
  context: RedlineContext,
): ElementContent[] {
  if (!moved) return [];
  const move =
    kind === 'deleted'
      ? { change: 'moved-away' as const, ...(older && { older }), newer: moved }
      : { change: 'moved-here' as const, older: moved, ...(newer && { newer }) };
  return [SPACE, ...moveRemark(move, context, kind === 'deleted')];
}

/** @param isLink whether the page has the other place, if it has anchors */
function moveRemark(
  move: Pick<RedlineBlock, 'change' | 'older' | 'newer'>,
  { labels, anchors }: RedlineContext,
  isLink = true,
): ElementContent[] {
  const { change, older, newer } = move;
  const anchor = change === 'moved-here' ? formerAnchor(older) : newer && anchorOf(newer);
  const href = anchors && isLink && anchor !== undefined ? `#${anchor}` : undefined;
  return remark('move', labels.moved(move), href);
}

function remark(name: string, words: string, href?: string): ElementContent[] {
  const text: ElementContent = { type: 'text', value: words };
  const said = href === undefined ? text : element('a', { href }, [text]);
  return [element('span', { className: ['remark', name] }, [said]), SPACE];
}

function rowHast(
  block: RedlineBlock,
  place: BlockPlace,
  properties: Properties,
  runs: RunContext,
  context: RedlineContext,
): Element {
  const isHead = place.number?.endsWith('-1') === true;
  const remarks = remarksOn(block, context);
  const cells = block.cells.map((cell, index) =>
    element(isHead ? 'th' : 'td', isHead ? { scope: 'col' } : {}, [
      ...(index === 0 ? remarks : []),
      ...wrapped(block, runsOfCell(block, cell.runs, runs, context)),
    ]),
  );
  return element('tr', properties, cells);
}

function contentOf(
  block: RedlineBlock,
  runs: RunContext,
  context: RedlineContext,
): ElementContent[] {
  const nodes = block.cells.flatMap((cell) => runsOfCell(block, cell.runs, runs, context));
  return [...remarksOn(block, context), ...wrapped(block, nodes)];
}

function runsOfCell(
  block: RedlineBlock,
  cellRuns: readonly Run[],
  runs: RunContext,
  context: RedlineContext,
): ElementContent[] {
  const nodes = runsHast(withoutBreak(block, cellRuns), runs, (run) =>
    passageRemark(block, run, context),
  );
  return context.decorate?.(nodes) ?? nodes;
}

/** Without the space in place of which there is a break now, or was one: the remark shows it. */
function withoutBreak({ olderPart, newerPart }: RedlineBlock, runs: readonly Run[]) {
  const isLater = [olderPart, newerPart].some((part) => part && part.index > 0);
  const [first] = runs;
  return isLater && first && first.kind !== 'equal' && first.text.trim() === ''
    ? runs.slice(first.marks.footnote === undefined ? 1 : 0)
    : runs;
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

function runContext({ link, footnote, links, labels }: RedlineContext): RunContext {
  return { link, footnote, links, formatting: labels.formatting };
}

function stringify(children: ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children });
}
