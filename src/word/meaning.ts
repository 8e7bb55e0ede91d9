/**
 * What a Markdown text says, whichever way it is written: two texts with the same meaning are the
 * same page. Words, marks, links and structure count; bullets, line ends and padding do not.
 */
import type { Definition, Nodes } from 'mdast';
import { definitionsIn, explicitId } from '../text/markdown.ts';
import { isBareAddress } from './phrasing.ts';

/** @param within where the definitions of its links are */
export function meaningOf(node: Nodes, within: Nodes = node): string {
  return JSON.stringify(told(node, definitionsIn(within)));
}

type Told = string | number | boolean | readonly Told[];
type Definitions = ReadonlyMap<string, Definition>;

function told(node: Nodes, links: Definitions): Told {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
      return [node.type, runsIn(node.children, links)];
    case 'heading':
      return ['heading', node.depth, explicitId(node) ?? '', runsIn(node.children, links)];
    case 'list':
      return ['list', node.ordered === true, node.ordered ? (node.start ?? 1) : 0, blocks()];
    case 'table':
      return [
        'table',
        (node.align ?? []).map((align) => (align === 'left' ? '' : (align ?? ''))),
        blocks(),
      ];
    case 'footnoteDefinition':
      return ['note', node.identifier, blocks()];
    case 'html':
    case 'code':
      return [node.type, node.value];
    default:
      return [node.type, blocks()];
  }

  /** Definitions are told where they are used. */
  function blocks(): Told {
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    const text = children.filter(({ type }) => !/^(?:definition|footnoteDefinition)$/.test(type));
    // Notes are shown in the order of their marks.
    const notes = children.filter(({ type }) => type === 'footnoteDefinition');
    return [
      ...text.map((child) => told(child, links)),
      ...notes.map((note) => told(note, links)).toSorted((a, b) => (`${a}` < `${b}` ? -1 : 1)),
    ];
  }
}

interface Run {
  /** Sorted, so that it does not matter which mark is around which. */
  readonly marks: readonly string[];
  readonly text: string;
}

/** Texts side by side with the same marks are one. */
function runsIn(nodes: readonly Nodes[], links: Definitions): Told {
  const runs: Run[] = [];
  for (const run of nodes.flatMap((node) => runsOf(node, [], links))) {
    const last = runs.at(-1);
    if (last && last.marks.join() === run.marks.join() && last.text !== '' && run.text !== '') {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  }
  return runs.map(({ marks, text }) => [...marks, text]);
}

function runsOf(node: Nodes, marks: readonly string[], links: Definitions): readonly Run[] {
  const inside = (mark?: string) => {
    const all = mark === undefined ? marks : [...new Set([...marks, mark])].sort();
    return 'children' in node ? node.children.flatMap((child) => runsOf(child, all, links)) : [];
  };
  switch (node.type) {
    case 'text':
      return [{ marks, text: node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ') }];
    case 'inlineCode':
      return [{ marks: [...marks, 'code'], text: node.value }];
    case 'footnoteReference':
      return [{ marks: [...marks, `note ${node.identifier}`], text: '' }];
    case 'link':
      return isBare(node.children, node.url) ? inside() : inside(linkMark(node.url, node.title));
    case 'linkReference': {
      const definition = links.get(node.identifier);
      return inside(linkMark(definition?.url ?? '', definition?.title));
    }
    case 'strong':
    case 'emphasis':
      return inside(node.type);
    default:
      return 'children' in node ? inside() : [{ marks: [...marks, node.type], text: '' }];
  }
}

function linkMark(url: string, title: string | null | undefined): string {
  return `link ${url} ${title ?? ''}`;
}

function isBare(children: readonly Nodes[], url: string): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && isBareAddress(only.value, url);
}
