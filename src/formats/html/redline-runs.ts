/** Runs of a redline as phrasing content, with insertions in `ins` and deletions in `del`. */
import type { Element, ElementContent } from 'hast';
import type { Marks, RedlineBlock, Run } from '../../redline/model.ts';
import { sameMarks } from '../../redline/runs.ts';
import type { LinkTarget } from './links.ts';
import { oldWithNew } from './rewritten.ts';

/** A change of a link's target. */
export interface LinkChange {
  /** On the page; equal changes have one. */
  readonly number: number;
  readonly former: string;
  readonly now: string;
  /** How many links it is of. */
  readonly count: number;
  /** The block after which the page says it. */
  readonly first: RedlineBlock;
}

export interface RunContext {
  /** Where a link of the newer text leads from the page; undefined: it is shown as text. */
  readonly link: (href: string) => LinkTarget | undefined;
  /** The number shown for a footnote. */
  readonly footnote: (label: string) => string;
  /** Words for a change of formatting. */
  readonly formatting: (former: Marks, now: Marks) => string;
  /** The changes of links that the page says, by `linkChangeKey`. */
  readonly links: ReadonlyMap<string, LinkChange>;
}

/** Equal for equal changes; undefined if anything but the target of a link changed, or nothing. */
export function linkChangeKey({ marks, formerly }: Run): string | undefined {
  if (formerly?.href === undefined || marks.href === undefined) return undefined;
  const { href, title } = formerly;
  const onlyTarget = sameMarks({ ...marks, href, ...(title && { title }) }, formerly);
  return onlyTarget && marks.href !== href ? `${href}\n${marks.href}` : undefined;
}

/**
 * @param remarkOn what the site says before a passage that moved
 * @returns the runs' text in order and no other text than those remarks: other words are in `data-`
 *   attributes, which style sheets show
 */
export function runsHast(
  runs: readonly Run[],
  context: RunContext,
  remarkOn: (passage: Run) => readonly ElementContent[] = () => [],
): ElementContent[] {
  const nodes = stretches(withSpacesBefore(runs)).flatMap((stretch, i, all) => {
    const children = stretch.flatMap((run) => runHast(run, context));
    const [first] = stretch;
    if (!first || first.kind === 'equal') return children;
    const end = isGlued(all[i - 1], first) ? [element('wbr', {}, [])] : [];
    const name = first.kind === 'inserted' ? 'ins' : 'del';
    if (!first.moved) return [...end, element(name, {}, children)];
    return [...end, ...remarkOn(first), element(name, { className: ['moved'] }, children)];
  });
  return oldWithNew(nodes);
}

/** Whether a deletion and an insertion touch, so that a line could not end between them. */
function isGlued(before: readonly Run[] | undefined, next: Run): boolean {
  const last = before?.at(-1);
  if (!last || last.kind === 'equal') return false;
  return !/\s$/.test(last.text) && !/^\s/.test(next.text);
}

/** Neighbours of one kind share one element, so that they are announced once. */
function stretches(runs: readonly Run[]): readonly (readonly Run[])[] {
  const found: Run[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.[0]?.kind === run.kind && last[0].moved === run.moved) last.push(run);
    else found.push([run]);
  }
  return found;
}

/**
 * Moves a space from the start of an insertion or deletion to before it, if another space follows,
 * so that the mark begins at a word: « +new old» for «+ new old». Both editions read the same.
 */
function withSpacesBefore(runs: readonly Run[]): readonly Run[] {
  const moved = [...runs];
  for (const [i, run] of runs.entries()) {
    const [before, after] = [moved[i - 1], moved[i + 1]];
    if (run.kind === 'equal' || !isPlain(run) || !run.text.startsWith(' ')) continue;
    if (before?.kind !== 'equal' || after?.kind !== 'equal') continue;
    if (!isPlain(before) || !isPlain(after) || !after.text.startsWith(' ')) continue;
    moved[i - 1] = { ...before, text: `${before.text} ` };
    moved[i] = { ...run, text: `${run.text.slice(1)} ` };
    moved[i + 1] = { ...after, text: after.text.slice(1) };
  }
  return moved.filter(({ text, marks }) => text !== '' || marks.footnote !== undefined);
}

function isPlain({ marks, formerly }: Run): boolean {
  return formerly === undefined && Object.keys(marks).length === 0;
}

function runHast(run: Run, context: RunContext): ElementContent[] {
  const { kind, text, marks, formerly } = run;
  const nodes = marked(text, marks, kind === 'deleted' ? undefined : context.link, context);
  if (!formerly) return nodes;
  const change = context.links.get(linkChangeKey(run) ?? '');
  if (change) {
    return [element('span', { className: ['relinked'], dataNote: String(change.number) }, nodes)];
  }
  const note = context.formatting(formerly, marks);
  return [element('span', { className: ['formatted'], dataNote: note }, nodes)];
}

/** Without `link`, a link is shown as text: that of a deleted text may be dead. */
function marked(
  text: string,
  marks: Marks,
  link: RunContext['link'] | undefined,
  { footnote }: RunContext,
): ElementContent[] {
  if (marks.footnote !== undefined) {
    return [element('sup', { className: ['mark'], dataNote: footnote(marks.footnote) }, [])];
  }
  let nodes: ElementContent[] = marks.lineBreak
    ? [element('br', {}, [])]
    : [{ type: 'text', value: text }];
  if (marks.code) nodes = [element('code', {}, nodes)];
  if (marks.emphasis) nodes = [element('em', {}, nodes)];
  if (marks.strong) nodes = [element('strong', {}, nodes)];
  const target = marks.href === undefined ? undefined : link?.(marks.href);
  if (!target) return nodes;
  const { href, rel } = target;
  const where = target.target === undefined ? {} : { target: target.target };
  return [element('a', { href, ...(rel && { rel: [...rel] }), ...where }, nodes)];
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
