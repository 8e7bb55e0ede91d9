/** Text has a contrast of at least 7:1 with every ground that it may have (WCAG 2.2, 1.4.6). */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Colours = ReadonlyMap<string, string>;

function coloursIn(...sheets: readonly string[]): Colours {
  const css = sheets.map((name) =>
    readFileSync(new URL(`../../../src/styles/${name}.css`, import.meta.url), 'utf8'),
  );
  const found = css.join('').matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g);
  return new Map([...found].map(([, name = '', colour = '']) => [name, colour]));
}

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, text: string, ground: string): number {
  const [dark = 0, light = 0] = [text, ground]
    .map((name) => luminance(colours.get(name) ?? ''))
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
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
  ['light', coloursIn('tokens', 'change-colours')],
  ['dark', coloursIn('dark', 'change-colours-dark')],
])('%s', (_theme, colours) => {
  const low = PAIRS.map(([text = '', ground = '']) => ({
    text,
    ground,
    contrast: contrast(colours, text, ground),
  })).filter((pair) => !(pair.contrast >= 7));
  expect(low).toEqual([]);
});
