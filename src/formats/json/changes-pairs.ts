/** Which editions are compared with which in JSON: two comparisons for each edition at most. */
import type { Chronicle, Entry } from '../../edition/chronicle.ts';
import type { ComparedPair } from '../../edition/published.ts';

/** What the edition changed in the one before it; undefined for the first. */
export function pairWithBefore({ edition, before }: Entry): ComparedPair | undefined {
  return before && { older: before, newer: edition };
}

/**
 * What changed since the edition was accepted, for the one in force nothing; undefined for an
 * edition that was not in force yet.
 */
export function pairWithInForce(
  { inForce }: Chronicle,
  { edition, status }: Entry,
): ComparedPair | undefined {
  return inForce && (status === 'superseded' || status === 'in-force')
    ? { older: edition, newer: inForce.edition }
    : undefined;
}

/** Each once, although the edition in force and the one before it are a pair in both ways. */
export function comparedPairs(chronicle: Chronicle): readonly ComparedPair[] {
  const pairs = chronicle.entries
    .flatMap((entry) => [pairWithBefore(entry), pairWithInForce(chronicle, entry)])
    .filter((pair) => pair !== undefined);
  return [
    ...new Map(pairs.map((pair) => [`${pair.older.date} ${pair.newer.date}`, pair])).values(),
  ];
}
