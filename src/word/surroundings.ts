/** Which lists and quotes a paragraph is in, by its style and its number. */
import { type ParsedStyle, parseStyleName } from '../formats/docx/style-names.ts';
import type { FlowBlock, FlowParagraph } from './flow.ts';

/** Of an item, `within` has one list for its innermost lists, whose level says how many they are. */
export function paragraphPlace({ list, isQuote, styles }: FlowParagraph): ParsedStyle {
  const parsed = parseStyleName(styles[0] ?? '');
  if (list?.isContinued) {
    return { within: Array.from({ length: list.level + 1 }, () => 'list' as const), leaf: 'text' };
  }
  if (list) {
    const within =
      parsed?.leaf === 'item' ? parsed.within : [...(isQuote ? QUOTE : []), 'list' as const];
    return { within, leaf: 'item' };
  }
  if (parsed && parsed.leaf !== 'item') return parsed;
  return { within: isQuote ? QUOTE : [], leaf: 'text' };
}

const QUOTE = ['quote'] as const;

/** An exported table is where the empty line after it is. */
export function tablePlace(next: FlowBlock | undefined): ParsedStyle['within'] {
  return next?.kind === 'paragraph' && next.isGap ? paragraphPlace(next).within : [];
}
