/** rehype plugin: changes the targets of links on pages other than the edition's own. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

export interface LinkTarget {
  readonly href: string;
  readonly rel?: readonly string[];
  readonly target?: '_blank';
}

/** @param section id of the section with the link */
export type LinkMap = (href: string, section: string) => LinkTarget;

export function rehypeLinks(options: { readonly section: string; readonly map: LinkMap }) {
  return (tree: Root): undefined => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName !== 'a' || typeof href !== 'string') return;
      const { href: mapped, rel, target } = options.map(href, options.section);
      properties['href'] = mapped;
      if (rel) properties['rel'] = [...rel];
      if (target) properties['target'] = target;
    });
  };
}
