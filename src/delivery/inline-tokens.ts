/**
 * Writes the colours of the site, and the tokens of space and type size, where they are used. The
 * names of tokens say their values, and compress worse than these.
 */
import type { CustomAtRules, Visitor } from 'lightningcss';
import type { Colours } from '../edition/site.ts';

/** How many of each are a rem: `--space-3` is 0.75rem, `--size-85` 0.85rem. */
const PARTS: Readonly<Record<string, number>> = { space: 4, size: 100 };

/** @returns replaces `var(--light-link)` too, by the colour of that name */
export function inlineTokens(colours: Colours): Visitor<CustomAtRules> {
  const values = new Map<string, string>(
    (['light', 'dark'] as const).flatMap((theme) =>
      Object.entries(colours[theme]).map(([name, value]) => [`--${theme}-${name}`, value] as const),
    ),
  );
  return {
    Variable: ({ name: { ident } }) => {
      const colour = values.get(ident);
      if (colour !== undefined) return { raw: colour };
      const [, name = '', count] = /^--([a-z]+)-(\d+)$/.exec(ident) ?? [];
      const parts = PARTS[name];
      return parts === undefined ? undefined : { raw: `${Number(count) / parts}rem` };
    },
  };
}
