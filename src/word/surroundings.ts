/** Which lists and quotes a paragraph is in, by its style and its number. */
import type { FlowParagraph } from './flow.ts';

export type Surrounding = 'list' | 'quote';
export type Leaf = 'item' | 'text' | 'gap' | 'break';

export interface ParagraphPlace {
  /** Outermost first; of an item, one list for its innermost lists. */
  readonly within: readonly Surrounding[];
  readonly leaf: Leaf;
}

export function paragraphPlace(paragraph: FlowParagraph): ParagraphPlace {
  const { list, isQuote } = paragraph;
  const quotes: readonly Surrounding[] = isQuote ? ['quote'] : [];
  if (list?.isContinued) {
    return { within: Array.from({ length: list.level + 1 }, () => 'list' as const), leaf: 'text' };
  }
  if (list) return { within: [...quotes, 'list'], leaf: 'item' };
  return { within: quotes, leaf: 'text' };
}
