/** Which editions are compared with which in JSON: two comparisons for each edition at most. */

import type { Edition } from '../../edition/library.ts';
import { editionBefore, editionInForce, editionStatus } from '../../edition/timeline.ts';
import type { CivilDate } from '../../text/civil-date.ts';

export interface ComparedPair {
  readonly older: Edition;
  readonly newer: Edition;
}

/** What `edition` changed in the one before it; undefined for the first. */
export function pairWithBefore(
  editions: readonly Edition[],
  edition: Edition,
): ComparedPair | undefined {
  const older = editionBefore(editions, edition);
  return older && { older, newer: edition };
}

/**
 * What changed since `edition` was accepted, for the one in force nothing; undefined for an edition
 * that was not in force yet.
 */
export function pairWithInForce(
  editions: readonly Edition[],
  edition: Edition,
  today: CivilDate,
): ComparedPair | undefined {
  const status = editionStatus(editions, edition, today);
  const newer = editionInForce(editions, today);
  return newer && (status === 'superseded' || status === 'in-force')
    ? { older: edition, newer }
    : undefined;
}

/** Each once, although the edition in force and the one before it are a pair in both ways. */
export function comparedPairs(
  editions: readonly Edition[],
  today: CivilDate,
): readonly ComparedPair[] {
  const pairs = new Map<string, ComparedPair>();
  for (const edition of editions) {
    for (const pair of [
      pairWithBefore(editions, edition),
      pairWithInForce(editions, edition, today),
    ]) {
      if (pair) pairs.set(`${pair.older.date} ${pair.newer.date}`, pair);
    }
  }
  return [...pairs.values()];
}
