/**
 * The targets of links inside an edition's PDF. The anchors are those of the site: a section's id,
 * a block's `withdrawal-2-1`, the explicit id of a sub-heading.
 */
import type { Nodes } from 'mdast';
import { blocksOf } from '../../text/blocks.ts';
import { explicitId, walk } from '../../text/markdown.ts';
import type { Section } from '../../text/section.ts';
import { typstString } from './phrasing.ts';

export interface Anchors {
  /** Whether a link, or an address in the text, may lead to a place in the edition itself. */
  readonly areUsed: boolean;
  /** The label of a node, if a link of the edition leads to it. */
  label(node: Nodes): string | undefined;
  /** @returns Typst code: a label of the document, or the address as a string */
  target(url: string): string;
}

/** @param address of the edition, the base of relative links */
export function anchorsOf(sections: readonly Section[], address: string): Anchors {
  const known = new Map<string, Nodes>();
  const linked = new Set<string>();
  let hasAddress = false;
  for (const section of sections) {
    known.set(section.id, section.headingNode);
    for (const block of blocksOf(section.body)) {
      if (block.kind !== 'footnote') known.set(`${section.id}-${block.number}`, block.node);
    }
    for (const node of [section.headingNode, section.body].flatMap((top) => [...walk(top)])) {
      const isSubHeading = node.type === 'heading' && node !== section.headingNode;
      const id = isSubHeading ? explicitId(node) : undefined;
      if (id !== undefined && !known.has(id)) known.set(id, node);
      if (node.type === 'text') hasAddress ||= node.value.includes('/#');
      if (node.type === 'link' || node.type === 'definition') {
        const anchor = anchorIn(node.url, address);
        if (anchor !== undefined) linked.add(anchor);
      }
    }
  }
  const labels = new Map([...known].flatMap(([id, node]) => (linked.has(id) ? [[node, id]] : [])));
  return {
    areUsed: linked.size > 0 || hasAddress,
    label: (node) => labels.get(node),
    target: (url) => {
      const anchor = anchorIn(url, address);
      if (anchor !== undefined && known.has(anchor)) return `label(${typstString(anchor)})`;
      // Also makes the address ASCII, which PDF requires (ISO 32000-1, 12.6.4.7).
      return typstString(URL.canParse(url, address) ? new URL(url, address).href : url);
    },
  };
}

/** The anchor of this edition that `url` names. */
function anchorIn(url: string, address: string): string | undefined {
  if (!URL.canParse(url, address)) return undefined;
  const { hash, href } = new URL(url, address);
  return hash && href === address + hash ? decodeURIComponent(hash.slice(1)) : undefined;
}
