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

type Told = string | readonly (Told | number | boolean | null)[];

function told(node: Nodes, links: ReadonlyMap<string, Definition>): Told {
  const inside = () => ('children' in node ? toldAll(node.children, links) : []);
  switch (node.type) {
    case 'text':
      return node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
    case 'inlineCode':
      return ['code', node.value];
    case 'break':
      return ['break'];
    case 'heading':
      return ['h', node.depth, explicitId(node) ?? '', inside()];
    case 'list':
      return ['list', node.ordered === true, node.ordered ? (node.start ?? 1) : 0, inside()];
    case 'table':
      return [
        'table',
        (node.align ?? []).map((align) => (align === 'left' ? '' : (align ?? ''))),
        inside(),
      ];
    case 'link':
      return isBare(node.children, node.url)
        ? inside()
        : ['a', node.url, node.title ?? '', inside()];
    case 'linkReference': {
      const definition = links.get(node.identifier);
      return ['a', definition?.url ?? '', definition?.title ?? '', inside()];
    }
    case 'footnoteReference':
      return ['note', node.identifier];
    case 'footnoteDefinition':
      return ['noteText', node.identifier, inside()];
    case 'html':
    case 'code':
      return [node.type, node.value];
    default:
      return [node.type, inside()];
  }
}

/** Texts side by side are one; definitions are told where they are used. */
function toldAll(nodes: readonly Nodes[], links: ReadonlyMap<string, Definition>): Told {
  const all: Told[] = [];
  for (const node of nodes) {
    if (node.type === 'definition') continue;
    const one = told(node, links);
    const parts = node.type === 'link' && Array.isArray(one) && one[0] !== 'a' ? one : [one];
    for (const part of parts) {
      const last = all.at(-1);
      if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
      else all.push(part as Told);
    }
  }
  return all;
}

function isBare(children: readonly Nodes[], url: string): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && isBareAddress(only.value, url);
}
