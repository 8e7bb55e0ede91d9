/**
 * rehype plugin: gives the heading of a section's footnotes its own id. remark-rehype always uses
 * the same one, and a page has several sections. They stay in a `section`: reader views leave out a
 * `div` of that name.
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const FIXED_ID = 'footnote-label';

export function rehypeFootnotes(options: { readonly section: string }) {
  const id = `${options.section}-footnotes`;
  return (tree: Root): undefined => {
    visit(tree, 'element', (element) => {
      const { properties } = element;
      if (properties['id'] === FIXED_ID) properties['id'] = id;
      if (properties['ariaDescribedBy']) properties['ariaDescribedBy'] = [id];
      if (properties['dataFootnotes'] !== undefined) {
        properties['className'] = ['footnotes'];
        delete properties['dataFootnotes'];
      }
    });
  };
}
