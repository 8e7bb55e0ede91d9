/**
 * Writes the tokens of space and type size where they are used. Their names say their values, and
 * compress worse than these.
 */
import type { CustomAtRules, Visitor } from 'lightningcss';

/** How many of each are a rem: `--space-3` is 0.75rem, `--size-85` 0.85rem. */
const PARTS: Readonly<Record<string, number>> = { space: 4, size: 100 };

export const inlineTokens: Visitor<CustomAtRules> = {
  Variable: ({ name: { ident } }) => {
    const [, name = '', count] = /^--([a-z]+)-(\d+)$/.exec(ident) ?? [];
    const parts = PARTS[name];
    return parts === undefined ? undefined : { raw: `${Number(count) / parts}rem` };
  },
};
