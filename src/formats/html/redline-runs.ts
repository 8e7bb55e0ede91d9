/** Runs of a redline as phrasing content, with insertions in `ins` and deletions in `del`. */
import type { Element, ElementContent } from 'hast';
import type { Marks, Run, RunKind } from '../../redline/model.ts';
import type { LinkTarget } from './links.ts';
import { oldWithNew } from './rewritten.ts';

export interface RunContext {
  /** Where a link of the newer text leads from the page; undefined: it is shown as text. */
  readonly link: (href: string) => LinkTarget | undefined;
  /** The number shown for a footnote. */
  readonly footnote: (label: string) => string;
  /** Words for a change of formatting. */
  readonly formatting: (former: Marks, now: Marks) => string;
}

/**
 * @returns the runs' text in order and no other text: other words are in `data-` attributes, which
 *   style sheets show
 */
export function runsHast(runs: readonly Run[], context: RunContext): ElementContent[] {
  const nodes = stretches(withSpacesBefore(runs)).flatMap(([kind, stretch], i, all) => {
    const children = stretch.flatMap((run) => runHast(run, context));
    if (kind === 'equal') return children;
    const change = element(kind === 'inserted' ? 'ins' : 'del', {}, children);
    return isGlued(all[i - 1], stretch) ? [element('wbr', {}, []), change] : [change];
  });
  return oldWithNew(nodes);
}

/** Whether a deletion and an insertion touch, so that a line could not end between them. */
function isGlued(before: Stretch | undefined, [next]: readonly Run[]): boolean {
  if (!before || before[0] === 'equal') return false;
  return !/\s$/.test(before[1].at(-1)?.text ?? '') && !/^\s/.test(next?.text ?? '');
}

type Stretch = readonly [RunKind, Run[]];

/** Neighbours of one kind share one element, so that they are announced once. */
function stretches(runs: readonly Run[]): readonly Stretch[] {
  const found: [RunKind, Run[]][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.[0] === run.kind) last[1].push(run);
    else found.push([run.kind, [run]]);
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

function runHast({ kind, text, marks, formerly }: Run, context: RunContext): ElementContent[] {
  const nodes = marked(text, marks, kind === 'deleted' ? undefined : context.link, context);
  if (!formerly) return nodes;
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
