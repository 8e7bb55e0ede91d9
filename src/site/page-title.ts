/** Titles of pages, as short as windows and search engines show them whole. */

const LONGEST = 70;

/**
 * @param candidates from the fullest to the shortest
 * @returns the first that fits, else the last, cut after a word
 */
export function pageTitle(...candidates: readonly string[]): string {
  const last = candidates.at(-1) ?? '';
  return (
    candidates.find(({ length }) => length <= LONGEST) ??
    `${last.slice(0, LONGEST - 1).replace(/[\s,;:.]+\S*$/u, '')}…`
  );
}
