/**
 * Pages use only the CSS and JavaScript that the oldest supported engines have (`browserslist` in
 * package.json), according to caniuse.com for CSS and to TypeScript for the language.
 */
import browserslist from 'browserslist';
import caniuse from 'caniuse-lite';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { pagesOf, SITES } from '../sites.ts';
import {
  FEATURES,
  HARMLESS,
  HARMLESS_IN_BROWSERS,
  LONG_KNOWN_FUNCTIONS,
  LONG_KNOWN_PROPERTIES,
} from './css-features.ts';
import { page, texts } from './html.ts';
import { beyondEs2017 } from './script-language.ts';

const engines = browserslist().map((entry) => entry.split(' '));

/** Whether every engine has the whole feature, prefixes not counted. */
function isEverywhere(id: string): boolean {
  const packed = caniuse.features[id];
  if (packed === undefined) throw new Error(`caniuse-lite has no feature "${id}"`);
  const { stats } = caniuse.feature(packed);
  return engines.every(
    ([name = '', version = '']) => stats[name]?.[version]?.split(' ')[0] === 'y',
  );
}

/** What a style sheet uses that an engine lacks or that is in no list. */
function missingIn(css: string): readonly string[] {
  const used = new Set<string>();
  postcss.parse(css).walk((node) => {
    for (const feature of FEATURES) {
      const uses =
        (node.type === 'decl' && feature.declaration?.(node)) ||
        (node.type === 'rule' && feature.rule?.(node)) ||
        (node.type === 'atrule' && feature.atRule?.(node));
      if (uses && !isEverywhere(feature.id)) used.add(feature.id);
    }
    if (node.type !== 'decl') return;
    const isKnown =
      LONG_KNOWN_PROPERTIES.test(node.prop) ||
      FEATURES.some((feature) => feature.declaration?.(node));
    if (!isKnown) used.add(node.prop);
    for (const [, name = ''] of node.value.matchAll(/([a-z-]+)\(/g)) {
      if (!LONG_KNOWN_FUNCTIONS.test(name)) used.add(`${name}()`);
    }
  });
  return [...used];
}

/** Each style sheet and script of a site once, with a page that has it. */
function inlineCode(name: 'style' | 'script') {
  const found = new Map<string, { page: string; code: string }>();
  for (const one of SITES) {
    for (const address of pagesOf(one)) {
      const isEmbed = address.startsWith('/embed/');
      for (const code of texts(page(one, address), `${name}:not([type])`)) {
        const key = `${isEmbed} ${code}`;
        if (!found.has(key)) found.set(key, { page: address, code });
      }
    }
  }
  return [...found.values()];
}

describe('CSS', () => {
  it.each(inlineCode('style'))('$page', ({ page: address, code }) => {
    const harmless = address.startsWith('/embed/')
      ? HARMLESS
      : { ...HARMLESS, ...HARMLESS_IN_BROWSERS };
    expect(missingIn(code).filter((name) => !(name in harmless))).toEqual([]);
  });

  it.each([
    ['nav{display:flex;gap:1rem}', ['flexbox-gap']],
    ['p{margin-inline:auto;aspect-ratio:1}', ['css-logical-props', 'aspect-ratio']],
    ['p{margin-inline-start:1rem;padding:max(1rem,env(safe-area-inset-left))}', []],
    [
      '@media (width>=60rem){a{width:clamp(1rem,2vw,3rem)}}',
      ['css-media-range-syntax', 'css-math-functions'],
    ],
    [':is(a,b){color:color-mix(in srgb,red,blue)}', ['css-matches-pseudo', 'color-mix()']],
    ['main{height:100dvh}', ['viewport-unit-variants']],
  ])('would find: %s', (css, missing) => {
    expect(missingIn(css)).toEqual(missing);
  });
});

describe('JavaScript', () => {
  it.each(inlineCode('script'))('$page', ({ code }) => {
    expect(beyondEs2017(code)).toEqual([]);
  });

  it.each([
    ['const a = b?.c;', ['syntax newer than ES2017']],
    ['"a".replaceAll("a", "b");', [expect.stringContaining("'replaceAll'")]],
    ['[1].at(-1); structuredClone(1);', [expect.stringContaining("'at'")]],
    ['const { a, ...b } = {};', ['syntax newer than ES2017']],
    ['for (const a of document.links) a.search = `b`;', []],
  ])('would find: %s', (code, found) => {
    expect(beyondEs2017(code)).toEqual(found);
  });
});
