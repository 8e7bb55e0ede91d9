/**
 * Markdown as an edition before has it, where it says the same: a word processor does not know how a
 * text was written, and what nobody changed must not change by a byte.
 */
import type { RootContent } from 'mdast';
import { heaviestPairs } from '../redline/heaviest.ts';
import { definitionsIn, parseMarkdown, walk, withPlainLineEnds } from '../text/markdown.ts';
import { meaningOf } from './meaning.ts';

/** @param source of the section now; `before` of the same section in the edition before */
export function withKeptSource(source: string, before: string): string {
  const [now, then] = [parseMarkdown(source), parseMarkdown(before)];
  if (meaningOf(now) === meaningOf(then)) return before;
  const parts = now.children.filter(isWritten);
  const formers = then.children.filter(isWritten);
  const meaning = (node: RootContent, isNow: boolean) => meaningOf(node, isNow ? now : then);
  const told = new Map<RootContent, string>([
    ...parts.map((node) => [node, meaning(node, true)] as const),
    ...formers.map((node) => [node, meaning(node, false)] as const),
  ]);
  const pairs = new Map(
    heaviestPairs(parts, formers, (a, b) => (told.get(a) === told.get(b) ? 1 : 0)),
  );
  const kept: RootContent[] = [];
  const texts = parts.map((node, i) => {
    const former = formers[pairs.get(i) ?? -1];
    if (!former) return sliceOf(node, source);
    kept.push(former);
    return sliceOf(former, withPlainLineEnds(before));
  });
  const used = new Set(
    kept.flatMap((node) =>
      [...walk(node)].flatMap((one) => (one.type === 'linkReference' ? [one.identifier] : [])),
    ),
  );
  const definitions = [...definitionsIn(then)]
    .filter(([label]) => used.has(label))
    .map(([, definition]) => sliceOf(definition, withPlainLineEnds(before)));
  const joined = `${[...texts, ...definitions].join('\n\n')}\n`;
  // Lists of one kind side by side are apart by their marks: those of the new text say which is which.
  return meaningOf(parseMarkdown(joined)) === meaningOf(now) ? joined : source;
}

function isWritten({ type }: RootContent): boolean {
  return type !== 'definition';
}

function sliceOf(node: RootContent, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
