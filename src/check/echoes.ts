/**
 * A change in one language alone is what most slips are, and another rule often says more exactly
 * what is wrong: the telephone number, the Latin letter, the missing paragraph. Then that finding
 * stands alone; where it is waived the general one comes back. A warning silences no error.
 */
import type { Nodes } from 'mdast';
import type { EditionText } from '../edition/library.ts';
import { LANGUAGES } from '../text/language.ts';
import { walk } from '../text/markdown.ts';
import type { Place, Problem } from '../text/problem.ts';

const GENERAL = 'parity/one-sided-change';

/** @returns `problems` of `text` less the one-sided changes of blocks in which another finding stands */
export function withoutEchoes(problems: readonly Problem[], text: EditionText): readonly Problem[] {
  const places = problems
    .filter(({ rule, severity }) => rule !== GENERAL && severity === 'error')
    .flatMap(({ place, also }) => (also ? [place, also] : [place]));
  return problems.filter(({ rule, place }) => {
    if (rule !== GENERAL) return true;
    const lastLine = lastLineOf(place, text);
    return !places.some(
      ({ file, line }) => file === place.file && place.line <= line && line <= lastLine,
    );
  });
}

/** Of the block that begins at `place`, the lists within an item left out. */
function lastLineOf({ file, line, column }: Place, { sections }: EditionText): number {
  const section = LANGUAGES.flatMap((language) => sections[language]).find(
    (one) => one.file === file,
  );
  for (const node of section ? walk(section.body) : []) {
    const start = node.position?.start;
    if (node.type !== 'root' && start?.line === line && start.column === column) {
      return own(node).position?.end.line ?? line;
    }
  }
  return line;
}

function own(node: Nodes): Nodes {
  return (node.type === 'listItem' ? node.children[0] : undefined) ?? node;
}
