/** The pairs, or elements, of greatest total weight that keep the order of their lists. */

/**
 * The alignment of two lists by S. B. Needleman and C. D. Wunsch (1970), where gaps cost nothing.
 *
 * @param weight of a pair; elements with a weight of 0 or less are never paired
 * @returns pairs of indices, ascending in both
 */
export function heaviestPairs<A, B>(
  a: readonly A[],
  b: readonly B[],
  weight: (a: A, b: B) => number,
): readonly (readonly [number, number])[] {
  const weights = a.map((left) => b.map((right) => weight(left, right)));
  const weightOf = (i: number, j: number) => weights[i]?.[j] ?? 0;
  // best[i][j]: the greatest total for a from i on and b from j on.
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const bestOf = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = best[i];
    for (let j = b.length - 1; row && j >= 0; j--) {
      const paired = weightOf(i, j) > 0 ? weightOf(i, j) + bestOf(i + 1, j + 1) : 0;
      row[j] = Math.max(paired, bestOf(i + 1, j), bestOf(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const pairable = weightOf(i, j) > 0;
    if (pairable && bestOf(i, j) === weightOf(i, j) + bestOf(i + 1, j + 1)) {
      pairs.push([i++, j++]);
    } else if (bestOf(i, j) === bestOf(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** @returns indices of the elements with ascending values and the greatest total weight */
export function heaviestAscending(
  elements: readonly { readonly value: number; readonly weight: number }[],
): ReadonlySet<number> {
  const chains: { total: number; previous: number }[] = [];
  let last = -1;
  for (const [index, { value, weight }] of elements.entries()) {
    const chain = { total: weight, previous: -1 };
    for (const [before, { total }] of chains.entries()) {
      const ascends = (elements[before]?.value ?? Number.POSITIVE_INFINITY) < value;
      if (ascends && total + weight > chain.total) {
        chain.total = total + weight;
        chain.previous = before;
      }
    }
    chains.push(chain);
    if (chain.total > (chains[last]?.total ?? 0)) last = index;
  }
  const kept = new Set<number>();
  for (; last >= 0; last = chains[last]?.previous ?? -1) kept.add(last);
  return kept;
}
