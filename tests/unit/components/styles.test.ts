/**
 * The styles of a component are one block under a class that is named after the component, so that
 * they reach no other component's elements.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import postcss, { type ChildNode } from 'postcss';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../../src/components/', import.meta.url);

function topSelectors(nodes: readonly ChildNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'rule') return node.selectors;
    return node.type === 'comment' ? [] : [node.toString()];
  });
}

const components = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.astro'))
  .flatMap((name) => {
    const source = readFileSync(new URL(name, FOLDER), 'utf8');
    const css = /<style is:global>(.*?)<\/style>/s.exec(source)?.[1];
    return css === undefined ? [] : [{ name: basename(name, '.astro'), css }];
  });

it.each(components)('$name', ({ name, css }) => {
  const own = `.${name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`;
  const selectors = topSelectors(postcss.parse(css).nodes);
  expect(selectors.filter((one) => one !== own && !one.startsWith(`${own}-`))).toEqual([]);
});
