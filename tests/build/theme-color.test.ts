/** The browser's own bars have the page's colour, which HTML must repeat from the style sheet. */
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { site } from '../sites.ts';
import { attributes, page } from './html.ts';

it('is the ground of the page, light and dark', () => {
  const tree = page(site('real'), '/ru/privacy/');
  const colours = attributes(tree, 'meta[name="theme-color"]', 'content');
  expect(colours).toHaveLength(2);
  const [css = ''] = selectAll('style', tree).map(textOf);
  const grounds = [...css.matchAll(/--ground:(#[0-9a-f]{6})/g)].map(([, colour]) => colour);
  expect(colours).toEqual(grounds);
});
