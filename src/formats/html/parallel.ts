/** The text of a section in rows, to show side by side with the other language. */
import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { headingTree, sectionTrees, stringify } from './sections.ts';

export interface SectionRows {
  readonly id: string;
  /** Phrasing content of the heading. */
  readonly heading: string;
  readonly rows: readonly Row[];
}

export interface Row {
  /** The same in both languages: the block's anchor or, if it has none, its element's name. */
  readonly key: string;
  readonly html: string;
}

/**
 * One row for each paragraph, list item, quote, table and sub-heading, in the order of the text.
 *
 * @param idPrefix for the second language of a page: its rows name their language and have no
 *   numbers, and only elements that the text links to keep an id, with this prefix. Without it, all
 *   keep their ids
 */
export function sectionRows(
  edition: EditionText,
  language: Language,
  idPrefix?: string,
): readonly SectionRows[] {
  const trees = sectionTrees(edition, language, { numbers: idPrefix === undefined });
  return edition.sections[language].map((section, i) => {
    const rows = (trees[i] ?? []).flatMap(rowsOf);
    if (idPrefix !== undefined) {
      prefixIds(rows, idPrefix);
      for (const { node } of rows) node.properties['lang'] = language;
    }
    return {
      id: section.id,
      heading: stringify(headingTree(section)),
      rows: rows.map(({ key, node }) => ({ key, html: stringify([node]) })),
    };
  });
}

interface RowNode {
  readonly key: string;
  readonly node: Element;
}

function rowsOf(node: ElementContent): RowNode[] {
  if (node.type !== 'element') return [];
  if (node.tagName === 'ol' || node.tagName === 'ul') return itemsOf(node);
  const named =
    node.tagName === 'section'
      ? node.children.find((one) => one.type === 'element' && one.tagName === 'table')
      : node;
  const isHeading = /^h\d$/.test(node.tagName);
  return [{ key: (isHeading ? undefined : idOf(named)) ?? node.tagName, node }];
}

/** Each item in its own list that continues the numbers; the first has the list's anchor. */
function itemsOf(list: Element): RowNode[] {
  const items = list.children.filter((node) => node.type === 'element');
  const first = Number(list.properties['start'] ?? 1);
  return items.map((item, i) => {
    const { id, start: _, ...properties } = list.properties;
    const start = list.tagName === 'ol' && first + i !== 1 ? { start: first + i } : {};
    return {
      key: idOf(item) ?? 'li',
      node: {
        ...list,
        properties: { ...(i === 0 && id !== undefined && { id }), ...properties, ...start },
        children: [item],
      },
    };
  });
}

function idOf(node: ElementContent | undefined): string | undefined {
  const id = node?.type === 'element' ? node.properties['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Changes the nodes of `rows`. */
function prefixIds(rows: readonly RowNode[], prefix: string): void {
  const root: Element = {
    type: 'element',
    tagName: 'div',
    properties: {},
    children: rows.map(({ node }) => node),
  };
  const ids = new Set<string>();
  const referred = new Set<string>();
  visit(root, 'element', ({ properties }) => {
    const { id, href, ariaDescribedBy } = properties;
    if (typeof id === 'string') ids.add(id);
    if (typeof href === 'string' && href.startsWith('#')) referred.add(href.slice(1));
    if (Array.isArray(ariaDescribedBy))
      for (const one of ariaDescribedBy) referred.add(String(one));
  });
  const renamed = (id: string) => (ids.has(id) ? prefix + id : id);
  visit(root, 'element', ({ properties }) => {
    const { id, href, ariaDescribedBy } = properties;
    if (typeof id === 'string') properties['id'] = referred.has(id) ? renamed(id) : undefined;
    if (typeof href === 'string' && href.startsWith('#')) {
      properties['href'] = `#${renamed(href.slice(1))}`;
    }
    if (Array.isArray(ariaDescribedBy)) {
      properties['ariaDescribedBy'] = ariaDescribedBy.map((one) => renamed(String(one)));
    }
  });
}
