/**
 * Redlines of generated archives as HTML: without `ins` and the site's remarks they are the older
 * text, without `del` the newer one; links whose targets alone changed lead where either edition
 * says.
 */
import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import {
  linkChanges,
  type RedlineContext,
  redlineHtml,
} from '../../../../src/formats/html/redline.ts';
import type { SectionRedline } from '../../../../src/redline/model.ts';
import { redline } from '../../../../src/redline/redline.ts';
import { walk } from '../../../../src/text/markdown.ts';
import { plainText } from '../../../../src/text/plain-text.ts';
import type { Section } from '../../../../src/text/section.ts';
import { generatedArchive } from '../../redline/generated-archive.ts';
import { passagesInBoth } from '../../redline/long-runs.ts';

const RUNS = 25;
const MOVED = 'Moved';

const CONTEXT: Omit<RedlineContext, 'links' | 'scope'> = {
  headingLevel: 2,
  anchors: true,
  link: (href) => ({ href }),
  footnote: () => '1',
  labels: {
    table: 'Table',
    formatting: () => 'Formatting',
    structure: () => 'Structure',
    moved: () => MOVED,
    split: () => 'Split',
    merged: () => 'Merged',
    relinked: () => 'Links',
    links: (count) => `${count} links`,
  },
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

function classesOf(node: Root | ElementContent): readonly string[] {
  const names = node.type === 'element' ? node.properties['className'] : [];
  return Array.isArray(names) ? names.map(String) : [];
}

function letters(node: Root | ElementContent, without: 'ins' | 'del'): string {
  if (node.type === 'text') return node.value.replace(/\s/g, '');
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && node.tagName === without) return '';
  if (classesOf(node).includes('remark')) return '';
  return node.children
    .map((child) => (child.type === 'doctype' ? '' : letters(child, without)))
    .join('');
}

function textsOf(sections: readonly Section[]): readonly string[] {
  return sections.map(({ headingNode, body }) =>
    [headingNode, ...body.children].map(plainText).join('').replace(/\s/g, ''),
  );
}

function hrefsOf({ body }: Section): readonly string[] {
  return [...walk(body)].flatMap((node) => (node.type === 'link' ? [node.url] : []));
}

/** Deletions or insertions that do not say that they moved. */
function unmoved(tree: Root, name: 'ins' | 'del'): readonly string[] {
  const moved = '.moved, .moved-here, .moved-away';
  const within = new Set(selectAll(moved, tree).flatMap((one) => [one, ...selectAll(name, one)]));
  return selectAll(name, tree)
    .filter((one) => !within.has(one))
    .map(textOf);
}

test('both texts and the targets of links can be read back', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const archive = generatedArchive(seed, { editions: 3 });
      for (const [i, older] of archive.entries()) {
        for (const newer of archive.slice(i + 1)) {
          const { sections } = redline(older, newer, 'ru');
          const links = linkChanges(sections.flatMap(({ blocks }) => blocks));
          const trees = sections.map(({ id, blocks }: SectionRedline) =>
            parser.parse(redlineHtml(blocks, { ...CONTEXT, links, scope: id })),
          );
          expect(trees.map((tree) => letters(tree, 'ins'))).toEqual(textsOf(older.sections.ru));
          expect(trees.map((tree) => letters(tree, 'del'))).toEqual(textsOf(newer.sections.ru));
          const page: Root = { type: 'root', children: trees.flatMap(({ children }) => children) };
          expect(passagesInBoth(unmoved(page, 'del'), unmoved(page, 'ins'))).toEqual([]);
          for (const [index, tree] of trees.entries()) {
            const beside = new Set(selectAll('.move a', tree));
            const shown = selectAll('a', tree)
              .filter((a) => !beside.has(a))
              .map((a) => a.properties['href']);
            expect(shown).toEqual(newer.sections.ru[index] && hrefsOf(newer.sections.ru[index]));
          }
          const said = selectAll('.links b', page).map(textOf);
          expect(said).toEqual([...new Set(said)]);
          for (const sign of selectAll('.relinked', page)) {
            const change = [...links.values()].find(
              ({ number }) => String(number) === sign.properties['dataNote'],
            );
            expect(select('a', sign)?.properties['href']).toBe(change?.now);
            expect(said).toContain(String(change?.number));
          }
          const ids = selectAll('[id]', page).map(({ properties }) => properties['id']);
          expect(ids).toEqual([...new Set(ids)]);
          // What is not of this text alone: headings of sections have their anchors elsewhere.
          const anchors = new Set([...ids, ...sections.map(({ id }) => id)]);
          for (const a of selectAll('.move a', page)) {
            expect(anchors).toContain(String(a.properties['href']).slice(1));
          }
        }
      }
    }),
    { numRuns: RUNS },
  );
});
