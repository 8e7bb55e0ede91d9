/** Built pages as trees, for the tests that look into them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { TestSite } from '../sites.ts';

const parser = unified().use(rehypeParse).freeze();

/** The file behind an address: `/ru/privacy/` is `ru/privacy/index.html`. */
export function fileOf(one: TestSite, address: string): string {
  return join(one.folder, address.endsWith('/') ? `${address}index.html` : address);
}

export function page(one: TestSite, address: string): Root {
  return parser.parse(readFileSync(fileOf(one, address), 'utf8'));
}

/**
 * The same without what the site adds to the sections of an edition: the numbers of sections and
 * blocks, and what is in `aside`.
 */
export function legalPage(one: TestSite, address: string): Root {
  const tree = page(one, address);
  visit(tree, 'element', (element, index, parent) => {
    const { className } = element.properties;
    const isNumber = Array.isArray(className) && className.includes('number');
    if (element.tagName !== 'aside' && !isNumber) return CONTINUE;
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  return tree;
}

/** Values of an attribute of all elements that the selector finds. */
export function attributes(tree: Root, selector: string, name: string): readonly string[] {
  return selectAll(selector, tree).flatMap(({ properties }) => {
    const value = properties[name];
    return value === undefined || value === null ? [] : [String(value)];
  });
}

/** Texts of all elements that the selector finds. */
export function texts(tree: Root, selector: string): readonly string[] {
  return selectAll(selector, tree).map((element) => textOf(element));
}
