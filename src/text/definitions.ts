import type { Definition, Nodes } from 'mdast';
import { walk } from './markdown.ts';

/** The definitions of links below `node` by label. As in CommonMark, the first one of a label counts. */
export function definitionsIn(node: Nodes): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const below of walk(node)) {
    if (below.type === 'definition' && !definitions.has(below.identifier)) {
      definitions.set(below.identifier, below);
    }
  }
  return definitions;
}
