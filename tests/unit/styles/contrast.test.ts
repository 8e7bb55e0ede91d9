/** Text has a contrast of at least 7:1 with every ground that it may have (WCAG 2.2, 1.4.6). */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLOURS, type Palette } from '../../../src/edition/site.ts';
import { contrast } from '../../../src/text/colour.ts';

type Colours = ReadonlyMap<string, string>;

function coloursIn(palette: Palette, sheet: string): Colours {
  const css = readFileSync(new URL(`../../../src/styles/${sheet}.css`, import.meta.url), 'utf8');
  const found = css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g);
  return new Map([
    ...Object.entries(palette),
    ...[...found].map(([, name = '', colour = '']) => [name, colour] as const),
  ]);
}

const PAIRS = [
  ...['ink', 'quiet', 'link'].flatMap((text) => [
    [text, 'ground'],
    [text, 'mark'],
  ]),
  ...['added', 'removed'].flatMap((text) => [
    [text, 'ground'],
    [text, `${text}-ground`],
  ]),
  ['ink', 'added-ground'],
  ['ink', 'removed-ground'],
] as const;

it.each([
  ['light', coloursIn(COLOURS.light, 'change-colours')],
  ['dark', coloursIn(COLOURS.dark, 'change-colours-dark')],
])('%s', (_theme, colours) => {
  const low = PAIRS.map(([text = '', ground = '']) => ({
    text,
    ground,
    contrast: contrast(colours.get(text) ?? '', colours.get(ground) ?? ''),
  })).filter((pair) => !(pair.contrast >= 7));
  expect(low).toEqual([]);
});
