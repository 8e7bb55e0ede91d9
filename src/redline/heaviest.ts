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

/**
 * Each element continues the heaviest chain that ends below its value. Those are in a binary indexed
 * tree (P. M. Fenwick, 1994), so this takes O(n log n).
 *
 * @returns indices of the elements with ascending values and the greatest total weight
 */
export function heaviestAscending(
  elements: readonly { readonly value: number; readonly weight: number }[],
): ReadonlySet<number> {
  const values = [...new Set(elements.map(({ value }) => value))].sort((a, b) => a - b);
  const ranks = new Map(values.map((value, index) => [value, index + 1]));
  const chains: { total: number; previous: number }[] = [];
  const totalOf = (index: number) => chains[index]?.total ?? 0;
  /** At each node of the tree the index of the heaviest chain below it; -1: none. */
  const tree: number[] = Array(values.length + 1).fill(-1);
  let last = -1;
  for (const [index, { value, weight }] of elements.entries()) {
    const rank = ranks.get(value) ?? 0;
    let previous = -1;
    for (let i = rank - 1; i > 0; i -= i & -i) {
      const best = tree[i] ?? -1;
      if (totalOf(best) > totalOf(previous)) previous = best;
    }
    chains.push({ total: weight + totalOf(previous), previous });
    for (let i = rank; i <= values.length; i += i & -i) {
      if (totalOf(index) > totalOf(tree[i] ?? -1)) tree[i] = index;
    }
    if (totalOf(index) > totalOf(last)) last = index;
  }
  const kept = new Set<number>();
  for (; last >= 0; last = chains[last]?.previous ?? -1) kept.add(last);
  return kept;
}
