/**
 * PostCSS plugin: writes each step of the scales of space and type in tokens.css where it is used
 * (`1rem` for `var(--space-4)`). Every page has its styles inline, so the names would be sent with
 * each.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'postcss';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const values: ReadonlyMap<string, string> = new Map(
  [...tokens.matchAll(/(--(?:space|size)-\d+): (.+?);/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

export const scaleValues: Plugin = {
  postcssPlugin: 'scale-values',
  Declaration(one) {
    if (values.has(one.prop)) one.remove();
    else one.value = one.value.replace(/var\((--[\w-]+)\)/g, (as, name) => values.get(name) ?? as);
  },
};
