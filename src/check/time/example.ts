/** Examples of the rules of time: the dates of editions, by folder. */
import type { Example } from '../rule.ts';

/**
 * @param dates of each edition by its folder: effective, published
 * @param finds where the rule must find something, as `2026-06-01/edition.yaml:1:1`
 */
export function dated(
  dates: Readonly<Record<string, readonly [effective: string, published: string]>>,
  finds: readonly string[] = [],
): Example {
  return {
    files: Object.fromEntries(
      Object.entries(dates).map(([date, [effective, published]]) => [
        `privacy/${date}/edition.yaml`,
        `effective: ${effective}\npublished: ${published}\n`,
      ]),
    ),
    finds: finds.map((place) => `privacy/${place}`),
  };
}
